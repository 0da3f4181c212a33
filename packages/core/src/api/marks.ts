import { z } from 'zod'
import { ExplainedDecision } from '../closest.ts'
import { TriggerName } from '../decision.ts'
import { HandoffLabel, Mark, MessageLabel } from '../marks.ts'
import { Int4, Int4Text } from './base.ts'

const taken = 'Null takes the mark back'

export const MarkHandoff = z.strictObject({ label: HandoffLabel.nullable().meta({ description: taken }) })
export const MarkMessage = z.strictObject({
  seq: Int4.meta({ description: 'The customer message after which a handoff is missing' }),
  label: MessageLabel.nullable().meta({ description: taken }),
})
export const MarkedMessage = z.object({ seq: z.int(), mark: Mark.nullable() })
export const Decisions = z.object({ items: z.array(ExplainedDecision) })
/** `after` leaves out the messages up to a seq. A decision holds what each trigger read. */
export const DecisionsQuery = z.strictObject({ after: Int4Text.optional() })

const count = (description: string) => z.int().meta({ description })
/** The values that agree better with the team's marks than those in force. */
export const Suggestions = z.object({
  items: z.array(
    z.object({
      trigger: TriggerName,
      setting: z.string().meta({ description: 'The name of the trigger’s setting' }),
      now: z.union([z.string(), z.number()]),
      suggested: z.union([z.string(), z.number()]),
      effect: z.object({
        unnecessaryFewer: count('Handoffs marked unnecessary that would not have been made'),
        neededLost: count('Handoffs marked right that would not have been made'),
        missedFound: count('Messages marked as missed that would have been handed off'),
        of: count('The number of marks that this trigger decides'),
        unmarked: z
          .object({ more: z.int(), fewer: z.int(), of: z.int() })
          .meta({ description: 'The handoffs more and fewer among the latest decisions that nobody marked' }),
      }),
    }),
  ),
  marks: z.int().meta({ description: 'The number of marks in the workspace' }),
  marksNeeded: z.int().meta({ description: 'The number of marks about one trigger from which a suggestion is made' }),
})
/** The suggestion to put in force, as it was shown. */
export const ApplySuggestion = z.strictObject({ trigger: TriggerName, suggested: z.union([z.string().max(40), Int4]) })
export type Suggestions = z.infer<typeof Suggestions>

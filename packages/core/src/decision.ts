import { z } from 'zod'
import { Timestamp, Usage } from './model.ts'
import { triggerNames } from './triggers/derived.ts'

export const TriggerName = z.enum(triggerNames)
export type TriggerName = z.infer<typeof TriggerName>

export const TriggerVerdict = z.object({
  trigger: TriggerName,
  verdict: z.enum(['fired', 'not_fired', 'off']),
  score: z.number().nullable(),
  threshold: z.number().nullable(),
  input: z.unknown().meta({ description: 'Everything the trigger read, so that the verdict can be reproduced' }),
  watching: z.boolean(),
})
export type TriggerVerdict = z.infer<typeof TriggerVerdict>

/**
 * Who speaks after a contact message. `not_asked`: a person had the conversation, or was awaited. `undecided`: the
 * decision is still to come.
 */
export const DecisionOutcome = z.enum(['answer', 'confirm', 'handoff', 'declined', 'not_asked', 'undecided'])
export type DecisionOutcome = z.infer<typeof DecisionOutcome>

/** What an answer led to. Added once, to the decision about the last message that the answer covers. */
export const Amendment = z.object({
  at: Timestamp,
  outcome: DecisionOutcome.extract(['handoff', 'declined', 'answer']),
  reason: z.string(),
  triggers: z.array(TriggerVerdict),
  /** The usage of an answer that was not sent. A sent answer has it on its message. */
  usage: Usage.optional(),
})
export type Amendment = z.infer<typeof Amendment>

/** The recorded decision about one contact message, with the verdict of every trigger. */
export const Decision = z.object({
  id: z.string().nullable(),
  messageId: z.string(),
  seq: z.int(),
  at: Timestamp,
  outcome: DecisionOutcome,
  reason: z.string().nullable(),
  triggers: z.array(TriggerVerdict),
  settingsVersion: z.int().nullable(),
  detectorVersion: z.string().nullable(),
  amended: Amendment.nullable().optional(),
})
export type Decision = z.infer<typeof Decision>

import { z } from 'zod'
import { DecisionOutcome, TriggerVerdict } from '../decision.ts'
import { Author, Timestamp } from '../model.ts'
import { Rule } from '../rule.ts'
import { HandoffSettings } from '../settings.ts'
import { MessageText, short } from './base.ts'

export const SettingsVersion = z.object({
  version: z.int(),
  at: Timestamp,
  by: z.string().nullable(),
  settings: z.unknown(),
})

/** The body of `POST /v1/settings/handoff/rules/try`. */
export const TryRule = z.strictObject({
  rule: Rule.meta({ description: 'A topic or a rule, saved or not' }),
  texts: z.array(MessageText).min(1).max(50).meta({ description: 'Messages as customers write them' }),
})

/** How well each text is what a rule looks for, in their order. Conditions and channels do not count. */
export const RuleScores = z.object({
  threshold: z.number().meta({ description: 'The score from which a text matches' }),
  scores: z.array(
    z.object({
      score: z.number(),
      words: z.array(z.string()).meta({ description: 'The words that weighed most' }),
    }),
  ),
})
export type RuleScores = z.infer<typeof RuleScores>

/** The body of `POST /v1/settings/handoff/try`. */
export const TryHandoff = z.strictObject({
  settings: HandoffSettings.optional().meta({ description: 'A draft; omitted: the settings in force' }),
  text: MessageText,
  history: z
    .array(z.strictObject({ author: Author.exclude(['system']), text: MessageText }))
    .max(50)
    .optional()
    .meta({ description: 'What was said before, oldest first' }),
  facts: z
    .record(short(60), z.union([z.string().max(1000), z.number(), z.boolean()]))
    .refine((facts) => Object.keys(facts).length <= 50, 'Send at most 50 facts.')
    .optional()
    .meta({ description: 'What is known about the conversation, for the conditions of rules' }),
})

/** What a message would lead to, with the verdict of every trigger that reads messages. */
export const TriedHandoff = z.object({
  outcome: DecisionOutcome.exclude(['not_asked', 'undecided']),
  reason: z.string().nullable().meta({ description: 'The trigger, or the switch that forbids a handoff' }),
  rule: z.string().nullable().meta({ description: 'The name of the topic or rule that hands off' }),
  quote: z.string().nullable().meta({ description: 'The words that caused the handoff' }),
  triggers: z.array(TriggerVerdict),
})
export type TriedHandoff = z.infer<typeof TriedHandoff>

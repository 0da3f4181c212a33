import { z } from 'zod'
import { Decision } from './decision.ts'
import { Actor, HandoffReason, Timestamp } from './model.ts'

/** What teammates say about decisions. Marks are the team's own: no contact reads them, and none changes a setting. */

/** What a teammate says about a handoff. */
export const HandoffLabel = z.enum(['unnecessary', 'right'])
export type HandoffLabel = z.infer<typeof HandoffLabel>

/** What a teammate says about a message that was not handed off. */
export const MessageLabel = z.enum(['missed'])
export type MessageLabel = z.infer<typeof MessageLabel>

export const MarkLabel = z.enum([...HandoffLabel.options, ...MessageLabel.options])
export const Mark = z.object({
  label: MarkLabel,
  by: Actor,
  at: Timestamp,
})
export type Mark = z.infer<typeof Mark>

/** A decision with what teammates say about it: `mark` of a message that was not handed off, or of its handoff. */
export const MarkedDecision = Decision.extend({
  mark: Mark.nullable(),
  handoff: z
    .object({ id: z.string(), reason: HandoffReason, mark: Mark.nullable() })
    .nullable()
    .meta({ description: 'The handoff that this message caused' }),
})
export type MarkedDecision = z.infer<typeof MarkedDecision>

import { z } from 'zod'
import { DecisionOutcome, TriggerName, TriggerVerdict } from '../decision.ts'
import { MarkLabel } from '../marks.ts'
import { Author, ChannelKind, Evidence, Timestamp } from '../model.ts'
import { isTimeZone } from '../replay/hours.ts'
import { HandoffSettings } from '../settings.ts'
import { short } from './base.ts'

/** The most conversations of one simulation. Of more stored ones, the newest are taken. */
export const mostSimulated = 20_000

/** A time as exports write it; without an offset it is UTC. */
const LooseTime = z
  .string()
  .trim()
  .regex(
    /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/,
    'Write a time like 2026-11-23T09:30:00Z.',
  )

export const SimulatedMessage = z.strictObject({
  author: Author.meta({ description: 'Messages of the system are left out' }),
  text: z.string().meta({ description: 'Cut after 10,000 characters' }),
  at: LooseTime.nullish().meta({ description: 'Without it, the message is missing in the queue load' }),
  failed: z.boolean().nullish().meta({ description: 'Of an assistant’s message: it was no answer' }),
  helpful: z.boolean().nullish().meta({ description: 'Of an assistant’s message: the customer’s rating' }),
})
export type SimulatedMessage = z.infer<typeof SimulatedMessage>

export const SimulatedConversation = z.strictObject({
  id: z.coerce.string().max(200).optional(),
  facts: z
    .record(z.string().max(60), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]))
    .optional()
    .meta({ description: 'For the conditions of rules: `channel`, `plan`, …' }),
  messages: z.array(SimulatedMessage).max(10_000),
})
export type SimulatedConversation = z.infer<typeof SimulatedConversation>

export const ListedConversations = z
  .array(SimulatedConversation)
  .min(1, 'Give at least one conversation.')
  .max(mostSimulated, `At most ${mostSimulated} conversations at once.`)

export const ImportedConversations = z.strictObject({
  format: z.enum(['jsonl', 'csv']),
  text: z.string().min(1, 'The file is empty.').meta({
    description: 'JSONL: a conversation or a message per line. CSV: the columns `conversation`, `author`, `text`, `at`',
  }),
})

export const StoredConversations = z.strictObject({
  from: Timestamp.optional().meta({ description: 'Begun at this time or later' }),
  to: Timestamp.optional().meta({ description: 'Begun before this time' }),
  days: z.int().min(1).max(3650).optional().meta({ description: 'Begun within the last days' }),
  channelId: short(100).optional(),
})
export type StoredConversations = z.infer<typeof StoredConversations>

const base = {
  settings: HandoffSettings.optional().meta({ description: 'The draft. Left out: the settings in force' }),
  timeZone: z
    .string()
    .refine(isTimeZone, 'This time zone is not known. Write a name like Europe/Berlin.')
    .default('UTC')
    .meta({ description: 'Of the queue load' }),
}

/** The body of `POST /v1/simulations`. */
export const Simulate = z.strictObject({
  ...base,
  conversations: z.union([ListedConversations, ImportedConversations, StoredConversations], {
    error:
      'Conversations must be a list, a file (format, text) or a choice of stored ones (days, from, to, channelId).',
  }),
})
export type Simulate = z.output<typeof Simulate>

/** Returns the schema for the way in which a body gives its conversations, so that errors name the wrong field. */
export function simulateSchemaFor(body: unknown): z.ZodType<Simulate> {
  const given = typeof body === 'object' && body !== null && 'conversations' in body ? body.conversations : undefined
  if (Array.isArray(given)) return z.strictObject({ ...base, conversations: ListedConversations })
  const isImport = typeof given === 'object' && given !== null && ('text' in given || 'format' in given)
  return z.strictObject({ ...base, conversations: isImport ? ImportedConversations : StoredConversations })
}

export const SimulatedHandoff = z.object({
  at: z.int().nullable().meta({ description: 'The place of its message in the conversation, from 0' }),
  turn: z.int().meta({ description: 'How many messages the customer had written' }),
  seq: z.int().nullable(),
  reason: TriggerName,
  rule: z.string().nullable(),
  evidence: z.array(Evidence),
  time: z.string().nullable(),
})
export type SimulatedHandoff = z.infer<typeof SimulatedHandoff>

export const SimulationResult = z.object({
  id: z.string(),
  handoff: z.boolean(),
  ...SimulatedHandoff.partial({ turn: true, seq: true, rule: true, time: true }).shape,
  reason: TriggerName.nullable(),
  live: SimulatedHandoff.nullable().optional().meta({ description: 'With the settings in force' }),
  change: z.enum(['new', 'no_longer', 'earlier', 'later', 'reason']).optional().meta({
    description: 'How the draft differs; left out where it does not. `reason`: the same message, for another reason',
  }),
  otherwise: TriggerVerdict.omit({ input: true }).extend({ outcome: DecisionOutcome }).nullable().optional().meta({
    description: 'What the settings that do not hand off here say about the same trigger and message',
  }),
  contact: z.string().nullable().optional().meta({ description: 'Of a stored conversation' }),
  channel: ChannelKind.nullable().optional(),
  begun: z.string().nullable().optional(),
  mark: MarkLabel.optional().meta({ description: 'What the team says about its handoff' }),
})
export type SimulationResult = z.infer<typeof SimulationResult>

const counts = {
  live: z.int(),
  draft: z.int(),
  new: z.int().meta({ description: 'Handed off with the draft only' }),
  noLonger: z.int().meta({ description: 'Handed off with the settings in force only' }),
  earlier: z.int(),
  later: z.int(),
}
const quality = z.object({ precision: z.number().nullable(), recall: z.number().nullable() })

/** What a simulation counted. Each conversation counts once, by its first handoff. */
export const SimulationSummary = z.object({
  totals: z.object({
    conversations: z.int(),
    messages: z.int(),
    ...counts,
    otherReason: z.int(),
    earlierBy: z.number().nullable().meta({ description: 'Turns, on average' }),
    laterBy: z.number().nullable(),
  }),
  byTrigger: z.array(z.object({ trigger: TriggerName, ...counts })),
  load: z.object({
    timeZone: z.string(),
    live: z.array(z.int()).meta({ description: 'Handoffs by hour of the week, Monday 0 to 1 first; 168 numbers' }),
    draft: z.array(z.int()),
    withoutTime: z.int(),
  }),
  marks: z.object({ marks: z.int(), live: quality, draft: quality }).nullable(),
  liveVersion: z.int(),
  leftOut: z.int().meta({ description: 'Older stored conversations beyond the most of one simulation' }),
  milliseconds: z.int(),
})
export type SimulationSummary = z.infer<typeof SimulationSummary>

export const SimulationOutcome = SimulationSummary.extend({ results: z.array(SimulationResult) })

/** One line of the streamed response. */
export type SimulationLine =
  | { type: 'progress'; done: number; total: number }
  | { type: 'results'; results: SimulationResult[] }
  | ({ type: 'done' } & SimulationSummary)
  | { type: 'failed'; detail: string }

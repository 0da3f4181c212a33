import { channelDelivers } from './channel-delivers.ts'
import type { Decision } from './decision.ts'
import type { ConversationEvent } from './events.ts'
import type { ChannelKind, Conversation, Owner } from './model.ts'

/** The kinds of jobs that follow a commit. Each has one subscriber. */
export const jobKinds = ['decide', 'answer', 'answer_due', 'deliver', 'close_empty'] as const
export type JobKind = (typeof jobKinds)[number]

/** A job that runs after the commit. It is written in the same transaction as its cause. */
export interface NewJob {
  kind: JobKind
  /** Jobs of one lane run one at a time, in commit order; null: no order. */
  lane: string | null
  /** At most one job per key waits to start; a later one replaces its payload. */
  uniqueKey?: string
  payload: Record<string, unknown>
  /** Due time, ISO 8601; at once when omitted. */
  runAt?: string
}

/** An event before the commit assigns its number and time. No consequence can depend on these two. */
type Uncommitted<E> = E extends unknown ? Omit<E, 'seq' | 'at'> : never

/** A committed event, or another committed fact that leads to jobs. */
export type Cause =
  | Uncommitted<ConversationEvent>
  | { type: 'decision.made'; outcome: Decision['outcome']; seq: number }
  | { type: 'answer.wanted'; upTo: number }
  | { type: 'answer.expected'; upTo: number; ownerEpoch: number; dueAt: string }

/**
 * A condition on the conversation at the commit. It is data, not a function, so that the hot write path can check it
 * inside its own SQL statement.
 */
export interface Condition {
  owner?: Owner
  /** Only on channels that send messages. On the others, live updates are enough. */
  delivers?: true
}

/** A job and the condition under which it is written. */
export interface Consequence {
  job: NewJob
  when: Condition
}

interface Subscription {
  kind: JobKind
  when?: Condition
  /** Returns the jobs that a cause leads to: none, one or several. */
  follows(cause: Cause, conversationId: string): Omit<NewJob, 'kind'>[]
}

/** Which causes lead to which jobs. A new kind of job needs its subscriber in the server and one row here. */
const subscriptions: Subscription[] = [
  { kind: 'decide', when: { owner: 'assistant' }, follows: decide },
  { kind: 'answer', when: { owner: 'assistant' }, follows: answer },
  { kind: 'answer_due', when: { owner: 'assistant' }, follows: answerDue },
  { kind: 'deliver', when: { delivers: true }, follows: deliver },
  { kind: 'close_empty', follows: closeEmpty },
]

/** Returns every job that may follow from a cause, each with its condition. */
export function possibleConsequences(cause: Cause, conversationId: string): Consequence[] {
  return subscriptions.flatMap(({ kind, when = {}, follows }) =>
    follows(cause, conversationId).map((job) => ({ job: { kind, ...job }, when })),
  )
}

/** Returns the jobs that follow from a cause, given the conversation as it is committed. */
export function consequencesOf(
  cause: Cause,
  conversation: Pick<Conversation, 'id' | 'owner'> & { channel: { kind: ChannelKind } },
): NewJob[] {
  return possibleConsequences(cause, conversation.id)
    .filter(({ when }) => when.owner === undefined || when.owner === conversation.owner)
    .filter(({ when }) => !when.delivers || channelDelivers(conversation.channel.kind))
    .map(({ job }) => job)
}

/** Queues the decision about who speaks next, for each contact message that is not an aside. */
function decide(cause: Cause, conversationId: string) {
  if (cause.type !== 'message.created' || cause.message.author !== 'contact' || cause.aside) return []
  return [{ lane: `${conversationId}:decide`, payload: { conversationId, messageId: cause.message.id } }]
}

/** Queues one answer per conversation. It covers every unanswered contact message up to `upTo`. */
function answer(cause: Cause, conversationId: string) {
  const upTo = wantsAnswer(cause)
  const lane = `${conversationId}:answer`
  return upTo === null ? [] : [{ lane, uniqueKey: lane, payload: { conversationId, upTo } }]
}

function wantsAnswer(cause: Cause): number | null {
  if (cause.type === 'decision.made') return cause.outcome === 'answer' ? cause.seq : null
  return cause.type === 'answer.wanted' ? cause.upTo : null
}

/** Queues the deadline of a bot's answer. Without an answer by then, it counts as failed. */
function answerDue(cause: Cause, conversationId: string) {
  if (cause.type !== 'answer.expected') return []
  const { upTo, ownerEpoch, dueAt } = cause
  return [
    {
      lane: null,
      uniqueKey: `${conversationId}:answer_due:${ownerEpoch}:${upTo}`,
      payload: { conversationId, upTo, ownerEpoch },
      runAt: dueAt,
    },
  ]
}

/** Queues the delivery of a complete message to the contact, in commit order. */
function deliver(cause: Cause, conversationId: string) {
  const messageId = completeMessage(cause)
  return messageId === null ? [] : [{ lane: `${conversationId}:deliver`, payload: { conversationId, messageId } }]
}

function completeMessage(cause: Cause): string | null {
  if (cause.type === 'message.completed') return cause.messageId
  const complete = cause.type === 'message.created' && cause.message.author !== 'contact' && !cause.message.streaming
  return complete ? cause.message.id : null
}

const emptyMs = 3600_000

/** Queues the look at a conversation that a visitor opened: an hour later it is closed if nobody has written in it. */
function closeEmpty(cause: Cause, conversationId: string) {
  if (cause.type !== 'conversation.created' || cause.actor.kind !== 'contact') return []
  const { createdAt, channel } = cause.conversation
  // Channels that deliver open a conversation together with its first message.
  if (channelDelivers(channel.kind)) return []
  const runAt = new Date(Date.parse(createdAt) + emptyMs).toISOString()
  return [{ lane: null, uniqueKey: `${conversationId}:close_empty`, payload: { conversationId }, runAt }]
}

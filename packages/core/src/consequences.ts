import { channelDelivers } from './channel-delivers.ts'
import type { ConversationEvent } from './events.ts'
import type { ChannelKind, Conversation, Decision, Owner } from './model.ts'

/** The kinds of work that follow a commit; each is one subscriber. */
export const jobKinds = ['decide', 'answer', 'answer_due', 'deliver'] as const
export type JobKind = (typeof jobKinds)[number]

/** Work for after the commit, written in the same transaction as its cause. */
export interface NewJob {
  kind: JobKind
  /** Jobs of a lane run one after the other in commit order; null: no order. */
  lane: string | null
  /** At most one job that has not begun per key; a later one replaces its payload. */
  uniqueKey?: string
  payload: Record<string, unknown>
  /** When it is due, ISO 8601; at once when left out. */
  runAt?: string
}

/** An event whose number and time the commit itself decides: no consequence can depend on them. */
type Uncommitted<E> = E extends unknown ? Omit<E, 'seq' | 'at'> : never

/** A committed event, or something committed outside the log that leads to work. */
export type Cause =
  | Uncommitted<ConversationEvent>
  | { type: 'decision.made'; outcome: Decision['outcome']; seq: number }
  | { type: 'answer.wanted'; upTo: number }
  | { type: 'answer.expected'; upTo: number; ownerEpoch: number; dueAt: string }

/**
 * What must be true of the conversation at the commit. Data, so that the hot write can check it in its own statement.
 */
export interface Condition {
  owner?: Owner
  /** Its channel sends messages; on the others live updates are enough. */
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
  /** The work this cause leads to: no job, one or several. */
  follows(cause: Cause, conversationId: string): Omit<NewJob, 'kind'>[]
}

/** Who is called for what. A new subscriber is its file and one row here. */
const subscriptions: Subscription[] = [
  { kind: 'decide', when: { owner: 'assistant' }, follows: decide },
  { kind: 'answer', when: { owner: 'assistant' }, follows: answer },
  { kind: 'answer_due', when: { owner: 'assistant' }, follows: answerDue },
  { kind: 'deliver', when: { delivers: true }, follows: deliver },
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

/** Asks who speaks next about one contact message. */
function decide(cause: Cause, conversationId: string) {
  if (cause.type !== 'message.created' || cause.message.author !== 'contact' || cause.aside) return []
  return [{ lane: `${conversationId}:decide`, payload: { conversationId, messageId: cause.message.id } }]
}

/** One coalesced answer per conversation: it covers every unanswered contact message up to `upTo`. */
function answer(cause: Cause, conversationId: string) {
  const upTo = wantsAnswer(cause)
  const lane = `${conversationId}:answer`
  return upTo === null ? [] : [{ lane, uniqueKey: lane, payload: { conversationId, upTo } }]
}

function wantsAnswer(cause: Cause): number | null {
  if (cause.type === 'decision.made') return cause.outcome === 'answer' ? cause.seq : null
  return cause.type === 'answer.wanted' ? cause.upTo : null
}

/** Counts a bot's answer as failed when it has not come in time. */
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

/** Sends a complete message that is for the contact, in commit order. */
function deliver(cause: Cause, conversationId: string) {
  const messageId = completeMessage(cause)
  return messageId === null ? [] : [{ lane: `${conversationId}:deliver`, payload: { conversationId, messageId } }]
}

function completeMessage(cause: Cause): string | null {
  if (cause.type === 'message.completed') return cause.messageId
  const complete = cause.type === 'message.created' && cause.message.author !== 'contact' && !cause.message.streaming
  return complete ? cause.message.id : null
}

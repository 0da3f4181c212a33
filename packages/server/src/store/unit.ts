import {
  type Actor,
  type Amendment,
  applyToConversation,
  type Cause,
  type Conversation,
  type ConversationEvent,
  consequencesOf,
  type Decision,
  type DecisionOutcome,
  type DiscardReason,
  type EventBody,
  type Handoff,
  type NewJob,
} from '@baton/core'
import type { PoolClient } from 'pg'
import { type NewMessage, shownMessage } from './message-row.ts'
import type { Facts, LoadedConversation } from './rows.ts'
import { flushUnit } from './unit-flush.ts'

type Recordable = Decision & {
  id: string
  settingsVersion: number
  detectorVersion: string
  outcome: Exclude<DecisionOutcome, 'not_asked' | 'undecided'>
}

/**
 * One conversation under its row lock. Everything that an action records is written in one statement when the action
 * ends. The rows follow from the events by the same fold that clients run, and the jobs from `core/consequences`, so
 * rows, events and jobs cannot disagree.
 */
export interface Unit {
  readonly workspaceId: string
  /** The database's time when the row was locked; later than the last event. */
  readonly now: Date
  readonly tx: PoolClient
  /** The conversation after everything recorded so far. */
  readonly conversation: Conversation
  readonly facts: Facts
  record(body: EventBody, actor: Actor): ConversationEvent
  addMessage(message: NewMessage, actor: Actor, extra?: { ownerEpoch?: number; aside?: true }): ConversationEvent
  /** Appends a piece to the growing answer. `offset` is in UTF-16 units. */
  growMessage(piece: { messageId: string; offset: number; text: string }, actor: Actor): ConversationEvent
  /** Completes the growing answer. `cut`: the rest will never be sent. */
  completeMessage(messageId: string, outcome: Completion, actor: Actor): ConversationEvent
  /** Keeps a refused reply for teammates, with its key. It is never public. */
  discardReply(
    message: NewMessage,
    refused: { why: DiscardReason; ownerEpoch: number },
    actor: Actor,
  ): ConversationEvent
  addNote(note: { id: string; text: string }, actor: Actor): ConversationEvent
  recordDecision(decision: Recordable): void
  /** Adds to the decision about the answered message what the answer itself led to. Only the first amendment counts. */
  amendDecision(seq: number, amendment: Amendment): void
  /** Records that the assistant has answered everything up to `seq`. */
  markAnswered(seq: number): void
  /** Requests an answer of the assistant to everything up to `seq`. */
  wantAnswer(seq: number): void
  /** Records that a bot owes an answer to everything up to `seq` and has until `dueAt`. */
  expectAnswer(seq: number, dueAt: Date): void
  setNext(next: Facts['next']): void
}
type Completion = Omit<Extract<EventBody, { type: 'message.completed' }>, 'type' | 'messageId'>

/** Everything that a unit has recorded, for the statement that writes it. */
export interface Recorded {
  conversation: Conversation
  facts: Facts
  at: string
  events: ConversationEvent[]
  jobs: NewJob[]
  messages: { message: NewMessage; seq: number; discarded: boolean }[]
  /** Pieces of growing messages and their ends, in order. */
  growth: Record<string, unknown>[]
  notes: { id: string; text: string }[]
  decisions: Recordable[]
  amendments: { seq: number; amendment: Amendment }[]
  /** Each handoff in its latest state, with the owner epoch after its request. */
  handoffs: { handoff: Handoff; epoch: number }[]
}

export interface OpenUnit extends Unit {
  /** Writes everything recorded in one statement and returns what was recorded. */
  flush(): Promise<Recorded>
}

/** Begins a unit on a conversation whose row this transaction has locked. */
export function openUnit(tx: PoolClient, loaded: LoadedConversation, now: Date): OpenUnit {
  let { conversation } = loaded
  const at = now.toISOString()
  const facts = { ...loaded.facts }
  const events: ConversationEvent[] = []
  const causes: Cause[] = []
  const messages: Recorded['messages'] = []
  const growth: Recorded['growth'] = []
  const notes: Recorded['notes'] = []
  const decisions: Recordable[] = []
  const amendments: Recorded['amendments'] = []
  const handoffs = new Map<string, { handoff: Handoff; epoch: number }>()

  function record(body: EventBody, actor: Actor): ConversationEvent {
    const event: ConversationEvent = { seq: conversation.lastSeq + 1, at, actor, ...body }
    const { ownerEpoch } = conversation
    conversation = applyToConversation(conversation, event)
    // A question asked under another owner is no longer owed an answer.
    if (conversation.ownerEpoch !== ownerEpoch) facts.owedSeq = 0
    if ('handoff' in event) {
      const epoch = handoffs.get(event.handoff.id)?.epoch ?? event.ownerEpoch
      handoffs.set(event.handoff.id, { handoff: event.handoff, epoch })
    }
    events.push(event)
    causes.push(event)
    return event
  }

  return {
    workspaceId: facts.workspaceId,
    now,
    tx,
    facts,
    get conversation() {
      return conversation
    },
    record,
    addMessage(message, actor, extra = {}) {
      const event = record({ type: 'message.created', message: shownMessage(message), ...extra }, actor)
      messages.push({ message, seq: event.seq, discarded: false })
      if (message.streaming) facts.streamingId = message.id
      return event
    },
    growMessage(piece, actor) {
      growth.push({ id: piece.messageId, text: piece.text })
      return record({ type: 'message.appended', ...piece }, actor)
    },
    completeMessage(messageId, { cut, failed, ...rest }, actor) {
      growth.push({ id: messageId, done: true, cut: cut ?? false, failed, ...rest })
      if (facts.streamingId === messageId) facts.streamingId = null
      const flags = { ...(cut ? { cut } : {}), ...(failed ? { failed } : {}) }
      return record({ type: 'message.completed', messageId, ...rest, ...flags }, actor)
    },
    discardReply(message, refused, actor) {
      const event = record({ type: 'reply.discarded', messageId: message.id, text: message.text, ...refused }, actor)
      messages.push({ message, seq: event.seq, discarded: true })
      return event
    },
    addNote(note, actor) {
      notes.push(note)
      return record({ type: 'note.created', note }, actor)
    },
    recordDecision(decision) {
      decisions.push(decision)
      causes.push({ type: 'decision.made', outcome: decision.outcome, seq: decision.seq })
    },
    amendDecision(seq, amendment) {
      amendments.push({ seq, amendment })
    },
    markAnswered(seq) {
      facts.answeredSeq = Math.max(facts.answeredSeq, seq)
    },
    wantAnswer(upTo) {
      causes.push({ type: 'answer.wanted', upTo })
    },
    expectAnswer(upTo, dueAt) {
      const { ownerEpoch } = conversation
      facts.owedSeq = Math.max(facts.owedSeq, upTo)
      causes.push({ type: 'answer.expected', upTo, ownerEpoch, dueAt: dueAt.toISOString() })
    },
    setNext(next) {
      facts.next = next
    },
    async flush() {
      const { id, owner } = conversation
      const recorded = {
        ...{ conversation, facts, at, events, messages, growth, notes, decisions, amendments },
        handoffs: [...handoffs.values()],
        jobs: causes.flatMap((cause) => consequencesOf(cause, { id, owner, channel: facts.replyChannel })),
      }
      await flushUnit(tx, recorded)
      return recorded
    },
  }
}

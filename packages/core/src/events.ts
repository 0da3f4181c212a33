import { cutText } from './cut-text.ts'
import { assigneeOf, ownerOf } from './handoff.ts'
import { applyToItems } from './message-fold.ts'
import type { Actor, Contact, Conversation, Delivery, Handoff, Message, Note, Source, Usage } from './model.ts'
import { waitingAfter } from './waiting.ts'

interface Base {
  seq: number
  at: string
  actor: Actor
}

/**
 * Fields of every event that changes the owner, the assignee or the status, so that a client can apply it without a
 * request.
 */
interface Ownership {
  ownerEpoch: number
  boundarySeq: number
}

export const handoffEventTypes = [
  'handoff.requested',
  'handoff.updated',
  'handoff.assigned',
  'handoff.acknowledged',
  'handoff.joined',
  'handoff.released',
  'handoff.reassigned',
  'handoff.resolved',
  'handoff.cancelled',
  'handoff.returned',
] as const
export type HandoffEventType = (typeof handoffEventTypes)[number]

/** Why a reply of the assistant was held back. Logs of another version may have other reasons. */
export type DiscardReason = 'closed' | 'owner_changed' | 'stale_epoch' | 'promises_person' | 'another_language'

export type EventBody =
  | { type: 'conversation.created'; conversation: Conversation }
  | { type: 'conversation.updated'; changes: Record<string, unknown> }
  | ({ type: 'conversation.closed' | 'conversation.reopened' } & Ownership)
  /** `aside`: a message that needs no decision and no answer by an assistant, such as STOP, HELP or a picture alone. */
  | { type: 'message.created'; message: Message; ownerEpoch?: number; aside?: true }
  | { type: 'message.appended'; messageId: string; offset: number; text: string }
  | {
      type: 'message.completed'
      messageId: string
      cut?: boolean
      sources?: Source[]
      confidence?: number
      failed?: boolean
      usage?: Usage
    }
  | { type: 'message.updated'; messageId: string; text: string }
  /**
   * `messageSeq`: the seq of the deleted message, so that previews of it can be emptied. `waitingSince`: since when the
   * contact waits again, because it was the only reply.
   */
  | { type: 'message.deleted'; messageId: string; messageSeq: number; waitingSince?: string }
  | { type: 'message.rated'; messageId: string; helpful: boolean }
  /** An earlier answer now counts as failed, because the contact had to ask again. */
  | { type: 'answer.failed'; messageId: string }
  | { type: 'reply.discarded'; messageId: string; text: string; why: string; ownerEpoch: number }
  | { type: 'note.created'; note: Note }
  | { type: 'note.deleted'; noteId: string }
  | { type: 'contact.updated'; contact: Contact }
  | ({ type: 'delivery.updated'; messageId: string } & Delivery)
  /**
   * `redacted`: only words of a deleted message were taken out of the summary or the brief. `waitingSince`: of an
   * ending, since when the contact had waited for a reply; of its undo, since when they wait again.
   */
  | ({
      type: HandoffEventType
      handoff: Handoff
      undo?: boolean
      redacted?: true
      waitingSince?: string | null
    } & Ownership)

/** One numbered entry of a conversation's log. */
export type ConversationEvent = Base & EventBody
export type EventType = EventBody['type']

/**
 * A conversation with its log applied. `items` are events; later changes of a message are merged into its
 * `message.created`.
 */
export interface Snapshot {
  conversation: Conversation
  items: ConversationEvent[]
}

/** Returns the snapshot after one more event. Ignores an event that it already contains. */
export function applyEvent(snapshot: Snapshot, event: ConversationEvent): Snapshot {
  if (event.seq <= snapshot.conversation.lastSeq) return snapshot
  return {
    conversation: applyToConversation(snapshot.conversation, event),
    items: applyToItems(snapshot.items, event),
  }
}

/** Returns the conversation's own fields after one more event. */
export function applyToConversation(before: Conversation, event: ConversationEvent): Conversation {
  const after = changed(before, event)
  return { ...after, waitingSince: waitingAfter(before, after, event) }
}

function changed(before: Conversation, event: ConversationEvent): Conversation {
  const conversation = { ...before, lastSeq: event.seq, updatedAt: event.at }
  switch (event.type) {
    case 'conversation.created':
      return event.conversation
    case 'conversation.closed':
    case 'conversation.reopened':
      return {
        ...conversation,
        status: event.type === 'conversation.closed' ? 'closed' : 'open',
        ownerEpoch: event.ownerEpoch,
        boundarySeq: event.boundarySeq,
      }
    case 'message.created':
      return event.message.author === 'system' ? conversation : { ...conversation, lastMessage: preview(event) }
    case 'message.appended':
      return { ...conversation, lastMessage: grown(before.lastMessage, event) }
    case 'message.deleted':
      return { ...conversation, lastMessage: emptied(before.lastMessage, event) }
    case 'message.updated':
    case 'message.completed':
    case 'message.rated':
    case 'answer.failed':
    case 'reply.discarded':
    case 'note.created':
    case 'note.deleted':
    case 'delivery.updated':
    case 'conversation.updated':
      return conversation
    case 'contact.updated':
      return { ...conversation, contact: event.contact }
    default:
      // A newer server may send types that this client does not know.
      if (!('handoff' in event)) return conversation
      return {
        ...conversation,
        handoff: event.handoff,
        owner: ownerOf(event.handoff),
        assignee: assigneeOf(event.handoff),
        ownerEpoch: event.ownerEpoch,
        boundarySeq: event.boundarySeq,
      }
  }
}

/** Returns the last line of a list row, cut at 200 UTF-16 units: enough for one line, small enough for fifty rows. */
export function preview(event: ConversationEvent & { type: 'message.created' }): Conversation['lastMessage'] {
  const { author, text, name } = event.message
  return { seq: event.seq, author, ...(name ? { name } : {}), text: cutText(text, 200), at: event.at }
}

/** Returns the preview with the next piece of a streamed answer, as long as that answer is the last message. */
function grown(
  last: Conversation['lastMessage'],
  { offset, text }: { offset: number; text: string },
): Conversation['lastMessage'] {
  return last?.author === 'assistant' && last.text.length === offset
    ? { ...last, text: cutText(last.text + text, 200) }
    : last
}

/** Returns the preview without its words, if they were deleted. */
function emptied(
  last: Conversation['lastMessage'],
  { messageSeq }: { messageSeq: number },
): Conversation['lastMessage'] {
  return last?.seq === messageSeq ? { ...last, text: '', deleted: true } : last
}

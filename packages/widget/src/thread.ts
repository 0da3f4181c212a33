import type { Message, Owner, PublicConversation, PublicHandoff } from '@baton/core/model'
import type { PublicEvent } from '@baton/core/public'

/** The contact's side of the log, folded into what is drawn. Pure. */

export type Item =
  | {
      kind: 'message'
      seq: number
      at: string
      message: Message /** The handoff a notice belongs to. */
      handoffId: string | null /** Who joined. */
      person: Person | null
    }
  | { kind: 'closed'; seq: number; at: string; name: string | null }

export interface Person {
  name: string
  picture: string | null
}

export interface Thread {
  items: Item[]
  owner: Owner
  status: 'open' | 'closed'
  person: Person | null
  handoff: PublicHandoff | null
  /** The last event applied. */
  lastSeq: number
}

export const emptyThread: Thread = {
  items: [],
  owner: 'assistant',
  status: 'open',
  person: null,
  handoff: null,
  lastSeq: 0,
}

/** The thread after a whole stretch of the log; what the stretch does not tell comes from the conversation itself. */
export function threadOf(conversation: PublicConversation | null, events: readonly PublicEvent[]): Thread {
  const tells = events.some(({ type }) => type.startsWith('handoff.'))
  const known = conversation && (!tells || conversation.lastSeq >= (events.at(-1)?.seq ?? 0))
  const folded = events.reduce(applyPublicEvent, emptyThread)
  const lastSeq = Math.max(folded.lastSeq, events.length === 0 ? (conversation?.lastSeq ?? 0) : 0)
  if (!known) return { ...folded, lastSeq }
  const { owner, status, assignee, handoff } = conversation
  return { ...folded, lastSeq, owner, status, person: assignee, handoff }
}

/** The thread after one more event; an old one changes nothing. */
export function applyPublicEvent(thread: Thread, event: PublicEvent): Thread {
  if (event.seq <= thread.lastSeq) return thread
  const after = { ...thread, lastSeq: event.seq }
  switch (event.type) {
    case 'conversation.created':
      return after
    case 'conversation.closed':
      return {
        ...after,
        status: 'closed',
        items: thread.items.at(-1)?.kind === 'closed' ? thread.items : [...thread.items, closed(event, null)],
      }
    case 'conversation.reopened':
      return { ...after, status: 'open' }
    case 'message.created':
      return { ...after, items: [...thread.items, said(thread, event)] }
    case 'message.appended':
      return changed(after, event.messageId, (message) => ({
        ...message,
        text: message.text.slice(0, event.offset) + event.text,
      }))
    case 'message.completed':
      return changed(after, event.messageId, ({ streaming: _, ...message }) => ({
        ...message,
        ...(event.cut && { cut: true }),
        ...(event.sources && { sources: event.sources }),
      }))
    case 'message.updated':
      return changed(after, event.messageId, (message) => ({ ...message, text: event.text, editedAt: event.at }))
    case 'message.deleted':
      return changed(after, event.messageId, (message) => ({ ...message, text: '', deletedAt: event.at }))
    case 'message.rated':
      return changed(after, event.messageId, (message) => ({ ...message, helpful: event.helpful }))
    case 'handoff.requested':
    case 'handoff.released':
      return { ...after, owner: 'queue', person: null, handoff: event.handoff }
    case 'handoff.acknowledged':
    case 'handoff.reassigned':
      return { ...after, owner: 'teammate', person: event.handoff.teammate ?? thread.person, handoff: event.handoff }
    case 'handoff.resolved':
      return {
        ...after,
        owner: 'assistant',
        person: null,
        handoff: null,
        items: [...thread.items, closed(event, thread.person?.name ?? event.actor.name ?? null)],
      }
    case 'handoff.cancelled':
    case 'handoff.returned':
      return { ...after, owner: 'assistant', person: null, handoff: null }
  }
}

/** What counts as unread on the launcher: messages of others, without the notices of a handoff and of a joining teammate. */
export function unreadOf(items: readonly Item[], read: number): number {
  return items.filter((item) => item.seq > read && item.kind === 'message' && counts(item.message)).length
}

const counts = ({ author, notice, deletedAt }: Message) =>
  author !== 'contact' && notice !== 'handoff' && notice !== 'joined' && !deletedAt

function said(thread: Thread, event: PublicEvent & { type: 'message.created' }): Item {
  const { seq, at, message } = event
  const person =
    message.notice === 'joined'
      ? (thread.person ?? (message.name ? { name: message.name, picture: message.picture ?? null } : null))
      : null
  return { kind: 'message', seq, at, message, handoffId: message.notice ? (thread.handoff?.id ?? null) : null, person }
}

const closed = ({ seq, at }: PublicEvent, name: string | null): Item => ({ kind: 'closed', seq, at, name })

function changed(thread: Thread, id: string, change: (message: Message) => Message): Thread {
  return {
    ...thread,
    items: thread.items.map((item) =>
      item.kind === 'message' && item.message.id === id ? { ...item, message: change(item.message) } : item,
    ),
  }
}

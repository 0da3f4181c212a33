import type { ConversationEvent, EventBody } from './events.ts'
import { isOpen } from './handoff.ts'
import type { Assignee, Conversation, Handoff, Message, PublicConversation, PublicHandoff } from './model.ts'

/** Decides what a contact may read, for REST, live updates and `onHandoff` alike. Nothing else decides this. */

type Reader = 'everyone' | 'sender' | 'team'

/**
 * The readers of each field of a message. A new field does not compile until it is listed here. `sender`: only the
 * person who sent it, contact or teammate.
 */
export const messageReaders = {
  id: 'everyone',
  author: 'everyone',
  text: 'everyone',
  name: 'everyone',
  picture: 'everyone',
  notice: 'everyone',
  sources: 'everyone',
  streaming: 'everyone',
  cut: 'everyone',
  helpful: 'everyone',
  sentAt: 'everyone',
  editedAt: 'everyone',
  deletedAt: 'everyone',
  deletedBy: 'team',
  clientId: 'sender',
  confidence: 'team',
  failed: 'team',
  usage: 'team',
  delivery: 'team',
} as const satisfies Record<keyof Message, Reader>

type PublicBody =
  | { type: 'conversation.created' | 'conversation.closed' | 'conversation.reopened' }
  | { type: 'message.created'; message: Message }
  | Extract<
      EventBody,
      { type: 'message.appended' | 'message.completed' | 'message.updated' | 'message.deleted' | 'message.rated' }
    >
  | { type: PublicHandoffEventType; handoff: PublicHandoff }

type PublicHandoffEventType = (typeof publicHandoffEvents)[number]

/** An event as the contact sees it. */
export type PublicEvent = { seq: number; at: string; actor: { kind: string; name?: string } } & PublicBody

const publicHandoffEvents = [
  'handoff.requested',
  'handoff.acknowledged',
  'handoff.joined',
  'handoff.released',
  'handoff.reassigned',
  'handoff.resolved',
  'handoff.cancelled',
  'handoff.returned',
] as const

/** Returns whether contacts may see events of this type. Decided at the commit and stored with the event. */
export function isPublic(event: Pick<EventBody, 'type'>): boolean {
  switch (event.type) {
    case 'conversation.created':
    case 'conversation.closed':
    case 'conversation.reopened':
    case 'message.created':
    case 'message.appended':
    case 'message.completed':
    case 'message.updated':
    case 'message.deleted':
    case 'message.rated':
      return true
    default:
      return publicHandoffEvents.some((type) => type === event.type)
  }
}

/** Returns the contact's view of an event, or null when it is not for them. */
export function publicEvent(event: ConversationEvent, reader: { contactId: string }): PublicEvent | null {
  if (!isPublic(event)) return null
  const { name } = event.actor
  const base = { seq: event.seq, at: event.at, actor: { kind: event.actor.kind, ...(name ? { name } : {}) } }
  switch (event.type) {
    case 'conversation.created':
    case 'conversation.closed':
    case 'conversation.reopened':
      return { ...base, type: event.type }
    case 'message.created':
      return { ...base, type: event.type, message: publicMessage(event.message, event.actor.id === reader.contactId) }
    case 'message.appended':
      return { ...base, type: event.type, messageId: event.messageId, offset: event.offset, text: event.text }
    case 'message.completed':
      return {
        ...base,
        type: event.type,
        messageId: event.messageId,
        ...(event.cut ? { cut: true } : {}),
        ...(event.sources?.length ? { sources: event.sources } : {}),
      }
    case 'message.updated':
      return { ...base, type: event.type, messageId: event.messageId, text: event.text }
    case 'message.deleted':
      // The contact does not learn who deleted it: that may be someone they have never met.
      return {
        ...base,
        actor: { kind: event.actor.kind },
        type: event.type,
        messageId: event.messageId,
        messageSeq: event.messageSeq,
      }
    case 'message.rated':
      return { ...base, type: event.type, messageId: event.messageId, helpful: event.helpful }
    case 'handoff.requested':
    case 'handoff.acknowledged':
    case 'handoff.joined':
    case 'handoff.released':
    case 'handoff.reassigned':
    case 'handoff.resolved':
    case 'handoff.cancelled':
    case 'handoff.returned':
      return { ...base, type: event.type, handoff: publicHandoff(event.handoff) }
    default:
      return null
  }
}

/** Returns the contact's view of a handoff. `more` holds the fields that only the response to a request knows. */
export function publicHandoff(
  handoff: Handoff,
  more: Partial<Pick<PublicHandoff, 'customerMessage' | 'collect' | 'officeHours'>> = {},
): PublicHandoff {
  const { id, conversationId, status, reason, summary, sentiment, queue, requestedAt } = handoff
  return {
    id,
    conversationId,
    status,
    reason,
    summary,
    sentiment,
    queue,
    officeHours: more.officeHours ?? { open: handoff.duringOfficeHours, nextOpenAt: null },
    collect: more.collect ?? [],
    customerMessage: more.customerMessage ?? null,
    requestedAt,
    teammate: isOpen(handoff) && handoff.status === 'acknowledged' ? face(handoff.assignee) : null,
  }
}

/** Returns the contact's view of a conversation. */
export function publicConversation(conversation: Conversation, lastPublicSeq: number): PublicConversation {
  const { id, status, owner, createdAt, handoff } = conversation
  return {
    id,
    status,
    owner,
    lastSeq: lastPublicSeq,
    assignee: owner === 'teammate' ? face(conversation.assignee) : null,
    handoff: handoff && isOpen(handoff) ? publicHandoff(handoff) : null,
    createdAt,
  }
}

/** Returns the fields of a message that these readers may see. */
function pick(message: Message, readers: readonly Reader[]): Message {
  const visible = (field: keyof Message) => message[field] !== undefined && readers.includes(messageReaders[field])
  const { id, author, text } = message
  const fields = Object.keys(messageReaders) as (keyof Message)[]
  return Object.assign({ id, author, text }, ...fields.filter(visible).map((field) => ({ [field]: message[field] })))
}

function publicMessage(message: Message, own: boolean): Message {
  return pick(message, own ? ['everyone', 'sender'] : ['everyone'])
}

function face(assignee: Assignee | null) {
  return assignee && { name: assignee.name, picture: null }
}

/** Returns an event as a teammate sees it: everything except the `clientId` of another sender's message. */
export function teammateEvent(event: ConversationEvent, reader: { teammateId: string | null }): ConversationEvent {
  if (event.type !== 'message.created' || !event.message.clientId || event.actor.id === reader.teammateId) return event
  return { ...event, message: pick(event.message, ['everyone', 'team']) }
}

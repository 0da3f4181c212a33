import {
  type Actor,
  assigneeOf,
  type Conversation,
  type ConversationEvent,
  type Delivery,
  type EventBody,
  type EventType,
  type Handoff,
  type Message,
  type Note,
  ownerOf,
} from '@baton/core'
import { z } from 'zod'
import { handoffOf } from './handoff-row.ts'
import { messageOf, messageTable } from './message-row.ts'
import { contactOf } from './rows.ts'
import { boolean, integer, json, moment, type RowOf, table, text } from './table.ts'

/**
 * The columns of the log. `data` holds ids, states and numbers. Texts are stored once, in their own rows, and filled in
 * when an event is read.
 */
export const eventTable = table('events', {
  workspaceId: text(),
  conversationId: text(),
  seq: integer(),
  type: text<EventType>(),
  at: moment(),
  actor: json<Actor>(),
  public: boolean(),
  data: json<Record<string, unknown>>(),
})
type EventRow = RowOf<typeof eventTable.columns>

/** The rows that an event's `data` names, as `to_json`. The event is filled in from them. */
export interface FilledIn {
  message: unknown
  handoff: unknown
  note: { text: string; deleted_at: string | null; deleted_by: string | null } | null
  contact: unknown
  channel: unknown
  delivery: { status: Delivery['status']; reason: string | null } | null
}

/**
 * Returns the fields of a handoff that its log entry keeps as they were. All other fields are read from the handoff's
 * row.
 */
function stateOf({ status, priority, assignee, acknowledgedAt, joinedAt, endedAt, endReason }: Handoff) {
  return { status, priority, assignee, acknowledgedAt, joinedAt, endedAt, endReason }
}

/** Returns the `data` that is stored of an event: ids, states and numbers, no text. */
export function dataOf(event: EventBody): Record<string, unknown> {
  switch (event.type) {
    case 'conversation.created':
      return {}
    case 'message.created':
      return {
        messageId: event.message.id,
        ...(event.ownerEpoch === undefined ? {} : { ownerEpoch: event.ownerEpoch }),
        ...(event.aside ? { aside: true } : {}),
        ...(event.message.streaming ? { streaming: event.message.text.length } : {}),
      }
    case 'message.appended':
      return { messageId: event.messageId, offset: event.offset, length: event.text.length }
    case 'message.completed':
      return { messageId: event.messageId, ...(event.cut ? { cut: true } : {}) }
    case 'reply.discarded':
      return { messageId: event.messageId, why: event.why, ownerEpoch: event.ownerEpoch }
    case 'note.created':
      return { noteId: event.note.id }
    case 'note.deleted':
      return { noteId: event.noteId }
    case 'contact.updated':
      return { contactId: event.contact.id }
    case 'conversation.closed':
    case 'conversation.reopened':
    case 'conversation.updated':
    case 'message.updated':
    case 'message.deleted':
    case 'message.rated':
    case 'answer.failed':
    case 'delivery.updated': {
      const { type: _, ...data } = event
      return data
    }
    default:
      return {
        handoffId: event.handoff.id,
        state: stateOf(event.handoff),
        ownerEpoch: event.ownerEpoch,
        boundarySeq: event.boundarySeq,
        ...(event.undo ? { undo: true } : {}),
        ...(event.redacted ? { redacted: true } : {}),
        ...(event.waitingSince === undefined ? {} : { waitingSince: event.waitingSince }),
      }
  }
}

/**
 * Returns the event of a row. With `final`, messages are as they are now, because a reader that pages backwards may
 * never see the entries in which they grew. Otherwise messages are as they were when they began.
 */
export function eventOf(row: EventRow, filledIn: FilledIn, { final }: { final: boolean }): ConversationEvent {
  const { seq, at, actor } = row
  return { seq, at, actor, ...bodyOf(row, filledIn, final) }
}

const Piece = z.object({ messageId: z.string(), offset: z.number(), length: z.number() })

function bodyOf(row: EventRow, filledIn: FilledIn, final: boolean): EventBody {
  const { type, data, at, seq, conversationId: id } = row
  switch (type) {
    case 'conversation.created': {
      const channel = Channel.parse(filledIn.channel)
      return { type, conversation: newConversation({ id, contact: contactOf(filledIn.contact), channel, at, seq }) }
    }
    case 'message.created':
      return {
        type,
        message: final
          ? { ...messageIn(filledIn), ...deliveryIn(filledIn) }
          : begun(messageIn(filledIn), data['streaming']),
        ...(typeof data['ownerEpoch'] === 'number' ? { ownerEpoch: data['ownerEpoch'] } : {}),
        ...(data['aside'] === true ? { aside: true } : {}),
      }
    case 'message.appended': {
      const { messageId, offset, length } = Piece.parse(data)
      return { type, messageId, offset, text: messageIn(filledIn).text.slice(offset, offset + length) }
    }
    case 'message.completed': {
      const { id: messageId, ...message } = messageIn(filledIn)
      return { type, messageId, ...(data['cut'] === true ? { cut: true } : {}), ...outcomeOf(message) }
    }
    case 'reply.discarded': {
      const { why, ownerEpoch } = z.object({ why: z.string(), ownerEpoch: z.number() }).parse(data)
      const { id: messageId, text: refused } = messageIn(filledIn)
      return { type, messageId, text: refused, why, ownerEpoch }
    }
    case 'note.created':
      return { type, note: { id: String(data['noteId']), ...noteIn(filledIn) } }
    case 'contact.updated':
      return { type, contact: contactOf(filledIn.contact) }
    default:
      if (type.startsWith('handoff.')) return handoffBody(row, filledIn)
      // Bodies without text are stored whole: this reads what `dataOf` wrote.
      return { type, ...data } as EventBody
  }
}

const messageIn = ({ message }: FilledIn): Message => messageOf(messageTable.read(message))

function noteIn({ note }: FilledIn): Omit<Note, 'id'> {
  const { text: words = '', deleted_at: deletedAt, deleted_by: deletedBy } = note ?? {}
  if (!deletedAt) return { text: words }
  return { text: words, deletedAt: new Date(deletedAt).toISOString(), ...(deletedBy ? { deletedBy } : {}) }
}

function deliveryIn({ delivery }: FilledIn): Pick<Message, 'delivery'> {
  if (!delivery) return {}
  const { status, reason } = delivery
  return { delivery: { status, ...(reason ? { reason } : {}) } }
}

function outcomeOf({ sources, confidence, failed, usage }: Omit<Message, 'id'>) {
  return {
    ...(sources ? { sources } : {}),
    ...(confidence === undefined ? {} : { confidence }),
    ...(failed ? { failed } : {}),
    ...(usage ? { usage } : {}),
  }
}

/** Returns a streamed message as it was when it began; `length` is its length then. */
function begun(message: Message, length: unknown): Message {
  if (typeof length !== 'number') return message
  const { id, author, name } = message
  return { id, author, text: message.text.slice(0, length), ...(name ? { name } : {}), streaming: true }
}

const HandoffData = z.object({
  state: z.custom<ReturnType<typeof stateOf>>((state) => typeof state === 'object'),
  ownerEpoch: z.number(),
  boundarySeq: z.number(),
  undo: z.boolean().optional(),
  redacted: z.literal(true).optional(),
  waitingSince: z.string().nullable().optional(),
})

function handoffBody(row: EventRow, filledIn: FilledIn): EventBody {
  const { state, ...rest } = HandoffData.parse(row.data)
  return { type: row.type, handoff: { ...handoffOf(filledIn.handoff), ...state }, ...rest } as EventBody
}

const Channel = z.object({ id: z.string(), kind: z.custom<Conversation['channel']['kind']>(), name: z.string() })

/** Returns a conversation as it is at the moment it opens. */
export function newConversation(of: {
  id: string
  contact: Conversation['contact']
  channel: Conversation['channel']
  at: string
  seq: number
}): Conversation {
  return {
    id: of.id,
    status: 'open',
    owner: ownerOf(null),
    ownerEpoch: 0,
    assignee: assigneeOf(null),
    contact: of.contact,
    channel: of.channel,
    handoff: null,
    boundarySeq: 0,
    lastSeq: of.seq,
    lastMessage: null,
    waitingSince: null,
    createdAt: of.at,
    updatedAt: of.at,
  }
}

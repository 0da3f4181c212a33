import {
  type Actor,
  assigneeOf,
  type Conversation,
  type ConversationEvent,
  type EventBody,
  type Handoff,
  type Message,
  ownerOf,
} from '@baton/core'
import { DeliveryStatus, Source, Usage } from '@baton/core/model'
import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import type { Reach } from '../caller.ts'
import { contactOf, handoffOf } from './rows.ts'

/** The fields of a handoff that its log entry remembers as they were; everything else is its one row's. */
function stateOf({ status, priority, assignee, acknowledgedAt, endedAt, endReason }: Handoff) {
  return { status, priority, assignee, acknowledgedAt, endedAt, endReason }
}

/** What is stored of an event: ids, states and numbers; no text. */
export function dataOf(event: EventBody): Record<string, unknown> {
  switch (event.type) {
    case 'conversation.created':
      return {}
    case 'message.created':
      return {
        messageId: event.message.id,
        ...(event.ownerEpoch === undefined ? {} : { ownerEpoch: event.ownerEpoch }),
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
    case 'contact.updated':
      return { contactId: event.contact.id }
    case 'conversation.closed':
    case 'conversation.reopened':
      return { ownerEpoch: event.ownerEpoch, boundarySeq: event.boundarySeq }
    case 'conversation.updated':
    case 'message.updated':
    case 'message.deleted':
    case 'message.rated':
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
      }
  }
}

/** Which entries to read. Ascending, except `before`, which takes the last ones below it (and still answers ascending). */
export interface LogWindow {
  conversationId: string
  after?: number
  before?: number
  limit: number
  publicOnly?: boolean
}

/** How a message fares now: failed when one of its parts has, else as far as the slowest. */
const deliveryOfMessage = `(
  select json_build_object('status', d.status, 'reason', d.reason) from deliveries d
  where e.type = 'message.created' and m.author <> 'contact' and d.workspace_id = m.workspace_id and d.message_id = m.id
  order by d.status = 'failed' desc, array_position(array['queued', 'sent', 'delivered', 'read'], d.status), d.part limit 1)`

/** Reads the log with every text filled in from its one row. The conversation must have been loaded through `reach` before. */
export async function readEvents(
  client: Pool | PoolClient,
  { workspaceId }: Pick<Reach, 'workspaceId'>,
  window: LogWindow,
): Promise<ConversationEvent[]> {
  const backwards = window.after === undefined
  const { rows } = await client.query({
    name: backwards ? 'read-events-back' : 'read-events',
    text: `
      select e.seq, e.type, e.at, e.actor, e.data, to_json(m) as message, to_json(h) as handoff, n.text as note,
             case when e.type in ('conversation.created', 'contact.updated') then to_json(ct) end as contact,
             case when e.type = 'conversation.created' then json_build_object('id', ch.id, 'kind', ch.kind, 'name', ch.name) end as channel,
             ${backwards ? deliveryOfMessage : 'null'} as delivery
      from events e
      left join messages m on m.workspace_id = e.workspace_id and m.id = e.data ->> 'messageId' and e.type in ('message.created', 'message.appended', 'message.completed', 'reply.discarded')
      left join handoffs h on h.workspace_id = e.workspace_id and h.id = e.data ->> 'handoffId'
      left join notes n on n.workspace_id = e.workspace_id and n.id = e.data ->> 'noteId'
      left join conversations c on e.type in ('conversation.created', 'contact.updated') and c.workspace_id = e.workspace_id and c.id = e.conversation_id
      left join contacts ct on ct.workspace_id = c.workspace_id and ct.id = c.contact_id
      left join channels ch on ch.workspace_id = c.workspace_id and ch.id = c.channel_id
      where e.workspace_id = $1 and e.conversation_id = $2 and (not $3 or e.public)
        and ${backwards ? 'e.seq < $4' : 'e.seq > $4'}
      order by e.seq ${backwards ? 'desc' : 'asc'} limit $5`,
    values: [
      workspaceId,
      window.conversationId,
      window.publicOnly ?? false,
      backwards ? (window.before ?? 2 ** 31 - 1) : window.after,
      window.limit,
    ],
  })
  const events = rows.map((row) => eventOf(row, window.conversationId, backwards))
  return backwards ? events.reverse() : events
}

const MessageRow = z.object({
  id: z.string(),
  author: z.enum(['contact', 'assistant', 'teammate', 'system']),
  author_name: z.string().nullable(),
  text: z.string(),
  notice: z.enum(['handoff', 'joined', 'returned', 'declined', 'closed_hours', 'collect']).nullable(),
  sources: z.array(Source).nullable(),
  confidence: z.number().nullable(),
  helpful: z.boolean().nullable(),
  streaming: z.boolean(),
  cut: z.boolean(),
  client_id: z.string().nullable(),
  failed: z.boolean().nullable(),
  usage: Usage.nullable(),
})

const EventRow = z.object({
  seq: z.number(),
  type: z.string(),
  at: z.date(),
  actor: z.object({
    kind: z.enum(['contact', 'assistant', 'teammate', 'system', 'api']),
    id: z.string().optional(),
    name: z.string().optional(),
  }),
  data: z.record(z.string(), z.unknown()),
  message: z.unknown(),
  handoff: z.unknown(),
  note: z.string().nullable(),
  contact: z.unknown(),
  channel: z.unknown(),
  delivery: z.object({ status: DeliveryStatus, reason: z.string().nullable() }).nullable(),
})

function eventOf(raw: unknown, conversationId: string, backwards: boolean): ConversationEvent {
  const row = EventRow.parse(raw)
  const base: { seq: number; at: string; actor: Actor } = { seq: row.seq, at: row.at.toISOString(), actor: row.actor }
  return { ...base, ...bodyOf(row, base.at, conversationId, backwards) }
}

function bodyOf(row: z.infer<typeof EventRow>, at: string, conversationId: string, backwards: boolean): EventBody {
  const { type, data } = row
  switch (type) {
    case 'conversation.created':
      return {
        type,
        conversation: newConversation({
          id: conversationId,
          contact: contactOf(row.contact),
          channel: Channel.parse(row.channel),
          at,
          seq: row.seq,
        }),
      }
    case 'message.created':
      return {
        type,
        message: backwards
          ? { ...messageOf(row.message), ...deliveryOf(row) }
          : begun(messageOf(row.message), data['streaming']),
        ...(typeof data['ownerEpoch'] === 'number' ? { ownerEpoch: data['ownerEpoch'] } : {}),
      }
    case 'message.appended': {
      const { messageId, offset, length } = z
        .object({ messageId: z.string(), offset: z.number(), length: z.number() })
        .parse(data)
      return { type, messageId, offset, text: messageOf(row.message).text.slice(offset, offset + length) }
    }
    case 'message.completed': {
      const { id, sources, confidence, failed, usage } = messageOf(row.message)
      return {
        type,
        messageId: id,
        ...(data['cut'] === true ? { cut: true } : {}),
        ...(sources ? { sources } : {}),
        ...(confidence === undefined ? {} : { confidence }),
        ...(failed ? { failed } : {}),
        ...(usage ? { usage } : {}),
      }
    }
    case 'reply.discarded': {
      const { why, ownerEpoch } = z.object({ why: z.string(), ownerEpoch: z.number() }).parse(data)
      const { id, text } = MessageRow.parse(row.message)
      return { type, messageId: id, text, why, ownerEpoch }
    }
    case 'note.created':
      return { type, note: { id: String(data['noteId']), text: row.note ?? '' } }
    case 'contact.updated':
      return { type, contact: contactOf(row.contact) }
    default:
      if (type.startsWith('handoff.')) return handoffBody(row)
      // Bodies without text are stored whole: what was written by `dataOf` is what is read here.
      return { type, ...data } as EventBody
  }
}

const HandoffData = z.object({
  state: z.object({
    status: z.enum(['pending', 'acknowledged', 'resolved', 'cancelled']),
    priority: z.number(),
    assignee: z.object({ id: z.string().nullable(), name: z.string(), via: z.string() }).nullable(),
    acknowledgedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    endReason: z.custom<Handoff['endReason']>(),
  }),
  ownerEpoch: z.number(),
  boundarySeq: z.number(),
  undo: z.boolean().optional(),
})

function handoffBody(row: z.infer<typeof EventRow>): EventBody {
  const { state, ...rest } = HandoffData.parse(row.data)
  return { type: row.type, handoff: { ...handoffOf(row.handoff), ...state }, ...rest } as EventBody
}

function messageOf(raw: unknown): Message {
  const row = MessageRow.parse(raw)
  return {
    id: row.id,
    author: row.author,
    text: row.text,
    ...(row.author_name ? { name: row.author_name } : {}),
    ...(row.notice ? { notice: row.notice } : {}),
    ...(row.sources ? { sources: row.sources } : {}),
    ...(row.confidence === null ? {} : { confidence: row.confidence }),
    ...(row.streaming ? { streaming: true } : {}),
    ...(row.cut ? { cut: true } : {}),
    ...(row.helpful === null ? {} : { helpful: row.helpful }),
    ...(row.client_id ? { clientId: row.client_id } : {}),
    ...(row.failed ? { failed: true } : {}),
    ...(row.usage ? { usage: row.usage } : {}),
  }
}

/** Whoever pages backwards may never see the entries in which a message went on: it is given as it is. */
function deliveryOf({ delivery }: z.infer<typeof EventRow>): Pick<Message, 'delivery'> {
  return delivery
    ? { delivery: { status: delivery.status, ...(delivery.reason ? { reason: delivery.reason } : {}) } }
    : {}
}

/** A streamed message as it was when it began: what came later is in later entries. */
function begun(message: Message, length: unknown): Message {
  if (typeof length !== 'number') return message
  const { id, author, text, name } = message
  return { id, author, text: text.slice(0, length), ...(name ? { name } : {}), streaming: true }
}

const Channel = z.object({ id: z.string(), kind: z.custom<Conversation['channel']['kind']>(), name: z.string() })

/** A conversation as it is the moment it opens. */
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
    createdAt: of.at,
    updatedAt: of.at,
  }
}

import type { ConversationEvent } from '@baton/core'
import type { Pool, PoolClient } from 'pg'
import type { Reach } from '../acting.ts'
import { ranks } from './deliveries.ts'
import { eventOf, eventTable } from './event-row.ts'

/**
 * The entries to read. With `after`, the first ones after it; with `before`, the last ones before it; without either,
 * the latest. Always returned in ascending order.
 */
export interface LogWindow {
  conversationId: string
  after?: number
  before?: number
  limit: number
  publicOnly?: boolean
}

/** Selects the delivery of a message: failed when one part has failed, else the status of the slowest part. */
const deliveryOfMessage = `(
  select json_build_object('status', d.status, 'reason', d.reason) from deliveries d
  where e.type = 'message.created' and m.author <> 'contact'
    and d.workspace_id = m.workspace_id and d.message_id = m.id
  order by d.status = 'failed' desc, array_position(array[${ranks.map((status) => `'${status}'`)}], d.status), d.part
  limit 1)`

const withMessage = `('message.created', 'message.appended', 'message.completed', 'reply.discarded')`
const withContact = `('conversation.created', 'contact.updated')`

const statement = (backwards: boolean) => `
  select e.*, to_json(m) as message, to_json(h) as handoff, to_json(n) as note,
    case when e.type in ${withContact} then to_json(ct) end as contact,
    case when e.type = 'conversation.created'
      then json_build_object('id', ch.id, 'kind', ch.kind, 'name', ch.name) end as channel,
    ${backwards ? deliveryOfMessage : 'null'} as delivery
  from events e
  left join messages m
    on m.workspace_id = e.workspace_id and m.id = e.data ->> 'messageId' and e.type in ${withMessage}
  left join handoffs h on h.workspace_id = e.workspace_id and h.id = e.data ->> 'handoffId'
  left join notes n on n.workspace_id = e.workspace_id and n.id = e.data ->> 'noteId'
  left join conversations c
    on e.type in ${withContact} and c.workspace_id = e.workspace_id and c.id = e.conversation_id
  left join contacts ct on ct.workspace_id = c.workspace_id and ct.id = c.contact_id
  left join channels ch on ch.workspace_id = c.workspace_id and ch.id = c.channel_id
  where e.workspace_id = $1 and e.conversation_id = $2 and (not $3 or e.public)
    and ${backwards ? 'e.seq < $4' : 'e.seq > $4'}
  order by e.seq ${backwards ? 'desc' : 'asc'} limit $5`

const statements = { forwards: statement(false), backwards: statement(true) }
const afterTheLast = 2 ** 31 - 1

/**
 * Returns log entries with their texts filled in. The caller must have loaded the conversation through `reach` before.
 */
export async function readEvents(
  client: Pool | PoolClient,
  { workspaceId }: Pick<Reach, 'workspaceId'>,
  { conversationId, after, before, limit, publicOnly = false }: LogWindow,
): Promise<ConversationEvent[]> {
  const backwards = after === undefined
  const { rows } = await client.query({
    name: backwards ? 'read-events-back' : 'read-events',
    text: backwards ? statements.backwards : statements.forwards,
    values: [workspaceId, conversationId, publicOnly, backwards ? (before ?? afterTheLast) : after, limit],
  })
  const events = rows.map((row) => eventOf(eventTable.read(row), row, { final: backwards }))
  return backwards ? events.reverse() : events
}

import { AppError, type Handoff } from '@baton/core'
import type { Pool } from 'pg'
import type { Reach } from '../acting.ts'
import type { Client } from './client.ts'
import { handoffOf } from './handoff-row.ts'

/** Returns a handoff if the caller may see it. Throws `not_found`. */
export async function readHandoff(client: Client, reach: Reach, id: string): Promise<Handoff> {
  const { rows } = await client.query({
    name: 'handoff',
    text: `select h.* from handoffs h join conversations c on c.workspace_id = h.workspace_id
      and c.id = h.conversation_id
           where h.workspace_id = $1 and h.id = $2 and ($3::text is null or c.contact_id = $3)`,
    values: [reach.workspaceId, id, reach.contactId ?? null],
  })
  if (!rows[0]) throw new AppError('not_found', 'This handoff does not exist, or you cannot access it.')
  return handoffOf(rows[0])
}

/** Returns the id of a handoff's conversation if the caller may see it. Throws `not_found`. */
export async function conversationOfHandoff(client: Client, reach: Reach, id: string): Promise<string> {
  const { rows } = await client.query<{ conversation_id: string }>({
    name: 'conversation-of-handoff',
    text: `select h.conversation_id from handoffs h
           join conversations c on c.workspace_id = h.workspace_id and c.id = h.conversation_id
           where h.workspace_id = $1 and h.id = $2 and ($3::text is null or c.contact_id = $3)`,
    values: [reach.workspaceId, id, reach.contactId ?? null],
  })
  if (!rows[0]) throw new AppError('not_found', 'This handoff does not exist, or you cannot access it.')
  return rows[0].conversation_id
}

/** Returns the id of another conversation of a contact on a channel in which they wait for a person, or null. */
export async function waitingElsewhere(
  client: Client,
  workspaceId: string,
  of: { conversationId: string; contactId: string; channelId: string },
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>({
    name: 'waiting-elsewhere',
    text: `select c.id from conversations c
           join handoffs h on h.workspace_id = c.workspace_id and h.id = c.handoff_id and h.status = 'pending'
           where c.workspace_id = $1 and c.contact_id = $2 and c.channel_id = $3 and c.id <> $4
           order by h.requested_at limit 1`,
    values: [workspaceId, of.contactId, of.channelId, of.conversationId],
  })
  return rows[0]?.id ?? null
}

/** Returns the ids of the conversations whose open handoff a teammate has or is assigned to, in the order of locks. */
export async function conversationsHeldBy(client: Client, workspaceId: string, teammateId: string): Promise<string[]> {
  const { rows } = await client.query<{ conversation_id: string }>(
    `select conversation_id from handoffs
     where workspace_id = $1 and status in ('pending', 'acknowledged') and assignee ->> 'id' = $2
     order by conversation_id`,
    [workspaceId, teammateId],
  )
  return rows.map(({ conversation_id }) => conversation_id)
}

/**
 * Returns one page and one row more: pending ones in queue order (key: priority, requested at, id), others newest
 * first.
 */
export async function listHandoffs(
  pool: Pool,
  workspaceId: string,
  { status, limit, cursor }: { status: Handoff['status'] | null; limit: number; cursor: (string | null)[] },
): Promise<Handoff[]> {
  const pending = status === 'pending'
  const after = pending
    ? '($3::text is null or (-priority, requested_at, id) > (-$3::int, $4::timestamptz, $5))'
    : '($3::text is null or (requested_at, id) < ($3::timestamptz, $4)) and $5::text is null'
  const { rows } = await pool.query(
    `select * from handoffs where workspace_id = $1 and ($2::text is null or status = $2)
       and ${after}
     order by ${pending ? 'priority desc, requested_at, id' : 'requested_at desc, id desc'} limit $6`,
    [workspaceId, status, cursor[0] ?? null, cursor[1] ?? null, cursor[2] ?? null, limit + 1],
  )
  return rows.map(handoffOf)
}

import type { Conversation, QueuePlace } from '@baton/core'
import type { Pool, PoolClient } from 'pg'
import { conversationOf, conversationSelect } from './rows.ts'

type Client = Pick<Pool | PoolClient, 'query'>

/**
 * The number of open conversations in each of the inbox's views. `byTeammate` counts those assigned to each teammate,
 * by id.
 */
export interface WorkspaceCounts {
  queue: number
  unassigned: number
  assistant: number
  byTeammate: Record<string, number>
}

/** Returns the numbers of open conversations of a workspace. */
export async function readCounts(client: Client, workspaceId: string): Promise<WorkspaceCounts> {
  const { rows } = await client.query<{ owner: string; assignee: string | null; count: number }>({
    name: 'counts',
    text: `select owner, assignee ->> 'id' as assignee, count(*)::int as count from conversations
           where workspace_id = $1 and status = 'open' group by 1, 2`,
    values: [workspaceId],
  })
  const counts: WorkspaceCounts = { queue: 0, unassigned: 0, assistant: 0, byTeammate: {} }
  for (const { owner, assignee, count } of rows) {
    if (owner === 'assistant') counts.assistant += count
    if (owner === 'queue') counts.queue += count
    if (owner === 'queue' && !assignee) counts.unassigned += count
    if (assignee) counts.byTeammate[assignee] = (counts.byTeammate[assignee] ?? 0) + count
  }
  return counts
}

/** The order of the queue: priority, then the longest wait. */
export const queueOrder = 'h.priority desc, h.requested_at, h.id'

/** Returns the first `limit` waiting conversations. */
export async function readQueue(client: Client, workspaceId: string, limit: number): Promise<Conversation[]> {
  const { rows } = await client.query({
    name: 'queue',
    text: `${conversationSelect} where c.workspace_id = $1 and c.id = any(array(
             select h.conversation_id from handoffs h where h.workspace_id = $1 and h.status = 'pending'
             order by ${queueOrder} limit $2))
           order by ${queueOrder}`,
    values: [workspaceId, limit],
  })
  return rows.map((row) => conversationOf(row).conversation)
}

/** Selects the median wait of recent claims in seconds, and the sample size. */
const typicalWait = `
  select percentile_cont(0.5) within group (order by wait) as p50, count(*) as n from (
    select extract(epoch from acknowledged_at - requested_at)::float8 as wait from handoffs
    where workspace_id = $1 and acknowledged_at > clock_timestamp() - interval '7 days'
    and reason <> 'teammate_takeover'
    order by acknowledged_at desc limit 20) recent`

/**
 * Returns the place of a new handoff: behind all that wait with the same or a higher priority. The expected wait is
 * null with fewer than three recent claims.
 */
export async function placeOfNew(client: Client, workspaceId: string, priority: number): Promise<QueuePlace> {
  const { rows } = await client.query<{ position: number; wait: number | null }>({
    name: 'place-of-new',
    text: `with typical as (${typicalWait})
      select (select count(*)::int + 1 from handoffs where workspace_id = $1 and status = 'pending'
      and priority >= $2) as position, case when n >= 3 then p50 end as wait from typical`,
    values: [workspaceId, priority],
  })
  const row = rows[0]
  return { position: row?.position ?? 1, waitSeconds: row?.wait == null ? null : Math.ceil(row.wait) }
}

/**
 * Returns the places of waiting handoffs by handoff id. The expected wait, in seconds, is the median of the last twenty
 * claims within a week minus the time waited so far. It is null with fewer than three claims, or when the contact has
 * already waited longer.
 */
export async function readPlaces(
  client: Client,
  workspaceId: string,
  handoffId: string | null,
): Promise<Map<string, QueuePlace & { conversationId: string }>> {
  const { rows } = await client.query<{ id: string; conversation_id: string; position: number; wait: number | null }>({
    name: 'places',
    text: `
      with typical as (
        ${typicalWait}
      ), places as (
        select id, conversation_id, requested_at, row_number() over (order by priority desc, requested_at, id)::int
          as position
        from handoffs where workspace_id = $1 and status = 'pending'
      )
      select p.id, p.conversation_id, p.position,
        case when t.n >= 3 then t.p50 - extract(epoch from clock_timestamp() - p.requested_at)::float8 end as wait
      from places p, typical t where $2::text is null or p.id = $2 order by p.position limit 1000`,
    values: [workspaceId, handoffId],
  })
  return new Map(
    rows.map(({ id, conversation_id, position, wait }) => [
      id,
      { conversationId: conversation_id, position, waitSeconds: wait !== null && wait > 0 ? Math.ceil(wait) : null },
    ]),
  )
}

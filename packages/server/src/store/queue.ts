import { type Conversation, expectedWait, type Handoff, type QueuePace, type QueuePlace, type Wait } from '@baton/core'
import type { Counts } from '@baton/core/api'
import type { Pool, PoolClient } from 'pg'
import { conversationOf, conversationSelect } from './rows.ts'

type Client = Pick<Pool | PoolClient, 'query'>

/** The number of open conversations in each of the inbox's views; by teammate's id where they differ. */
export interface WorkspaceCounts {
  queue: number
  unassigned: number
  assistant: number
  /** Those assigned to a teammate. */
  mine: Record<string, number>
  /** Those assigned to a teammate that wait: in the queue, for this teammate's reply, or to be opened by them. */
  waiting: Record<string, number>
}

/** The contact waits for the assignee's reply, or a colleague gave it to an assignee who has not opened it yet. */
export const needsAssignee = `(c.waiting_since is not null or c.assignee ? 'by' and exists (
  select 1 from handoffs g where g.workspace_id = c.workspace_id and g.id = c.handoff_id and g.joined_at is null))`

/** Returns the numbers of open conversations of a workspace. */
export async function readCounts(client: Client, workspaceId: string): Promise<WorkspaceCounts> {
  const { rows } = await client.query<{
    owner: string
    free: boolean
    assignee: string | null
    count: number
    owed: number
  }>({
    name: 'counts',
    text: `select owner, assignee is null as free, assignee ->> 'id' as assignee, count(*)::int as count,
             (count(*) filter (where ${needsAssignee}))::int as owed
           from conversations c where workspace_id = $1 and status = 'open' group by 1, 2, 3`,
    values: [workspaceId],
  })
  const counts: WorkspaceCounts = { queue: 0, unassigned: 0, assistant: 0, mine: {}, waiting: {} }
  const add = (to: Record<string, number>, id: string, count: number) => {
    to[id] = (to[id] ?? 0) + count
  }
  for (const { owner, free, assignee, count, owed } of rows) {
    if (owner === 'assistant') counts.assistant += count
    if (owner === 'queue') counts.queue += count
    if (owner === 'queue' && free) counts.unassigned += count
    if (!assignee) continue
    add(counts.mine, assignee, count)
    add(counts.waiting, assignee, owner === 'queue' ? count : owed)
  }
  return counts
}

/** Returns the numbers as one teammate sees them; null: a reader who is no teammate. */
export function countsFor(teammateId: string | null, { mine, waiting, ...counts }: WorkspaceCounts): Counts {
  const own = teammateId ?? ''
  return { ...counts, mine: mine[own] ?? 0, needs: counts.unassigned + (waiting[own] ?? 0) }
}

/** The order of the queue: priority, then the longest wait. */
export const queueOrder = 'h.priority desc, h.requested_at, h.id'

/** Returns the open conversations that are assigned to a teammate, the `limit` last changed. */
export async function readAssigned(
  client: Client,
  { workspaceId, teammateId }: { workspaceId: string; teammateId: string },
  limit: number,
): Promise<Conversation[]> {
  const { rows } = await client.query({
    name: 'assigned',
    text: `${conversationSelect} where c.workspace_id = $1 and c.id = any(array(
             select id from conversations where workspace_id = $1 and status = 'open'
               and owner in ('queue', 'teammate') and assignee ->> 'id' = $2
             order by updated_minute desc limit $3))`,
    values: [workspaceId, teammateId, limit],
  })
  return rows.map((row) => conversationOf(row).conversation)
}

/** The number of claims that the pace is measured from. */
const mostClaims = 20

/** Returns what was measured about the queue in the last seven days. */
async function readPace(client: Client, workspaceId: string): Promise<QueuePace> {
  const wait = (end: string) =>
    `json_build_object('from', extract(epoch from requested_at) * 1000, 'to', extract(epoch from ${end}) * 1000)`
  const { rows } = await client.query<{ now: number; since: number | null; claimed: Wait[]; left: Wait[] }>({
    name: 'pace',
    text: `
      select extract(epoch from clock_timestamp())::float8 * 1000 as now,
        (select extract(epoch from min(requested_at))::float8 * 1000 from handoffs
          where workspace_id = $1 and status = 'pending') as since,
        array(select ${wait('acknowledged_at')} from handoffs
          where workspace_id = $1 and acknowledged_at > clock_timestamp() - interval '7 days'
            and reason <> 'teammate_takeover'
          order by acknowledged_at desc limit $2) as claimed,
        array(select ${wait('ended_at')} from handoffs
          where workspace_id = $1 and status = 'cancelled' and acknowledged_at is null
            and requested_at > clock_timestamp() - interval '7 days'
          order by requested_at desc limit $2) as left`,
    values: [workspaceId, mostClaims + 1],
  })
  const { now = 0, since = null, claimed = [], left = [] } = rows[0] ?? {}
  return { now, oldestWaitFrom: since, claimed, left, earlierClaims: claimed.length > mostClaims }
}

/** Returns the place of a new handoff: behind all that wait with the same or a higher priority. */
export async function placeOfNew(client: Client, workspaceId: string, priority: number): Promise<QueuePlace> {
  const { rows } = await client.query<{ position: number }>({
    name: 'place-of-new',
    text: `select count(*)::int + 1 as position from handoffs
           where workspace_id = $1 and status = 'pending' and priority >= $2`,
    values: [workspaceId, priority],
  })
  const position = rows[0]?.position ?? 1
  return { position, waitSeconds: expectedWait(position, await readPace(client, workspaceId)) }
}

/** Returns the places of waiting handoffs by handoff id, with the expected wait in seconds. */
export async function readPlaces(
  client: Client,
  workspaceId: string,
  handoffId: string | null,
): Promise<Map<string, QueuePlace & { conversationId: string }>> {
  const { rows } = await client.query<{ id: string; conversation_id: string; position: number }>({
    name: 'places',
    text: `
      with places as (
        select id, conversation_id, row_number() over (order by priority desc, requested_at, id)::int as position
        from handoffs where workspace_id = $1 and status = 'pending'
      )
      select * from places where $2::text is null or id = $2 order by position limit 1000`,
    values: [workspaceId, handoffId],
  })
  if (rows.length === 0) return new Map()
  const pace = await readPace(client, workspaceId)
  return new Map(
    rows.map(({ id, conversation_id: conversationId, position }) => [
      id,
      { conversationId, position, waitSeconds: expectedWait(position, pace) },
    ]),
  )
}

/** Returns the handoffs with their places; a handoff that does not wait has none. */
export async function withPlaces(client: Client, workspaceId: string, handoffs: Handoff[]): Promise<Handoff[]> {
  const waiting = handoffs.filter(({ status }) => status === 'pending')
  const [only] = waiting
  if (!only) return handoffs
  const places = await readPlaces(client, workspaceId, waiting.length === 1 ? only.id : null)
  return handoffs.map((handoff) => {
    const place = places.get(handoff.id)
    return place ? { ...handoff, queue: { position: place.position, waitSeconds: place.waitSeconds } } : handoff
  })
}

/** Returns the conversations with the places of their waiting handoffs. */
export async function placed(
  client: Client,
  workspaceId: string,
  conversations: Conversation[],
): Promise<Conversation[]> {
  const handoffs = conversations.flatMap(({ handoff }) => (handoff ? [handoff] : []))
  const byId = new Map((await withPlaces(client, workspaceId, handoffs)).map((handoff) => [handoff.id, handoff]))
  return conversations.map((conversation) => ({
    ...conversation,
    handoff: byId.get(conversation.handoff?.id ?? '') ?? conversation.handoff,
  }))
}

import type { Client } from './client.ts'

/** What the status page shows of one workspace, read at one moment. */
export interface StatusFacts {
  now: Date
  /** Open conversations whose owner does not follow from their handoff. */
  ownerless: number
  open: number
  /** Jobs that are due and that nobody has begun, and since when the oldest one is due. */
  overdue: number
  overdueSince: Date | null
  dead: number
  deadSince: Date | null
  /** Assistants and channels that do not respond. */
  troubles: { kind: 'assistant' | 'channel'; name: string; reason: string; since: Date }[]
}

/** Jobs that became due less than this many seconds ago may still be on their way. */
const graceSeconds = 10

/** Reads the facts. Counts all open conversations, so it is not for every second. */
export async function readStatus(client: Client, workspaceId: string): Promise<StatusFacts> {
  const { rows } = await client.query<Omit<StatusFacts, 'troubles'>>({
    name: 'status',
    text: `
      select clock_timestamp() as now, c.open, c.ownerless, j.*
      from (
        select count(*)::int as open,
          count(*) filter (where c.owner <> case h.status
            when 'pending' then 'queue' when 'acknowledged' then 'teammate' else 'assistant' end)::int as ownerless
        from conversations c left join handoffs h on h.workspace_id = c.workspace_id and h.id = c.handoff_id
        where c.workspace_id = $1 and c.status = 'open') c,
      (
        select count(*) filter (where due)::int as overdue, min(run_at) filter (where due) as "overdueSince",
          count(*) filter (where state = 'dead')::int as dead, min(run_at) filter (where state = 'dead') as "deadSince"
        from (
          select state, run_at, state = 'ready' and run_at < clock_timestamp() - $2 * interval '1 second' as due
          from jobs where workspace_id = $1) x) j`,
    values: [workspaceId, graceSeconds],
  })
  const troubles = await client.query<StatusFacts['troubles'][number]>({
    name: 'status-troubles',
    text: `
      select kind, name, trouble ->> 'reason' as reason, (trouble ->> 'since')::timestamptz as since from (
        select 'assistant' as kind, name, trouble from assistants where workspace_id = $1 and deleted_at is null
        union all select 'channel', name, trouble from channels where workspace_id = $1 and deleted_at is null) x
      where trouble is not null order by kind, name`,
    values: [workspaceId],
  })
  const [facts] = rows
  if (!facts) throw new Error('The status query returned no row.')
  return { ...facts, troubles: troubles.rows }
}

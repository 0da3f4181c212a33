import type { Job } from '@baton/core/api'
import type { Pool } from 'pg'

interface JobRow {
  id: string
  kind: string
  state: Job['state']
  attempts: number
  last_error: string | null
  created_at: Date
  run_at: Date
  conversation_id: string | null
  contact: string | null
}

/**
 * Lists one page of the jobs that failed for good, newest first, and one row more. `before` is the id where the last
 * page ended.
 */
export async function listDeadJobs(
  pool: Pool,
  workspaceId: string,
  { limit, before }: { limit: number; before: string | null },
): Promise<Job[]> {
  const { rows } = await pool.query<JobRow>(
    `select j.id, j.kind, j.state, j.attempts, j.last_error, j.created_at, j.run_at,
            c.id as conversation_id, coalesce(t.name, t.email, t.phone) as contact
     from jobs j
     left join conversations c on c.workspace_id = j.workspace_id and c.id = j.payload->>'conversationId'
     left join contacts t on t.workspace_id = c.workspace_id and t.id = c.contact_id
     where j.workspace_id = $1 and j.state = 'dead' and ($2::bigint is null or j.id < $2)
     order by j.id desc limit $3`,
    [workspaceId, before, limit + 1],
  )
  return rows.map(jobOf)
}

/**
 * Makes a dead job of this workspace run again. Returns false when there is none. `attempts` is 1 and not 0: a newer
 * job with the same unique key may wait, and only one job with 0 attempts may have a key.
 */
export async function replayJob(pool: Pool, workspaceId: string, id: string): Promise<boolean> {
  if (!/^\d{1,18}$/.test(id)) return false
  const { rowCount } = await pool.query(
    `update jobs set state = 'ready', attempts = 1, run_at = clock_timestamp(), last_error = null
     where workspace_id = $1 and id = $2 and state = 'dead'`,
    [workspaceId, id],
  )
  return rowCount === 1
}

function jobOf(row: JobRow): Job {
  return {
    id: String(row.id),
    kind: row.kind,
    state: row.state,
    attempts: row.attempts,
    error: row.last_error,
    conversation: row.conversation_id === null ? null : { id: row.conversation_id, contact: row.contact },
    createdAt: row.created_at.toISOString(),
    // The last attempt set `run_at` when it gave up.
    deadSince: row.state === 'dead' ? row.run_at.toISOString() : null,
  }
}

import type { Pool } from 'pg'

/** A table whose rows expire, and the condition for rows that nobody needs any more. */
const expired: Record<string, string> = {
  sessions: `expires_at < now()`,
  // Keys are promised for seven days.
  idempotency_keys: `created_at < now() - interval '8 days'`,
  // A used or expired link is shown for a while.
  invites: `expires_at < now() - interval '30 days'`,
  // Failed jobs can be replayed for a month. `run_at` is when the last attempt gave up.
  jobs: `state = 'dead' and run_at < now() - interval '30 days'`,
}
const batch = 1_000
const firstMs = 30_000
const everyMs = 60 * 60_000

/** Deletes every row that has expired, in small steps. Returns how many there were. */
export async function deleteExpired(pool: Pool): Promise<number> {
  let deleted = 0
  for (const [table, condition] of Object.entries(expired))
    for (;;) {
      const { rowCount } = await pool.query(
        `delete from ${table} where ctid in (select ctid from ${table} where ${condition} limit ${batch})`,
      )
      deleted += rowCount ?? 0
      if ((rowCount ?? 0) < batch) break
    }
  return deleted
}

/** Deletes expired rows soon after the start and then every hour. Returns a function that stops it. */
export function startCleanUp(pool: Pool, onError: (error: unknown) => void): () => void {
  const run = () => deleteExpired(pool).catch(onError)
  const first = setTimeout(run, firstMs).unref()
  const timer = setInterval(run, everyMs).unref()
  return () => {
    clearTimeout(first)
    clearInterval(timer)
  }
}

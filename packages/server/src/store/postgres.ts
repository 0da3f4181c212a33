import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { GuardedClient } from './guarded-client.ts'
import { migrate } from './migrate.ts'

/** What `openPostgres` needs besides the address. */
export interface PostgresOptions {
  /** The largest number of connections. */
  connections?: number
  /** The longest time that a request waits for the database, in seconds. Null: without limit, for migrations. */
  seconds?: number | null
}

/** The number of connections that stay open while nothing happens. */
const kept = 4

/** The longest time that an open transaction may do nothing. Its connection then ends, which frees its locks. */
const idleInTransactionMs = 10_000

/**
 * Opens a PostgreSQL server. A server that hangs, or a locked row, makes a query fail in time, so that waiting requests
 * never hold the whole pool. Throws with a hint what to check when the server does not answer or is older than version
 * 15.
 */
export async function openPostgres(
  url: string,
  { connections = 20, seconds = 5 }: PostgresOptions = {},
): Promise<{ pool: pg.Pool; close(): Promise<void> }> {
  const pool = new pg.Pool({
    Client: GuardedClient,
    connectionString: url,
    max: connections,
    // An idle connection ends after ten seconds. These stay: a new one plans each statement again.
    min: Math.min(kept, connections),
    application_name: 'baton',
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...(seconds === null ? {} : limits(seconds * 1000)),
  })
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  pool.on('error', () => undefined)
  try {
    if ((await versionOf(pool)) < 150000) throw new Error('Baton needs PostgreSQL 15 or newer.')
  } catch (cause) {
    await pool.end()
    throw new Error(
      `DATABASE_URL: cannot use this PostgreSQL server: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
  return { pool, close: () => pool.end() }
}

/** A server that is slow to connect, or still starting, gets this long before the process gives up. */
const startMs = 20_000

async function versionOf(pool: pg.Pool): Promise<number> {
  const until = Date.now() + startMs
  for (;;) {
    try {
      const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version_num') as version`)
      return Number(rows[0]?.version)
    } catch (error) {
      if (Date.now() > until || !isSlow(error)) throw error
      await sleep(200)
    }
  }
}

const isSlow = (error: unknown) =>
  error instanceof Error &&
  (error.message.startsWith('timeout exceeded') || ('code' in error && error.code === '57P03'))

/** Brings the schema of a server up to date, without time limits: a migration of a large table may take long. */
export async function migratePostgres(url: string): Promise<void> {
  const { pool, close } = await openPostgres(url, { connections: 1, seconds: null })
  await migrate(pool).finally(close)
}

/**
 * Divides the longest time of a request among its steps: it waits for a connection, then for a lock or a statement. The
 * client's own limit covers a server that does not answer at all.
 */
function limits(ms: number): pg.PoolConfig {
  const part = (share: number) => Math.round(ms * share)
  return {
    connectionTimeoutMillis: part(0.28),
    query_timeout: part(0.68),
    // Sent as a query: poolers such as PgBouncer refuse these settings when a connection starts.
    onConnect: (client) =>
      client.query(
        `set lock_timeout = ${part(0.5)}; set statement_timeout = ${part(0.6)};
         set idle_in_transaction_session_timeout = ${idleInTransactionMs}`,
      ),
  }
}

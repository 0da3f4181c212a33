import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as run } from 'drizzle-orm/node-postgres/migrator'
import type { Pool } from 'pg'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Brings the schema up to date. On a server under an advisory lock: of several processes that start at once, one migrates and the others wait. */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock(726100)')
    await run(drizzle(client), { migrationsFolder })
  } finally {
    await client.query('select pg_advisory_unlock(726100)')
    client.release()
  }
}

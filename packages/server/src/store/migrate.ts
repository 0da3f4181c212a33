import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as run } from 'drizzle-orm/node-postgres/migrator'
import type { Pool } from 'pg'
import { whileLocked } from './locks.ts'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Brings the schema up to date. Of several processes that start at once, one migrates and the others wait. */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await whileLocked(client, 'migrate', () => run(drizzle(client), { migrationsFolder }))
  } finally {
    client.release()
  }
}

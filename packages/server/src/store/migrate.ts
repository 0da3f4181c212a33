import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import type { Client } from './client.ts'
import { whileLocked } from './locks.ts'

const folder = new URL('./migrations/', import.meta.url)
const Journal = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) })

/**
 * Brings the schema up to date under an advisory lock: of several processes that start at the same time, one migrates
 * and the others wait. drizzle-kit writes the migration files. This code runs them and keeps drizzle's table of what
 * was run, so that drizzle, which takes 18 MB of memory, is needed only where migrations are written. `upTo` stops
 * after the migration of that time, for an older backup.
 */
export async function migrate(pool: Pool, { upTo = Number.POSITIVE_INFINITY } = {}): Promise<void> {
  const client = await pool.connect()
  try {
    await whileLocked(client, 'migrate', () => runMissing(client, upTo))
  } finally {
    client.release()
  }
}

/** Returns the time of the newest migration of this version. */
export async function newestMigration(): Promise<number> {
  return Math.max(...(await readJournal()).map(({ when }) => when))
}

/** Returns the names of all tables that migrations create. Others in the database belong to other programs. */
export async function ownTables(): Promise<Set<string>> {
  const files = await Promise.all((await readJournal()).map(({ tag }) => readMigration(tag)))
  return new Set(
    files.flatMap((file) => [...file.matchAll(/create table (?:if not exists )?"?(\w+)/gi)].map(([, t]) => t ?? '')),
  )
}

async function readJournal() {
  return Journal.parse(JSON.parse(await readFile(new URL('meta/_journal.json', folder), 'utf8'))).entries
}
const readMigration = (tag: string) => readFile(new URL(`${tag}.sql`, folder), 'utf8')

/** Returns the time of the last migration that was run; 0 before the first. */
export async function lastMigration(client: Client): Promise<number> {
  const { rows } = await client.query<{ last: string | null }>(
    'select max(created_at) as last from drizzle.__drizzle_migrations',
  )
  return Number(rows[0]?.last ?? 0)
}

async function runMissing(client: PoolClient, upTo: number): Promise<void> {
  await client.query('create schema if not exists drizzle')
  await client.query(
    'create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at ' +
      'bigint)',
  )
  const last = await lastMigration(client)
  const entries = await readJournal()
  if (last > Math.max(...entries.map(({ when }) => when)))
    throw new Error(
      'The database belongs to a newer version of Baton than this one. Start that version or a newer one, or restore ' +
        'a backup from before the upgrade.',
    )
  const missing = entries.filter(({ when }) => when > last && when <= upTo)
  if (missing.length === 0) return
  await client.query('begin')
  try {
    for (const entry of missing) await run(client, entry)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function run(client: PoolClient, { tag, when }: { tag: string; when: number }): Promise<void> {
  const file = await readMigration(tag)
  for (const statement of file.split('--> statement-breakpoint')) await client.query(statement)
  const hash = createHash('sha256').update(file).digest('hex')
  await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [hash, when])
}

import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openPostgres } from '../store/postgres.ts'
import { openMemoryDatabase } from './memory-database.ts'

export interface TestDatabase {
  pool: pg.Pool
  /** The URL by which another process connects; null: none can. */
  url: string | null
  close(): Promise<void>
}

/** The databases that a suite runs on: always the embedded one, and a server if `DATABASE_URL` names one. */
export const databases: { name: string; open(): Promise<TestDatabase> }[] = [
  { name: 'the embedded database', open: openInMemory },
]
const server = process.env['DATABASE_URL']
if (server) databases.push({ name: 'PostgreSQL', open: () => openOnServer(server) })
else console.log('DATABASE_URL is not set: what needs a PostgreSQL server is left out.')

export const onServer = server !== undefined

async function openInMemory(): Promise<TestDatabase> {
  const { pool, close } = await openMemoryDatabase()
  return { pool, url: null, close }
}

/** Creates a database on a server. `close` drops it. */
export async function openOnServer(url: string): Promise<TestDatabase> {
  const name = `baton_test_${randomBytes(6).toString('hex')}`
  await admin(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const { pool, close } = await openPostgres(own.href, { connections: 30, seconds: 60 })
  return {
    pool,
    url: own.href,
    async close() {
      await close()
      await admin(url, `drop database if exists ${name} with (force)`)
    },
  }
}

async function admin(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

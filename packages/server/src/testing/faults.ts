import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { faultyLine } from './faulty-line.ts'
import type { Fault } from './kill.ts'
import type { OwnPostgres } from './own-postgres.ts'

/** A fault of the line between the server and its database. */
export interface LineFault extends Fault {
  /** The address of the database through the line. */
  url: string
  close(): Promise<void>
}

/** A pooler that drops every connection, several times. */
export async function dropsConnections(databaseUrl: string): Promise<LineFault> {
  const { url, drop, close } = await faultyLine(databaseUrl)
  return {
    url,
    close,
    async strike() {
      for (let i = 0; i < 5; i++) {
        drop()
        await sleep(100)
      }
    },
  }
}

/** A database that answers nothing for six seconds, which is longer than anyone waits. */
export async function hangs(databaseUrl: string): Promise<LineFault> {
  const { url, hang, mend, close } = await faultyLine(databaseUrl)
  return {
    url,
    close,
    async strike() {
      hang()
      await sleep(6_000)
      mend()
    },
  }
}

/** Another program that locks every conversation for four seconds. */
export const locksRows = (databaseUrl: string): Fault => ({
  async strike() {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query('begin')
    await client.query('select 1 from conversations order by id for update')
    await sleep(4_000)
    await client.query('rollback')
    await client.end()
  },
})

/**
 * A database that is killed and started again. `forget` is the control: it takes back the last messages, as a database
 * that had not synced them.
 */
export const killsDatabase = (database: OwnPostgres, { forget = false } = {}): Fault => ({
  async strike() {
    await database.killAndStart()
    if (!forget) return
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query('delete from messages where seq in (select seq from messages order by at desc limit 5)')
    await client.end()
  },
})

/** A database that is restarted, as at an upgrade. */
export const restartsDatabase = (database: OwnPostgres): Fault => ({ strike: () => database.restart() })

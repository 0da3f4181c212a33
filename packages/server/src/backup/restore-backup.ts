import type { Pool } from 'pg'
import { provenSecretBox } from '../secrets.ts'
import { advanceSequences, countBrokenLogs, countRows, isUnused, withTransaction, writeRows } from '../store/dump.ts'
import { lastMigration, migrate, newestMigration } from '../store/migrate.ts'
import type { BackupHead, RowCounts } from './format.ts'
import { readBackup } from './read-backup.ts'

/** What was restored: the rows of each table, and the conversations whose log had a gap when it was saved. */
export interface Restored {
  rows: RowCounts
  broken: number
}

/**
 * Loads a backup into an unused database and checks it there: every row arrived, and `secret` opens the stored
 * credentials. Throws before anything is stored when the database is in use, the file is damaged or too new, or the
 * secret is another one. Afterwards the schema is up to date.
 */
export async function restoreBackup(
  pool: Pool,
  { file, secret, place }: { file: string; secret: string; place: string },
): Promise<Restored> {
  const { head } = await readBackup(file)
  if (head.migration > (await newestMigration()))
    throw new Error(`${file} was written by a newer version of Baton. Restore it with that version or a newer one.`)
  if (!(await isUnused(pool))) throw new Error(`${place} is in use. A backup is restored into an empty database only.`)
  await migrate(pool, { upTo: head.migration })
  if ((await lastMigration(pool)) !== head.migration)
    throw new Error(`${place} is prepared for a newer version than the backup. Use a new, empty database.`)
  const restored = await load(pool, { head, file, secret })
  await migrate(pool)
  await countRows(pool)
  return restored
}

/** Loads and checks all rows in one transaction. */
async function load(
  pool: Pool,
  { head, file, secret }: { head: BackupHead; file: string; secret: string },
): Promise<Restored> {
  return withTransaction(pool, async (client) => {
    const counts: RowCounts = {}
    const { rows } = await readBackup(file, async (table, json) => {
      const columns = head.tables[table] ?? []
      counts[table] = (counts[table] ?? 0) + (await writeRows(client, { table, columns, json }))
    })
    const missing = Object.entries(rows).filter(([table, count]) => (counts[table] ?? 0) !== count)
    if (missing.length > 0) throw new Error(`Rows are missing in ${missing.map(([table]) => table).join(', ')}.`)
    await provenSecretBox(client, secret)
    await advanceSequences(client)
    return { rows, broken: await countBrokenLogs(client) }
  })
}

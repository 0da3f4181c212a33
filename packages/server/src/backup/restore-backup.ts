import type { Pool } from 'pg'
import { provenSecretBox } from '../secrets.ts'
import { advanceSequences, countBrokenLogs, isUnused, writeRows } from '../store/dump.ts'
import { lastMigration, migrate } from '../store/migrate.ts'
import type { RowCounts } from './format.ts'
import { readBackup } from './read-backup.ts'

/**
 * Loads a backup into an unused database and checks it there: every row arrived, no log has a gap, and `secret` opens
 * the stored credentials. Throws before anything is stored when the database is in use, the file is damaged, or the
 * secret is another one. Afterwards the schema is up to date.
 */
export async function restoreBackup(
  pool: Pool,
  { file, secret, place }: { file: string; secret: string; place: string },
): Promise<RowCounts> {
  const { head } = await readBackup(file)
  if (!(await isUnused(pool))) throw inUse(place)
  await migrate(pool, { upTo: head.migration })
  if ((await lastMigration(pool)) !== head.migration) throw inUse(place)

  const client = await pool.connect()
  try {
    await client.query('begin')
    const counts: RowCounts = {}
    const { rows } = await readBackup(file, async (table, json) => {
      const columns = head.tables[table] ?? []
      counts[table] = (counts[table] ?? 0) + (await writeRows(client, { table, columns, json }))
    })
    const missing = Object.entries(rows).filter(([table, count]) => (counts[table] ?? 0) !== count)
    if (missing.length > 0) throw new Error(`Rows are missing in ${missing.map(([table]) => table).join(', ')}.`)
    const broken = await countBrokenLogs(client)
    if (broken > 0) throw new Error(`The log of ${broken} conversations has a gap. The backup was not restored.`)
    await provenSecretBox(client, secret)
    await advanceSequences(client)
    await client.query('commit')
    client.release()
    await migrate(pool)
    await pool.query('analyze')
    return rows
  } catch (error) {
    client.release(true)
    throw error
  }
}

const inUse = (place: string) => new Error(`${place} is in use. A backup is restored into an empty database only.`)

import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../store/embedded.ts'
import { migrate } from '../store/migrate.ts'
import { keptPath } from './kept.ts'

/** Returns a data folder with the current schema and no rows, to copy from. */
export const keptData = () =>
  keptPath('data', async (path) => {
    const database = await openEmbedded(join(path, 'database'))
    await migrate(database.pool)
    // Begins a new file of the log, so that the earlier ones can be left out.
    for (const step of ['checkpoint', 'select pg_switch_wal()', 'checkpoint']) await database.pool.query(step)
    await database.close()
  })

/**
 * Creates a temporary data folder with the current schema and no rows, for a server in its own process: it starts in a
 * third of the time that it needs in an empty folder.
 */
export async function createDataFolder(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'baton-data-'))
  cpSync(await keptData(), data, { recursive: true })
  return data
}

import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../store/embedded.ts'
import { migrate } from '../store/migrate.ts'
import { keptPath } from './kept.ts'

/**
 * Creates a temporary data folder for a server in its own process, with the current schema and no rows: such a server
 * starts in a third of the time that one in an empty folder needs.
 */
export async function createDataFolder(): Promise<string> {
  const kept = await keptPath('data', async (path) => {
    const database = await openEmbedded(join(path, 'database'))
    await migrate(database.pool)
    await database.close()
  })
  const data = mkdtempSync(join(tmpdir(), 'baton-data-'))
  cpSync(kept, data, { recursive: true })
  return data
}

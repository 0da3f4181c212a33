import { readFileSync, writeFileSync } from 'node:fs'
import { type Embedded, openEmbedded } from '../store/embedded.ts'
import { migrate } from '../store/migrate.ts'
import { keptPath } from './kept.ts'

/** Opens a database in memory with the current schema and no rows. */
export async function openMemoryDatabase(): Promise<Embedded> {
  const snapshot = await keptPath('tar', async (path) => {
    const database = await openEmbedded(null)
    await migrate(database.pool)
    writeFileSync(path, Buffer.from(await (await database.snapshot()).arrayBuffer()))
    await database.close()
  })
  return openEmbedded(null, new Blob([readFileSync(snapshot)], { type: 'application/x-tar' }))
}

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Embedded, openEmbedded } from '../store/embedded.ts'
import { migrate } from '../store/migrate.ts'

const kept = fileURLToPath(new URL('../../../../node_modules/.cache/baton-test/', import.meta.url))

/**
 * Opens a database in memory with the current schema and no rows. Creating one costs seconds of CPU, so a snapshot is
 * kept under node_modules, one for each schema and version of PGlite.
 */
export async function openMemoryDatabase(): Promise<Embedded> {
  const name = `${schemaHash()}.tar`
  const snapshot = read(join(kept, name))
  if (snapshot) return openEmbedded(null, snapshot)
  const database = await openEmbedded(null)
  await migrate(database.pool)
  keep(name, Buffer.from(await (await database.snapshot()).arrayBuffer()))
  return database
}

function schemaHash(): string {
  const hash = createHash('sha256')
  const migrations = new URL('../store/migrations/', import.meta.url)
  for (const file of readdirSync(migrations).sort())
    if (file.endsWith('.sql')) hash.update(file).update(readFileSync(new URL(file, migrations)))
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  hash.update(readFileSync(join(dirname(pglite), '../package.json')))
  hash.update(readFileSync(new URL('../store/embedded.ts', import.meta.url)))
  return hash.digest('hex').slice(0, 16)
}

function read(file: string): Blob | null {
  try {
    return new Blob([readFileSync(file)], { type: 'application/x-tar' })
  } catch {
    return null
  }
}

/** Writes the snapshot under its name in one step, since other processes may do the same, and deletes older ones. */
function keep(name: string, snapshot: Buffer) {
  mkdirSync(kept, { recursive: true })
  const making = join(kept, `${process.pid}.making`)
  writeFileSync(making, snapshot)
  renameSync(making, join(kept, name))
  for (const file of readdirSync(kept)) if (file.endsWith('.tar') && file !== name) rmSync(join(kept, file))
}

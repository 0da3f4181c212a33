import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../../node_modules/.cache/baton-test/', import.meta.url))

/**
 * Returns the path of a file or folder that takes seconds of CPU to make and is kept under node_modules, one for each
 * schema and version of PGlite. `make` writes it to the path that it is given. It gets its name in one step, since
 * other processes may do the same; older ones are deleted.
 */
export async function keptPath(kind: string, make: (path: string) => Promise<void>): Promise<string> {
  const name = `${schemaHash()}.${kind}`
  const path = join(folder, name)
  mkdirSync(folder, { recursive: true })
  const there = readdirSync(folder)
  if (there.includes(name)) return path
  const making = join(folder, `${process.pid}.making-${kind}`)
  await make(making)
  try {
    renameSync(making, path)
  } catch {
    // Another process was quicker.
    rmSync(making, { recursive: true })
  }
  for (const other of there)
    if (other.endsWith(`.${kind}`) && other !== name) rmSync(join(folder, other), { recursive: true, force: true })
  return path
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

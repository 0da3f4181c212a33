import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Returns a short path to the folder, for a socket with this name in it. A socket's path can have about 100 bytes, so a
 * longer folder is reached by a link, which `remove` deletes.
 */
export function shortPath(folder: string, socketName: string): { path: string; remove(): void } {
  if (Buffer.byteLength(join(folder, socketName)) < 100) return { path: folder, remove() {} }
  const place = mkdtempSync(join(tmpdir(), 'baton-'))
  const path = join(place, 'd')
  symlinkSync(folder, path)
  return { path, remove: () => rmSync(place, { recursive: true, force: true }) }
}

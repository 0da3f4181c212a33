import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Embedded, openEmbedded } from '../store/embedded.ts'
import { keptData } from './data-folder.ts'
import { keptPath } from './kept.ts'

/** Opens a database in memory with the current schema and no rows. */
export async function openMemoryDatabase(): Promise<Embedded> {
  const snapshot = await keptPath('tar', async (path) =>
    writeFileSync(path, snapshotOf(join(await keptData(), 'database/postgres'))),
  )
  return openEmbedded(null, new Blob([readFileSync(snapshot)], { type: 'application/x-tar' }))
}

const templates = /^base\/[14]\//
const log = /^pg_wal\/[\dA-F]{24}$/

/**
 * Returns a closed database as a tar archive. It is read hundreds of times, so what a database in memory does without
 * is left out: the templates of further databases, and the unused part of the log.
 */
function snapshotOf(folder: string): Buffer {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
    isFolder: entry.isDirectory(),
    path: relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
  }))
  const logs = all.map(({ path }) => path).filter((path) => log.test(path))
  const [newest] = logs.sort()
  const entries = all
    .filter(({ path }) => !templates.test(path) && (path === newest || !logs.includes(path)))
    .flatMap(({ path, isFolder }) => {
      const content = isFolder ? Buffer.alloc(0) : readFileSync(join(folder, path))
      return tarEntry(path, isFolder, path === newest ? usedPages(content) : content)
    })
  return Buffer.concat([...entries, Buffer.alloc(2 * block)])
}

const block = 512
const page = 8192

const padded = (length: number, to: number) => Math.ceil(length / to) * to

/** Returns a file of the log up to the last page that is not empty. */
function usedPages(content: Buffer): Buffer {
  let end = content.length
  while (end > 0 && content[end - 1] === 0) end--
  return content.subarray(0, padded(end, page))
}

/** Returns the header and the content of an entry, in the format that every tar reads. */
function tarEntry(path: string, isFolder: boolean, content: Buffer): Buffer[] {
  const header = Buffer.alloc(block)
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`
  header.write(`/${path}`, 0, 100)
  header.write(octal(isFolder ? 0o700 : 0o600, 8), 100)
  header.write(octal(content.length, 12), 124)
  header.write(octal(0, 12), 136)
  header.fill(' ', 148, 156)
  header.write(isFolder ? '5' : '0', 156)
  header.write('ustar\u000000', 257)
  header.write(
    octal(
      header.reduce((sum, byte) => sum + byte, 0),
      8,
    ),
    148,
  )
  return [header, content, Buffer.alloc(padded(content.length, block) - content.length)]
}

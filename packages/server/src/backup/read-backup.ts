import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { BackupEnd, BackupHead, formatVersion, type RowCounts } from './format.ts'

/** Receives a backup's rows: `json` is a JSON array of rows as text. */
export type TakeRows = (table: string, json: string, head: BackupHead) => Promise<void>

/** Reads the head of a backup. Throws when the file is no backup, or a newer Baton made it. */
export async function readHead(file: string): Promise<BackupHead> {
  for await (const line of linesOf(file)) return headOf(file, line)
  throw damaged(file, 'it is empty')
}

/**
 * Reads a whole backup and checks that it is complete and unchanged. Throws with the reason when it is not.
 * Calls `take` with the rows as they are read, before the end is known to be good.
 */
export async function readBackup(file: string, take?: TakeRows): Promise<{ head: BackupHead; rows: RowCounts }> {
  const hash = createHash('sha256')
  let head: BackupHead | null = null
  let end: BackupEnd | null = null
  for await (const line of linesOf(file)) {
    if (end) throw damaged(file, 'something follows its end')
    if (line.startsWith('{"end":')) {
      end = BackupEnd.safeParse(parsed(line)).data ?? null
      if (!end) throw damaged(file, 'its last line is not one')
      continue
    }
    hash.update(`${line}\n`)
    if (!head) {
      head = headOf(file, line)
      continue
    }
    const [, table = '', json = ''] = /^\{"table":"(\w+)","rows":(\[.*\])\}$/s.exec(line) ?? []
    if (!head.tables[table]) throw damaged(file, 'a line is not part of a backup')
    await take?.(table, json, head)
  }
  if (!head || !end) throw damaged(file, 'its end is missing')
  if (end.sha256 !== hash.digest('hex')) throw damaged(file, 'its content has changed')
  return { head, rows: end.rows }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file)
  const unzipped = createGunzip()
  bytes.on('error', (error) => unzipped.destroy(error)).pipe(unzipped)
  try {
    yield* splitLines(unzipped)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new Error(`There is no file ${file}.`, { cause })
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z'))
      throw damaged(file, cause.message)
    throw cause
  } finally {
    unzipped.destroy()
    bytes.destroy()
  }
}

/** Splits at \n only: node:readline also splits at U+2028, which customers' texts may hold. */
async function* splitLines(text: Readable): AsyncGenerator<string> {
  let pieces: string[] = []
  for await (const chunk of text.setEncoding('utf8')) {
    const [first = '', ...more] = String(chunk).split('\n')
    pieces.push(first)
    for (const next of more) {
      yield pieces.join('')
      pieces = [next]
    }
  }
  if (pieces.join('')) yield pieces.join('')
}

function headOf(file: string, line: string): BackupHead {
  const head = BackupHead.safeParse(parsed(line))
  if (!head.success) throw damaged(file, 'it does not begin like one')
  if (head.data.format > formatVersion)
    throw new Error(`${file} was written by a newer version of Baton. Restore it with that version or a newer one.`)
  return head.data
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const damaged = (file: string, why: string) => new Error(`${file} is not a complete backup: ${why}.`)

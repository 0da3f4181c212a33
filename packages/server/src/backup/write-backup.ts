import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Pool } from 'pg'
import { readRows, readTables, withSnapshot } from '../store/dump.ts'
import { lastMigration } from '../store/migrate.ts'
import { type BackupEnd, type BackupHead, formatVersion, type RowCounts } from './format.ts'

/**
 * Writes everything that a database holds to a new file, as it is at one moment. The file gets its name when it is
 * complete and on disk. Returns the rows of each table.
 */
export async function writeBackup(pool: Pool, { file, at }: { file: string; at: Date }): Promise<RowCounts> {
  const making = `${file}.part`
  const disk = await open(making, 'wx', 0o600).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
    throw new Error(`${making} is left from another backup, or one is being written. Delete it, or wait.`, { cause })
  })
  try {
    const rows = await writeLines(disk, (write) => readAll(pool, { at, write }))
    await rename(making, file)
    await syncFolder(dirname(file))
    return rows
  } catch (error) {
    await rm(making, { force: true })
    throw error
  }
}

type Write = (line: string) => Promise<void>

/** Reads all rows as they are at one moment. */
const readAll = (pool: Pool, { at, write }: { at: Date; write: Write }): Promise<RowCounts> =>
  withSnapshot(pool, async (client) => {
    const tables = await readTables(client)
    const head: BackupHead = {
      ...{ baton: 'backup', format: formatVersion, at: at.toISOString() },
      ...{ migration: await lastMigration(client), tables },
    }
    await write(JSON.stringify(head))
    const counts: RowCounts = {}
    for (const [table, columns] of Object.entries(tables)) {
      counts[table] = 0
      for await (const { count, json } of readRows(client, table, columns)) {
        counts[table] += count
        await write(`{"table":${JSON.stringify(table)},"rows":${json}}`)
      }
    }
    return counts
  })

/** Writes compressed lines and a last one with their checksum, and brings them to the disk. */
async function writeLines(file: FileHandle, lines: (write: Write) => Promise<RowCounts>) {
  const disk = file.createWriteStream({ flush: true })
  const zip = createGzip()
  const written = pipeline(zip, disk)
  // Awaited below; without this an error before that would end the process.
  written.catch(() => undefined)
  const hash = createHash('sha256')
  const write = async (line: string) => {
    if (zip.destroyed) return written
    if (!zip.write(`${line}\n`)) await Promise.race([once(zip, 'drain'), written])
  }
  try {
    const rows = await lines(async (line) => {
      hash.update(`${line}\n`)
      await write(line)
    })
    const end: BackupEnd = { end: true, rows, sha256: hash.digest('hex') }
    await write(JSON.stringify(end))
    zip.end()
    await written
    return rows
  } catch (error) {
    zip.destroy()
    throw error
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}

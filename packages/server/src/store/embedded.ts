import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import type pg from 'pg'
import { offerCopies } from './copy-socket.ts'
import { FairPGlite } from './embedded-fair.ts'
import { DurableFolder, DurablePGlite, proveFsync, syncFolder, syncTree } from './embedded-fsync.ts'
import { lockFolder } from './embedded-lock.ts'
import { embeddedPool } from './embedded-pool.ts'

export interface Embedded {
  pool: pg.Pool
  /** The number of fsyncs; stays 0 in memory. */
  fsyncCount(): number
  close(): Promise<void>
}

/**
 * Opens the embedded database in `folder`, and creates it if needed. Null opens one in memory, for tests; there a
 * `snapshot`, a tar archive of a closed database, saves the seconds that creating one takes.
 */
export async function openEmbedded(folder: string | null, snapshot?: Blob): Promise<Embedded> {
  return folder === null ? openInMemory(snapshot) : openOnDisk(folder)
}

/** PostgreSQL fills its buffers with zeros at the start, which takes as long as all the rest of it. */
const small = [...PGlite.defaultStartParams, '-c', 'shared_buffers=8MB']

async function openInMemory(snapshot?: Blob): Promise<Embedded> {
  const database = await boot(
    'memory',
    (extras) => new FairPGlite({ ...extras, startParams: small, ...(snapshot && { loadDataDir: snapshot }) }),
  )
  return { ...opened(database), fsyncCount: () => 0 }
}

async function openOnDisk(path: string): Promise<Embedded> {
  const { folder, lock } = await takeFolder(path)

  try {
    const files = await ensureCreated(folder)
    const disk = new DurableFolder(files)
    const database = await boot(files, (extras) => new DurablePGlite(disk, extras))
    const embedded = { ...opened(database), fsyncCount: () => disk.syncs }

    const failed = async (error: unknown) => {
      await embedded.close()
      throw error
    }
    await proveFsync(embedded.pool, disk, folder).catch(failed)
    const stopCopies = await offerCopies(folder, { pool: embedded.pool, files }).catch(failed)
    const close = () => {
      stopCopies()
      return embedded.close().finally(lock.release)
    }
    return { ...embedded, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * Opens the files of a database that `askForCopy` returned, as an ordinary database without a lock. They belong to the
 * caller.
 */
export async function openCopy(files: string): Promise<Pick<Embedded, 'pool' | 'close'>> {
  return opened(await boot(files, (extras) => new PGlite({ ...extras, fs: new NodeFS(files) })))
}

/** Creates the folder if needed and locks it for this process. */
async function takeFolder(path: string) {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    const folder = realpathSync(path)
    return { folder, lock: await lockFolder(folder) }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    throw new Error(
      `The data folder ${path} cannot be used (${cause.code}). It must be a folder that this user may write to, on ` +
        'a disk that is mounted and has space.',
      { cause },
    )
  }
}

/**
 * Creates the database in a temporary folder and renames it, so that a kill half-way leaves nothing that looks like a
 * database.
 */
async function ensureCreated(folder: string) {
  const files = join(folder, 'postgres')
  const making = join(folder, 'postgres.making')

  rmSync(making, { recursive: true, force: true })
  if (existsSync(files)) {
    if (existsSync(join(files, 'PG_VERSION'))) return files
    throw new Error(
      `${files} exists but contains no database. Move it away to start with an empty one, or restore it from a backup.`,
    )
  }

  mkdirSync(making, { mode: 0o700 })
  const database = await boot(making, (extras) => new PGlite({ ...extras, fs: new NodeFS(making) }))
  await database.close()
  syncTree(making)
  renameSync(making, files)
  syncFolder(folder)
  return files
}

/** Waits until PostgreSQL is up. Throws PostgreSQL's own message when it does not start. */
async function boot(place: string, start: (extras: PGliteOptions) => PGlite) {
  const said: string[] = []
  let booting = true
  const onStderr = (line: string) => {
    if (booting) said.push(line)
    return false
  }

  try {
    const database = start({ onStderr, extensions: { pg_trgm } })
    await database.waitReady
    return database
  } catch (cause) {
    const reason =
      said.flatMap((line) => line.match(/(?:FATAL|PANIC|DETAIL|HINT): .*/) ?? []).join(' ') ||
      fileError(cause) ||
      String(cause)
    throw new Error(`The embedded database in ${place} does not start: ${reason}`, { cause })
  } finally {
    booting = false
  }
}

const ENOSPC = 51

/**
 * Returns a message for what PGlite's file system throws, or null. It throws a plain object with a WASI error number.
 */
function fileError(cause: unknown): string | null {
  if (typeof cause !== 'object' || cause === null || !('errno' in cause)) return null
  return cause.errno === ENOSPC
    ? 'there is no space left on the disk.'
    : `its file system refuses (error ${cause.errno}).`
}

function opened(database: PGlite) {
  const pool = embeddedPool(database)
  let closing: Promise<void> | undefined

  return {
    pool,
    close: () => (closing ??= close()),
  }

  async function close() {
    if (!pool.ending) await pool.end()
    await database.close()
  }
}

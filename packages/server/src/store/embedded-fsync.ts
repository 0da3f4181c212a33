import { closeSync, fstatSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import type pg from 'pg'
import { FairPGlite } from './embedded-fair.ts'

/** PGlite's node file system, except that PostgreSQL's fsync reaches the disk. */
export class DurableFolder extends NodeFS {
  syncs = 0
  /** Set once the disk has refused to store something: what PostgreSQL believes and what the disk holds may differ from then on. */
  failure: Error | undefined

  override async init(...[database, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(database, options)
    const hook = (module: unknown) => this.#hook(module)
    // After the mount and before PostgreSQL starts, so that recovery after a crash is synced too.
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), hook] } }
  }

  #hook(module: unknown) {
    streamOperations(module).fsync = ({ nfd }) => {
      try {
        fsyncSync(nfd)
        this.syncs++
        return 0
      } catch (cause) {
        // Some file systems sync no folders, and PostgreSQL does not mind.
        if (fstatSync(nfd).isDirectory()) return 0
        this.failure ??= new Error('The disk refused to store the data. Check its space and health, then restart.', {
          cause,
        })
        return EIO
      }
    }
  }
}

/** PGlite with fsync on, silent once the disk has failed: PostgreSQL would stop there, PGlite carries on. */
export class DurablePGlite extends FairPGlite {
  readonly #disk: DurableFolder

  constructor(disk: DurableFolder, options: PGliteOptions) {
    super({ ...options, fs: disk, startParams: durable(PGlite.defaultStartParams) })
    this.#disk = disk
  }

  override async execProtocolStream(...[message, options]: Parameters<PGlite['execProtocolStream']>) {
    this.#refuseIfFailed()
    const answer = await super.execProtocolStream(message, options)
    this.#refuseIfFailed()
    return answer
  }

  #refuseIfFailed() {
    if (this.#disk.failure) throw this.#disk.failure
  }
}

// PGlite starts with fsync off. Its fdatasync, PostgreSQL's default for the log, does nothing; its fsync can be hooked.
function durable(startParams: readonly string[]) {
  return [...startParams.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync']
}

/** Refuses to go on if a commit does not reach the disk, as it would after a change in PGlite's inside. */
export async function proveFsync(pool: pg.Pool, disk: DurableFolder, folder: string) {
  const before = disk.syncs
  await pool.query(`select pg_logical_emit_message(true, 'baton', 'does a commit reach the disk?')`)
  if (disk.syncs > before) return
  throw new Error(
    `The embedded database in ${folder} would lose data in a power cut. A commit was not synced to the disk. ` +
      'Install the exact version of @electric-sql/pglite that Baton pins, or set DATABASE_URL to use a PostgreSQL server.',
  )
}

export function syncTree(folder: string) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else sync(path, 'r+')
  }
  syncFolder(folder)
}

export function syncFolder(folder: string) {
  // Windows opens no folders, and needs no sync of them.
  if (process.platform !== 'win32') sync(folder, 'r')
}

function sync(path: string, flags: string) {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

// WASI's number for it, which the C library inside PGlite expects; not the host's.
const EIO = 29

interface StreamOperations {
  fsync?: (stream: { nfd: number }) => number
}

/**
 * The one seam into PGlite's inside. Emscripten looks for `fsync` among the operations of a mount's file system and, finding
 * none in NODEFS, answers "done". No public API reaches there: hence the exact pin and the proof at every start.
 */
function streamOperations(module: unknown) {
  const { FS } = module as {
    FS: { lookupPath(path: string): { node: { mount: { type: { stream_ops: StreamOperations } } } } }
  }
  return FS.lookupPath(PGlite.paths.PGDATA).node.mount.type.stream_ops
}

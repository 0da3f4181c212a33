import { closeSync, fstatSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import type pg from 'pg'
import { FairPGlite } from './embedded-fair.ts'

/** PGlite's file system for Node, with an fsync that reaches the disk. */
export class DurableFolder extends NodeFS {
  syncs = 0
  /** The first error of the disk. After it, PostgreSQL's state and the disk may differ. */
  failure: Error | undefined

  override async init(...[database, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(database, options)
    const hook = (module: unknown) => this.#hook(module)
    // The hook runs after the mount and before PostgreSQL starts, so that recovery after a crash is synced too.
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), hook] } }
  }

  #hook(module: unknown) {
    streamOperations(module).fsync = ({ nfd }) => {
      try {
        fsyncSync(nfd)
        this.syncs++
        return 0
      } catch (cause) {
        // Some file systems cannot sync folders, and PostgreSQL accepts that.
        if (fstatSync(nfd).isDirectory()) return 0
        this.failure ??= Object.assign(
          new Error('The disk refused to store the data. Check its space and health, then restart.', { cause }),
          { code: 'EIO' },
        )
        return EIO
      }
    }
  }
}

/**
 * PGlite with fsync on. Refuses queries after the disk has failed: PostgreSQL would stop then, but PGlite would go on.
 */
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

// PGlite starts with fsync off. PostgreSQL's default for the log is fdatasync, which does nothing in PGlite; fsync can
// be hooked.
function durable(startParams: readonly string[]) {
  return [...startParams.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync']
}

/** Throws when a commit does not reach the disk, for example after a change of PGlite's internals. */
export async function proveFsync(pool: pg.Pool, disk: DurableFolder, folder: string) {
  const before = disk.syncs
  await pool.query(`select pg_logical_emit_message(true, 'baton', 'does a commit reach the disk?')`)
  if (disk.syncs > before) return
  throw new Error(
    `The embedded database in ${folder} would lose data in a power cut. A commit was not synced to the disk. ` +
      'Install the exact version of @electric-sql/pglite that Baton pins, or set DATABASE_URL to use a PostgreSQL ' +
      'server.',
  )
}

/** Syncs every file and folder below `folder` to the disk. */
export function syncTree(folder: string) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncTree(path)
    else sync(path, 'r+')
  }
  syncFolder(folder)
}

/** Syncs the entries of a folder to the disk, so that a rename or a new file survives a power cut. */
export function syncFolder(folder: string) {
  // Windows cannot open folders and does not need to sync them.
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

// The error number in WASI, which the C library inside PGlite expects. The host's number may differ.
const EIO = 29

interface StreamOperations {
  fsync?: (stream: { nfd: number }) => number
}

/**
 * Returns the file operations inside PGlite; the only access to its internals. Emscripten looks for `fsync` among the
 * operations of a mounted file system. NODEFS has none, so every fsync reports success. No public API reaches it, so
 * PGlite's version is pinned exactly and every start tests the hook.
 */
function streamOperations(module: unknown) {
  const { FS } = module as {
    FS: { lookupPath(path: string): { node: { mount: { type: { stream_ops: StreamOperations } } } } }
  }
  return FS.lookupPath(PGlite.paths.PGDATA).node.mount.type.stream_ops
}

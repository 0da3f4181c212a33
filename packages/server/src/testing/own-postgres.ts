import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../../../../testing/free-port.ts'

/** A PostgreSQL server of the test's own, which can be killed. */
export interface OwnPostgres {
  url: string
  /** Kills every process of the server, as a power cut does, and starts it again. */
  killAndStart(): Promise<void>
  /** Restarts the server as an upgrade does: every connection is ended. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Returns the folder with PostgreSQL's programs, or null when they are not installed. */
export function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const folders = [
    ...(process.env['PATH'] ?? '').split(':'),
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

/** Creates and starts a server in `folder` (default: a temporary one) on a free port. */
export async function ownPostgres(programs: string, folder?: string): Promise<OwnPostgres> {
  const place = folder ?? mkdtempSync(join(tmpdir(), 'baton-postgres-'))
  const data = join(place, 'postgres')
  mkdirSync(data)
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? idsOf('postgres') : null
  if (user) for (const path of [place, data]) chownSync(path, user.uid, user.gid)
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '--wal-segsize=1'], {
    ...user,
    cwd: place,
    stdio: 'ignore',
  })
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const settings = ['unix_socket_directories=', 'max_wal_size=8MB', 'min_wal_size=2MB'].flatMap((one) => ['-c', one])

  async function start(): Promise<ChildProcess> {
    for (;;) {
      const server = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
        ...user,
        cwd: place,
        stdio: 'ignore',
      })
      while (server.exitCode === null) {
        if (await responds(url)) return server
        await sleep(50)
      }
      // Processes of the killed server may still hold its memory.
      await sleep(100)
    }
  }

  let server = await start()
  async function end(signal: NodeJS.Signals) {
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
  return {
    url,
    async killAndStart() {
      await end('SIGKILL')
      server = await start()
    },
    async restart() {
      await end('SIGINT')
      server = await start()
    },
    async close() {
      await end('SIGINT')
      rmSync(data, { recursive: true, force: true })
      if (folder === undefined) rmSync(place, { recursive: true, force: true })
    },
  }
}

function idsOf(name: string) {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function responds(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

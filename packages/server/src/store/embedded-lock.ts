import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, renameSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { shortPath } from './short-path.ts'

export interface Lock {
  release(): void
}

/**
 * Makes this process the only one that uses `folder`. Throws and names the other process when there is one.
 *
 * A process listens on its own socket in the folder and then looks for others. When two start together, at least the
 * later one sees the other; both then withdraw and retry after a random delay. A socket that does not answer belongs to
 * a process that died. Names are never reused, so it can be removed safely.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  if (process.platform === 'win32') return lockOnWindows(folder)

  const near = shortPath(folder, 'new-lock-12345678.sock')
  try {
    for (;;) {
      const mine = await announce(near.path)
      const rival = await lookAround(near.path, mine.name)
      if (!rival) return mine.hold(near.remove)

      mine.withdraw()
      if (rival !== 'trying') throw inUse(folder, rival)
      await sleep(10 + Math.random() * 90)
    }
  } catch (error) {
    near.remove()
    throw error
  }
}

/** Listens on a socket before it gets the name that others look for, so that every socket they see answers. */
async function announce(folder: string) {
  const name = `lock-${randomBytes(4).toString('hex')}.sock`
  let answer = 'trying'
  const server = createServer((socket) => socket.on('error', () => socket.destroy()).end(answer))
  server.unref()

  await listen(server, join(folder, `new-${name}`)).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && ['EACCES', 'EROFS', 'ENOSPC'].includes(String(cause.code)))
      throw cause
    throw new Error(
      `${folder} cannot be locked because its file system has no sockets. Put the data folder on a local disk.`,
      { cause },
    )
  })
  renameSync(join(folder, `new-${name}`), join(folder, name))

  const withdraw = () => {
    rmSync(join(folder, name), { force: true })
    server.close()
  }
  const hold = (removeShortPath: () => void): Lock => {
    answer = String(process.pid)
    return {
      release() {
        withdraw()
        removeShortPath()
      },
    }
  }
  return { name, withdraw, hold }
}

async function lookAround(folder: string, mine: string) {
  let rival: string | null = null
  for (const name of readdirSync(folder)) {
    if (!/^lock-\w+\.sock$/.test(name) || name === mine) continue
    const answer = await ask(join(folder, name))
    if (answer === null) rmSync(join(folder, name), { force: true })
    else if (rival === null || rival === 'trying') rival = answer
  }
  return rival
}

/**
 * Returns the answer of a socket's owner, or null when there is no owner. A busy owner gets time, and counts even when
 * it does not answer.
 */
function ask(path: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(path)
    socket.setTimeout(2000, () => socket.destroy())
    socket.on('data', (chunk) => {
      answer += chunk.toString()
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(null)
      else if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve('trying')
      else if (error.code === 'EAGAIN') resolve('unknown')
      else reject(error)
    })
    socket.on('close', () => resolve(answer || 'unknown'))
  })
}

/** Locks on Windows by a named pipe: it has one owner, and none after the owner has died. */
async function lockOnWindows(folder: string): Promise<Lock> {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()).end(String(process.pid)))
  server.unref()
  const pipe = `\\\\.\\pipe\\baton-${createHash('sha256').update(folder.toLowerCase()).digest('hex').slice(0, 32)}`
  try {
    await listen(server, pipe)
  } catch {
    throw inUse(folder, (await ask(pipe)) ?? 'unknown')
  }
  return { release: () => void server.close() }
}

function listen(server: Server, path: string) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => resolve())
  })
}

function inUse(folder: string, owner: string) {
  const who = owner === 'unknown' ? 'another process' : `process ${owner}`
  return new Error(
    `${folder} is in use by ${who}. Stop it first, use another data folder, or set DATABASE_URL to use a PostgreSQL ` +
      'server, which can be shared.',
  )
}

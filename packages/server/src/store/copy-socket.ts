import { createHash, randomBytes } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { cp, readdir, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { shortPath } from './short-path.ts'

/**
 * Lets another program of the same user copy the embedded database while this process uses it. Who may use the socket
 * follows from the permissions of the folder.
 */
const socketName = 'copy.sock'
const isCopy = /^copy-[0-9a-f]{12}$/

/** Where the socket of a folder is; `remove` frees what a long path needed. */
function addressOf(folder: string): { path: string; remove(): void } {
  if (process.platform !== 'win32') {
    const near = shortPath(folder, socketName)
    return { path: join(near.path, socketName), remove: near.remove }
  }
  const key = createHash('sha256').update(folder.toLowerCase()).digest('hex').slice(0, 32)
  return { path: `\\\\.\\pipe\\baton-copy-${key}`, remove() {} }
}

/**
 * Copies the database's files whenever another program asks, and deletes a copy when that program hangs up, however it
 * ended. Nothing is written while files are copied: requests wait as long as the disk needs. Also removes the copies of
 * an earlier process. The folder must be locked by this process.
 */
export async function offerCopies(folder: string, { pool, files }: { pool: Pool; files: string }): Promise<() => void> {
  for (const name of await readdir(folder)) if (isCopy.test(name)) await rm(join(folder, name), { recursive: true })
  const { path, remove } = addressOf(folder)
  if (process.platform !== 'win32') await rm(path, { force: true })
  const server = createServer((socket) => {
    const hungUp = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    socket.on('error', () => socket.destroy()).resume()
    copy()
      .then(async (name) => {
        socket.write(`${JSON.stringify({ name })}\n`)
        await hungUp
        await rm(join(folder, name), { recursive: true, force: true })
      })
      .catch((error: unknown) => socket.end(`${JSON.stringify({ error: String(error) })}\n`))
  })
  server.unref()

  async function copy(): Promise<string> {
    const name = `copy-${randomBytes(6).toString('hex')}`
    // The only connection: no query runs while the files are copied.
    const client = await pool.connect()
    try {
      await client.query('checkpoint')
      await cp(files, join(folder, name), { recursive: true })
      return name
    } catch (error) {
      await rm(join(folder, name), { recursive: true, force: true })
      throw error
    } finally {
      client.release()
    }
  }

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  return () => {
    server.close()
    remove()
  }
}

/** A copy of a database's files. `release` gives it back to the process that made it, which deletes it. */
export interface Copy {
  files: string
  release(): void
}

/**
 * Asks the process that uses a folder for a copy of its database. Returns null when no process uses the folder. Throws
 * when the copy failed.
 */
export async function askForCopy(folder: string): Promise<Copy | null> {
  const { path, remove } = addressOf(realpathSync(folder))
  const socket = connect(path)
  const answer = await new Promise<string | null>((resolve, reject) => {
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString()
      if (text.endsWith('\n')) resolve(text)
    })
    socket.on('end', () => resolve(text))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' || error.code === 'ECONNREFUSED' ? resolve(null) : reject(error),
    )
  }).finally(remove)
  if (answer === null) return null
  const { name, error } = JSON.parse(answer || '{"error":"it stopped"}') as { name?: string; error?: string }
  if (name === undefined || !isCopy.test(name)) throw new Error(`The server could not copy its database: ${error}`)
  return { files: join(folder, name), release: () => socket.destroy() }
}

import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Pool } from 'pg'
import type { Env } from '../env.ts'
import { secretOf } from '../secrets.ts'
import { askForCopy } from '../store/copy-socket.ts'
import type { RowCounts } from './format.ts'
import { readBackup, readHead } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

/** The lines of the usage that say what these commands do. */
export const backupUsage = `  backup [FILE]           save everything to one file, while the server runs or not
  restore FILE [--check]  load a backup into an empty database; --check only says whether the file is complete
`

type Opened = { pool: Pool; close(): Promise<void> }

/**
 * Runs `backup` or `restore`, which work on a database that no runtime has opened. Returns false for other commands.
 */
export async function runBackupCommand(env: Env, [command, ...words]: string[], at: Date): Promise<boolean> {
  if (command === 'backup') await backup(env, words, at)
  else if (command === 'restore') await restore(env, words)
  else return false
  return true
}

/** npm runs scripts in the project's folder. INIT_CWD is the folder in which the user typed the path. */
const typed = (path: string) => resolve(process.env['INIT_CWD'] ?? '', path)

async function backup(env: Env, words: string[], at: Date) {
  const { positionals } = parseArgs({ args: words, allowPositionals: true })
  if (positionals.length > 1) throw new Error('Give one file: npm run baton -- backup FILE')
  const stamp = at.toISOString().slice(0, 16).replace('T', '-').replace(':', '')
  const file = typed(positionals[0] ?? `baton-${stamp}.backup`)
  if (existsSync(file)) throw new Error(`${file} exists already. Choose another name.`)
  const { pool, close } = await openToRead(env)
  const rows = await writeBackup(pool, { file, at }).finally(close)
  const { size } = await stat(file)
  console.log(`${file}: ${inWords(rows)}, ${sizeInWords(size)}`)
  const secret = env.BATON_SECRET ? 'BATON_SECRET' : join(env.BATON_DATA, 'secret')
  console.log(`Keep ${secret} in another safe place: without it, the stored credentials cannot be read.`)
}

async function restore(env: Env, words: string[]) {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false } },
  })
  const [name] = positionals
  if (!name || positionals.length > 1) throw new Error('Give the file: npm run baton -- restore FILE')
  const file = typed(name)
  if (values.check) {
    const { head, rows } = await readBackup(file)
    console.log(`${file} is complete: ${inWords(rows)}, saved ${head.at}`)
    return
  }
  if (!env.BATON_SECRET && !existsSync(join(env.BATON_DATA, 'secret')))
    throw new Error(
      `The secret is missing. Put the old one into ${join(env.BATON_DATA, 'secret')}, or set BATON_SECRET to it. ` +
        'Without it, the stored credentials cannot be read.',
    )
  await readHead(file)
  const { pool, close, place } = await openToRestore(env)
  const { rows, broken } = await restoreBackup(pool, { file, secret: secretOf(env), place }).finally(close)
  console.log(`Restored and checked: ${inWords(rows)}`)
  if (broken > 0) console.error(`${count(broken, 'conversation')} had a gap in the log when saved. The gap was kept.`)
}

function inWords(rows: RowCounts): string {
  const { workspaces = 0, conversations = 0, messages = 0 } = rows
  return [count(workspaces, 'workspace'), count(conversations, 'conversation'), count(messages, 'message')].join(', ')
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`
/** Returns a size in the unit that shows it: a small backup has no “0.0 MB”. */
const sizeInWords = (bytes: number) =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`

/** Opens the database to read it: a server, or a copy of the embedded one when another process uses it. */
async function openToRead(env: Env): Promise<Opened> {
  if (env.DATABASE_URL) return openServer(env.DATABASE_URL)
  const { folder, embedded } = await ofFolder(env)
  if (!existsSync(folder)) throw new Error(`There is no database in ${folder}. Set BATON_DATA or DATABASE_URL.`)
  const copy = await askForCopy(folder)
  if (!copy) return embedded.openEmbedded(folder)
  try {
    const { pool, close } = await embedded.openCopy(copy.files)
    return { pool, close: () => close().finally(copy.release) }
  } catch (error) {
    copy.release()
    throw error
  }
}

async function openToRestore(env: Env): Promise<Opened & { place: string }> {
  if (env.DATABASE_URL) return { ...(await openServer(env.DATABASE_URL)), place: 'The database of DATABASE_URL' }
  const { folder, embedded } = await ofFolder(env)
  return { ...(await embedded.openEmbedded(folder)), place: `The database in ${folder}` }
}

async function ofFolder(env: Env) {
  return { folder: resolve(env.BATON_DATA, 'database'), embedded: await import('../store/embedded.ts') }
}

async function openServer(url: string): Promise<Opened> {
  const { openPostgres } = await import('../store/postgres.ts')
  return openPostgres(url, { connections: 2, seconds: null })
}

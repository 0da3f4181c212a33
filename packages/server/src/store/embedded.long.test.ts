import { type ChildProcess, spawn } from 'node:child_process'
import fs, { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { until } from '../../../../testing/until.ts'
import { openEmbedded } from './embedded.ts'
import { DurableFolder } from './embedded-fsync.ts'
import { lockFolder } from './embedded-lock.ts'

const temporary = mkdtempSync(join(tmpdir(), 'baton-embedded-'))
const born = join(temporary, 'born')
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(temporary, { recursive: true, force: true })
})

describe('on disk', () => {
  // The only first start in this file: the other tests start from a copy of its folder.
  beforeAll(async () => {
    // The folder exists only for a moment. A busy machine may miss it; then the next start is watched.
    for (let tries = 0; tries < 10 && !existsSync(join(born, 'postgres.making')); tries++) {
      rmSync(born, { recursive: true, force: true })
      const child = run(born, '')
      await until(() => existsSync(join(born, 'postgres.making', 'base')) || existsSync(join(born, 'postgres')))
      await kill(child, 'SIGKILL')
    }
    expect(readdirSync(born)).toContain('postgres.making')
    expect(readdirSync(born)).not.toContain('postgres')

    const { pool, close } = await openEmbedded(born)
    await pool.query('create table pets (id int primary key)')
    await close()
  })

  const copy = (name: string) => {
    const folder = join(temporary, name)
    cpSync(born, folder, { recursive: true })
    return folder
  }

  test('a first start that was killed half-way does not disturb the next one', () => {
    expect(readdirSync(born)).toEqual(['postgres'])
  })

  test('every commit reaches the disk before it is acknowledged, and survives a restart', async () => {
    const folder = copy('commits')
    const first = await openEmbedded(folder)
    for (let id = 1; id <= 20; id++) {
      const before = first.fsyncCount()
      await first.pool.query('insert into pets values ($1)', [id])
      expect(first.fsyncCount()).toBeGreaterThan(before)
    }
    const before = first.fsyncCount()
    await first.pool.query('select * from pets')
    expect(first.fsyncCount(), 'reading needs no fsync').toBe(before)
    await first.close()

    const second = await openEmbedded(folder)
    expect((await second.pool.query('select count(*)::int as n from pets')).rows).toEqual([{ n: 20 }])
    await second.close()
  })

  test.each([
    ['fsync is off', ['-c', 'fsync=off']],
    ['commits do not wait', ['-c', 'synchronous_commit=off']],
  ])('it refuses to start when %s', async (_, sabotage) => {
    const folder = copy(`sabotage ${sabotage[1]}`)
    PGlite.defaultStartParams.push(...sabotage)
    try {
      await expect(openEmbedded(folder)).rejects.toThrow(`${folder} would lose data in a power cut`)
    } finally {
      PGlite.defaultStartParams.splice(-2)
    }
    await (await openEmbedded(folder)).close()
  })

  test('it refuses to start when the fsync hook does not reach PGlite', async () => {
    const folder = copy('unhooked')
    const init = vi.spyOn(DurableFolder.prototype, 'init').mockImplementation(NodeFS.prototype.init)
    await expect(openEmbedded(folder)).rejects.toThrow(`${folder} would lose data in a power cut`)
    init.mockRestore()
    await (await openEmbedded(folder)).close()
  })

  test('after the disk has failed, every query is refused until a restart', async () => {
    const folder = copy('broken disk')
    const { pool, close } = await openEmbedded(folder)
    const fsync = vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
      throw new Error('EIO')
    })
    syncBuiltinESMExports()
    await expect(pool.query('insert into pets values ($1)', [1])).rejects.toThrow('The disk refused')
    fsync.mockRestore()
    syncBuiltinESMExports()

    await expect(pool.query('select 1')).rejects.toThrow('The disk refused')
    await close()
    const reopened = await openEmbedded(folder)
    expect((await reopened.pool.query('select 1 as n')).rows).toEqual([{ n: 1 }])
    await reopened.close()
  })

  test('a folder that cannot be created and a full disk are reported with what to do', async () => {
    writeFileSync(join(temporary, 'file'), '')
    await expect(openEmbedded(join(temporary, 'file', 'below'))).rejects.toThrow(
      /cannot be used \(ENOTDIR\)\. It must be a folder/,
    )

    const write = vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    })
    await expect(openEmbedded(join(temporary, 'full'))).rejects.toThrow(
      'does not start: there is no space left on the disk',
    )
    write.mockRestore()
  })

  test('a folder without a database, or with another version, is not touched', async () => {
    const empty = join(temporary, 'empty')
    mkdirSync(join(empty, 'postgres'), { recursive: true })
    await expect(openEmbedded(empty)).rejects.toThrow('exists but contains no database')

    const old = copy('old')
    writeFileSync(join(old, 'postgres', 'PG_VERSION'), '12\n')
    await expect(openEmbedded(old)).rejects.toThrow(/does not start: .*version 12/)
  })
})

describe('one process per folder', () => {
  test('a second process learns who has the folder, and after kill -9 gets it with every row', async () => {
    const folder = join(temporary, 'held')
    cpSync(born, folder, { recursive: true })
    const insert = 'await pool.query("insert into pets values ($1)", [id]); console.log("row " + id)'
    const holder = run(folder, `for (let id = 1; ; id++) { ${insert} }`)
    await holder.said(/row 50/)
    await expect(openEmbedded(folder)).rejects.toThrow(`${folder} is in use by process ${holder.pid}. Stop it first`)

    await kill(holder, 'SIGKILL')
    const acknowledged = Number(
      holder
        .output()
        .match(/row (\d+)\n/g)
        ?.at(-1)
        ?.match(/\d+/)?.[0],
    )
    expect(readdirSync(folder).filter((name) => name.startsWith('lock-'))).toHaveLength(1)

    const { pool, close } = await openEmbedded(folder)
    const { rows } = await pool.query('select count(*)::int as n from pets')
    expect(rows[0].n).toBeGreaterThanOrEqual(acknowledged)
    await close()
    expect(readdirSync(folder)).toEqual(['postgres'])
  })

  test('of two processes that start together, one gets the folder', async () => {
    const folder = join(temporary, 'raced')
    cpSync(born, folder, { recursive: true })
    const stay = 'console.log("won"); setInterval(() => {}, 1000)'
    const starters = [run(folder, stay), run(folder, stay)]
    await Promise.all(starters.map((starter) => starter.said(/won|in use/)))
    expect(starters.map((starter) => /won/.test(starter.output())).sort()).toEqual([false, true])

    // A process that is too busy to answer still holds the folder.
    const winner = starters.find((starter) => /won/.test(starter.output()))
    winner?.kill('SIGSTOP')
    await expect(openEmbedded(folder)).rejects.toThrow('in use by another process')
    winner?.kill('SIGKILL')
  })

  test.each([
    ['short', 'path'],
    ['too long for a socket', `${'long '.repeat(40)}/${'path '.repeat(40)}`],
  ])('of many that start together one wins, with a path that is %s', async (_, path) => {
    const folder = join(temporary, 'many', path)
    mkdirSync(folder, { recursive: true })
    for (let round = 0; round < 5; round++) {
      const starters = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder)))
      const winners = starters.flatMap((starter) => (starter.status === 'fulfilled' ? [starter.value] : []))
      expect(winners).toHaveLength(1)
      expect(readdirSync(folder)).toHaveLength(1)
      await expect(lockFolder(folder)).rejects.toThrow('in use by process')
      winners[0]?.release()
      expect(readdirSync(folder)).toEqual([])
    }
  })
})

/** Starts another process that opens `folder` and then runs `work` with its `pool`. */
function run(folder: string, work: string) {
  const module = new URL('./embedded.ts', import.meta.url).href
  const code = `import { openEmbedded } from ${JSON.stringify(module)}
    const { pool } = await openEmbedded(${JSON.stringify(folder)}); ${work}`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code])
  children.push(child)

  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const said = (words: RegExp) =>
    until(
      () => words.test(output),
      () => output,
    )
  return Object.assign(child, { output: () => output, said })
}

function kill(child: ChildProcess, signal: NodeJS.Signals) {
  return new Promise((resolve) => {
    child.once('close', resolve)
    child.kill(signal)
  })
}

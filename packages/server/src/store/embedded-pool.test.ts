import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMemoryDatabase } from '../testing/memory-database.ts'
import { type Embedded, openEmbedded } from './embedded.ts'

let memory: Embedded
let pool: pg.Pool

beforeAll(async () => {
  memory = await openEmbedded(null)
  pool = memory.pool
  await pool.query('create table pets (id bigint primary key, name text not null)')
  await pool.query(`insert into pets values (1, 'Ada')`)
})
afterAll(() => memory.close())

test('every kind of value that we use is stored and read back', async () => {
  const at = new Date('2026-01-02T03:04:05.678Z')
  const json = { a: [1, null] }
  const list = ['x', 'y, "z"', null]
  const bytes = Buffer.from([0, 1, 255])
  const { rows } = await pool.query(
    'select $1::text as nothing, $2::jsonb as json, $3::text[] as list, $4::timestamptz as at, $5::bigint as big, ' +
      '$6::bytea as bytes',
    [null, json, list, at, 2n ** 62n, bytes],
  )
  expect(rows).toEqual([{ nothing: null, json, list, at, big: '4611686018427387904', bytes }])
})

test('named statements are prepared once and run many times', async () => {
  for (const n of [1, 2, 3]) {
    const { rows } = await pool.query({ name: 'double', text: 'select $1::int * 2 as n', values: [n] })
    expect(rows).toEqual([{ n: n * 2 }])
  }
  const { rows } = await pool.query(`select name from pg_prepared_statements where name = 'double'`)
  expect(rows).toHaveLength(1)
})

test('a refused row is a DatabaseError that names the constraint', async () => {
  const error: unknown = await pool
    .query('insert into pets values ($1, $2)', [1, 'Eve'])
    .catch((refused: unknown) => refused)
  expect(error).toBeInstanceOf(pg.DatabaseError)
  expect(error).toMatchObject({ code: '23505', constraint: 'pets_pkey', table: 'pets', severity: 'ERROR' })
  expect(error).toHaveProperty('message', expect.stringContaining('duplicate key'))
})

// These queries fail while parsing, binding, running and in the simple protocol. Each leaves other messages under way.
const mistakes: [sql: string, values: unknown[], code: string][] = [
  ['select nonsense from pets where id = $1', [1], '42703'],
  ['select $1::int', ['not a number'], '22P02'],
  ['select 1 / $1::int', [0], '22012'],
  ['insert into pets values ($1, null)', [9], '23502'],
  ['select nonsense', [], '42703'],
  ['selekt', [], '42601'],
]

test('after a failed query the next query gets its own rows', async () => {
  for (let round = 0; round < 5; round++) {
    for (const [sql, values, code] of mistakes) {
      await expect(pool.query(sql, values)).rejects.toMatchObject({ code })
      const named = { name: `mistake ${sql}`.slice(0, 60), text: sql, values }
      await expect(pool.query(named)).rejects.toMatchObject({ code })
      expect((await pool.query('select $1::int as n', [round])).rows).toEqual([{ n: round }])
      expect((await pool.query({ name: 'n', text: 'select $1::int as n', values: [round] })).rows).toEqual([
        { n: round },
      ])
    }
  }
})

test('a failed statement blocks its transaction until the rollback, and nothing after it', async () => {
  const client = await pool.connect()
  for (const [sql, values, code] of mistakes) {
    await client.query('begin')
    await client.query('insert into pets values ($1, $2)', [70, 'Tom'])
    await expect(client.query(sql, values)).rejects.toMatchObject({ code })
    await expect(client.query('select $1::int', [1])).rejects.toMatchObject({ code: '25P02' })
    expect((await client.query('rollback')).command).toBe('ROLLBACK')
    expect((await client.query('select id from pets where id = $1', [70])).rows).toEqual([])
  }
  client.release()
  expect((await pool.query('select name from pets where id = $1', [1])).rows).toEqual([{ name: 'Ada' }])
})

test('a client that is discarded during a transaction loses its session', async () => {
  const client = await pool.connect()
  await client.query('begin')
  await client.query('insert into pets values ($1, $2)', [80, 'Ghost'])
  await client.query(`set local search_path to nowhere`)
  client.release(new Error('we no longer trust it'))

  expect((await pool.query('select id from public.pets where id = $1', [80])).rows).toEqual([])
  expect((await pool.query('show search_path')).rows).toEqual([{ search_path: 'public' }])
})

test('of fifty concurrent queries, half of them failing, each gets its own result', async () => {
  const asked = Array.from({ length: 50 }, (_, n) => pool.query('select $1::int / $2::int as n', [n, n % 2]))
  const answers = await Promise.allSettled(asked)
  for (const [n, answer] of answers.entries()) {
    if (answer.status === 'fulfilled') expect(answer.value.rows).toEqual([{ n }])
    else expect(answer.reason).toMatchObject({ code: '22012' })
  }
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(25)
  expect(pool).toMatchObject({ waitingCount: 0, totalCount: 1 })
})

test('a long row of queries lets timers and sockets run', async () => {
  let turns = 0
  const timer = setInterval(() => turns++, 5)
  const start = performance.now()
  while (performance.now() - start < 200) await pool.query('select $1::int', [1])
  clearInterval(timer)
  expect(turns).toBeGreaterThan(3)
})

test('trigram search is available', async () => {
  await pool.query('create extension pg_trgm')
  const { rows } = await pool.query(`select similarity('refund', 'refunds') > 0.5 as alike`)
  expect(rows).toEqual([{ alike: true }])
})

test('databases in memory are separate, and one that was closed refuses queries', async () => {
  const [one, other] = await Promise.all([openMemoryDatabase(), openMemoryDatabase()])
  await one.pool.query(`insert into workspaces (id, name) values ('wsp_1', 'One')`)
  expect((await other.pool.query('select id from workspaces')).rows).toEqual([])
  await one.close()
  await one.close()
  await expect(one.pool.query('select 1')).rejects.toThrow('after calling end')
  await other.close()
})

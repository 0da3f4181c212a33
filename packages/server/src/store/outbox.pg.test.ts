import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createRandom } from '../../../../testing/seed.ts'
import { databases, type TestDatabase } from '../testing/databases.ts'
import { replayJob } from './dead-jobs.ts'
import { migrate } from './migrate.ts'
import { type Outbox, type OutboxOptions, startOutbox } from './outbox.ts'

const random = createRandom('outbox')

describe.each(databases)('the outbox on $name', ({ open }) => {
  let database: TestDatabase
  let outboxes: Outbox[] = []
  beforeAll(async () => {
    database = await open()
    await migrate(database.pool)
  })
  beforeEach(async () => {
    await Promise.all(outboxes.map((outbox) => outbox.stop()))
    outboxes = []
    await database.pool.query('delete from jobs')
  })
  afterAll(async () => {
    await Promise.all(outboxes.map((outbox) => outbox.stop()))
    await database.close()
  })

  const start = (options: Partial<OutboxOptions> & Pick<OutboxOptions, 'handlers'>) => {
    const outbox = startOutbox(database.pool, { concurrency: 4, backoffMs: () => 20, lookEveryMs: 60_000, ...options })
    outboxes.push(outbox)
    return outbox
  }
  const enqueue = (
    lane: string | null,
    payload: object,
    { uniqueKey = null as string | null, runAt = 'now()', state = 'ready', lease = 'null' } = {},
  ) =>
    database.pool.query(
      `insert into jobs (workspace_id, lane, unique_key, kind, payload, run_at, state, lease_until, attempts)
       values ('w', $1, $2, 'work', $3, ${runAt}, '${state}', ${lease}, ${state === 'running' ? 1 : 0})`,
      [lane, uniqueKey, JSON.stringify(payload)],
    )
  const left = async () => (await database.pool.query<{ n: number }>('select count(*)::int as n from jobs')).rows[0]?.n

  test('jobs of a lane run in order, one at a time, while other lanes run', async () => {
    const done: string[] = []
    let atOnce = 0
    let most = 0
    for (let i = 0; i < 10; i++) for (const lane of ['a', 'b', 'c']) await enqueue(lane, { lane, i })
    const outbox = start({
      handlers: {
        work: async ({ payload }) => {
          most = Math.max(most, ++atOnce)
          await new Promise((resolve) => setTimeout(resolve, random() * 10))
          done.push(`${payload['lane']}${payload['i']}`)
          atOnce--
        },
      },
    })
    await outbox.idle()
    for (const lane of ['a', 'b', 'c'])
      expect(done.filter((name) => name.startsWith(lane))).toEqual(Array.from({ length: 10 }, (_, i) => `${lane}${i}`))
    expect(most).toBeGreaterThan(1)
    expect(await left()).toBe(0)
  })

  test('a kind of work that hangs takes the places of no other', async () => {
    let release = () => {}
    const hanging = new Promise<void>((resolve) => {
      release = resolve
    })
    const done: string[] = []
    const enqueueOf = (kind: string, n: number) =>
      database.pool.query(
        `insert into jobs (workspace_id, kind, payload) select 'w', $1, '{}' from generate_series(1, $2::int)`,
        [kind, n],
      )
    await enqueueOf('slow', 20)
    let begun = 0
    const outbox = start({
      handlers: {
        slow: async () => {
          begun += 1
          await hanging
          done.push('slow')
        },
        quick: async () => void done.push('quick'),
      },
    })
    await expect.poll(() => begun).toBe(4)
    await enqueueOf('quick', 20)
    outbox.wake()
    await expect.poll(() => done.length, { timeout: 10_000 }).toBe(20)
    expect(done.every((kind) => kind === 'quick')).toBe(true)
    expect(begun).toBe(4)
    release()
    await outbox.idle()
    expect(done).toHaveLength(40)
  })

  test('a failure is tried again, holds its lane, dies, frees the lane and can be replayed', async () => {
    const seen: string[] = []
    let broken = true
    await enqueue('l', { name: 'bad' })
    await enqueue('l', { name: 'next' })
    const outbox = start({
      maxAttempts: 3,
      handlers: {
        work: async ({ payload }) => {
          seen.push(String(payload['name']))
          if (payload['name'] === 'bad' && broken) throw new Error('vendor down')
        },
      },
    })
    while (!seen.includes('next')) await new Promise((resolve) => setTimeout(resolve, 10))
    await outbox.idle()
    expect(seen).toEqual(['bad', 'bad', 'bad', 'next'])
    const { rows } = await database.pool.query(`select id, state, last_error from jobs`)
    expect(rows).toMatchObject([{ state: 'dead', last_error: 'vendor down' }])
    broken = false
    expect(await replayJob(database.pool, 'another workspace', rows[0].id)).toBe(false)
    expect(await replayJob(database.pool, 'w', rows[0].id)).toBe(true)
    outbox.wake()
    await outbox.idle()
    expect(await left()).toBe(0)
  })

  test('a job of a process that died is taken over when its lease is over, and not before', async () => {
    const done: unknown[] = []
    await enqueue(null, { name: 'orphan' }, { state: 'running', lease: `now() - interval '1 second'` })
    await enqueue(null, { name: 'held' }, { state: 'running', lease: `now() + interval '1 hour'` })
    const outbox = start({ handlers: { work: async ({ payload }) => void done.push(payload['name']) } })
    while (done.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await outbox.stop()
    expect(done).toEqual(['orphan'])
    expect(await left()).toBe(1)
  })

  test('a process alone with the database takes over leased jobs at once', async () => {
    const done: unknown[] = []
    await enqueue(null, { name: 'left' }, { state: 'running', lease: `now() + interval '1 hour'` })
    const outbox = start({ alone: true, handlers: { work: async ({ payload }) => void done.push(payload['name']) } })
    await outbox.idle()
    expect(done).toEqual(['left'])
    expect(await left()).toBe(0)
  })

  test('a lease is renewed while its handler works: nobody else begins the job', async () => {
    let begun = 0
    await enqueue(null, {})
    const handlers = {
      work: async () => {
        begun++
        await new Promise((resolve) => setTimeout(resolve, 1500))
      },
    }
    start({ handlers, leaseMs: 600 })
    start({ handlers, leaseMs: 600, lookEveryMs: 50 })
    await new Promise((resolve) => setTimeout(resolve, 2000))
    expect(begun).toBe(1)
    expect(await left()).toBe(0)
  })

  test('a replayed job waits for the job of its lane that runs now', async () => {
    await enqueue('l', { name: 'replayed' })
    await enqueue('l', { name: 'running' }, { state: 'running', lease: `now() + interval '1 hour'` })
    const done: unknown[] = []
    const outbox = start({ handlers: { work: async ({ payload }) => void done.push(payload['name']) } })
    outbox.wake()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(done).toEqual([])
    await database.pool.query(`delete from jobs where state = 'running'`)
    outbox.wake()
    await outbox.idle()
    expect(done).toEqual(['replayed'])
  })

  test('a later job sets a timer and runs on time without anybody asking', async () => {
    const started = Date.now()
    let ran = 0
    await enqueue(null, {}, { runAt: `now() + interval '300 milliseconds'` })
    start({
      handlers: {
        work: async () => {
          ran = Date.now()
        },
      },
    })
    while (ran === 0 && Date.now() - started < 12_000) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(ran - started).toBeGreaterThan(250)
    expect(ran - started).toBeLessThan(10_000)
  })

  test('two workers share the work and do none of it twice', async () => {
    const done = new Map<number, number>()
    for (let i = 0; i < 200; i++) await enqueue(null, { i })
    const handlers = { work: async ({ id }: { id: number }) => void done.set(id, (done.get(id) ?? 0) + 1) }
    const both = [start({ handlers }), start({ handlers })]
    await Promise.all(both.map((outbox) => outbox.idle()))
    expect(done.size).toBe(200)
    expect([...done.values()].every((times) => times === 1)).toBe(true)
  })
})

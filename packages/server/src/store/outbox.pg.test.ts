import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createRandom } from '../../../../testing/seed.ts'
import { until } from '../../../../testing/until.ts'
import { databases, onServer, openOnServer, type TestDatabase } from '../testing/databases.ts'
import { gate } from '../testing/gate.ts'
import { replayJob } from './dead-jobs.ts'
import { migrate } from './migrate.ts'
import { NotNow, type Outbox, type OutboxOptions, startOutbox } from './outbox.ts'
import { hastenJobs } from './outbox-jobs.ts'
import { holdProcessLock } from './process-lock.ts'

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
    await expect.poll(() => done.length).toBe(20)
    expect(done.every((kind) => kind === 'quick')).toBe(true)
    expect(begun).toBe(4)
    release()
    await outbox.idle()
    expect(done).toHaveLength(40)
  })

  test('what hangs takes only the places of what it waits for', async () => {
    const at = (place: string | null, n: number) =>
      database.pool.query(
        `insert into jobs (workspace_id, kind, payload, place)
         select 'w', 'work', '{}', $1 from generate_series(1, $2::int)`,
        [place, n],
      )
    const begun = { hangs: 0, works: 0, none: 0 }
    let release = () => {}
    const hanging = new Promise<void>((resolve) => {
      release = resolve
    })
    await at('hangs', 30)
    await at('works', 10)
    await at(null, 10)
    const outbox = start({
      waiting: { perPlace: 6, all: 100 },
      handlers: {
        work: async ({ place }) => {
          begun[place === null ? 'none' : place === 'hangs' ? 'hangs' : 'works']++
          if (place === 'hangs') await hanging
        },
      },
    })
    await expect.poll(() => begun).toEqual({ hangs: 6, works: 10, none: 10 })
    release()
    await outbox.idle()
    expect(begun.hangs).toBe(30)
  })

  test('a place in trouble is tried by few, and what waited for it runs at once when it works again', async () => {
    await database.pool.query(
      `insert into jobs (workspace_id, kind, payload, place, attempts, run_at)
       select 'w', 'work', '{}', 'p', 3, now() + interval '1 hour' from generate_series(1, 5)`,
    )
    await database.pool.query(`insert into jobs (workspace_id, kind, payload, place) values ('w', 'work', '{}', 'p')`)
    let room = 0
    let done = 0
    const outbox = start({
      troubled: () => new Map([['p', room]]),
      handlers: { work: async () => void done++ },
    })
    await database.pool.query(`insert into jobs (workspace_id, kind, payload, place) values ('w', 'work', '{}', 'q')`)
    outbox.wake()
    await expect.poll(() => done).toBe(1)
    await expect.poll(left).toBe(6)
    room = 1
    await hastenJobs(database.pool, 'p')
    await outbox.idle()
    expect([done, await left()]).toEqual([7, 0])
  })

  test('a job that could not begin keeps its attempts, and one that stops in time finishes', async () => {
    await enqueue(null, { name: 'slow' })
    let begun = 0
    let finished = false
    const end = gate()
    const outbox = start({
      handlers: {
        work: async (_, signal) => {
          begun++
          await end.opened
          finished = !signal.aborted
        },
      },
    })
    await expect.poll(() => begun).toBe(1)
    const stopping = outbox.stop(60_000)
    end.open()
    await stopping
    expect([finished, await left()]).toEqual([true, 0])

    await enqueue(null, { name: 'given back' })
    const next = start({
      handlers: {
        work: (_, signal) => {
          begun++
          return new Promise((_resolve, reject) =>
            signal.addEventListener('abort', () => reject(new NotNow('stopping'))),
          )
        },
      },
    })
    await expect.poll(() => begun).toBe(2)
    await next.stop(50)
    const { rows } = await database.pool.query('select state, attempts, run_at <= clock_timestamp() as due from jobs')
    expect(rows).toEqual([{ state: 'ready', attempts: 1, due: true }])
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
    await expect.poll(() => seen).toContain('next')
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
    await expect.poll(() => done).toHaveLength(1)
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
    const end = gate()
    await enqueue(null, {})
    const handlers = {
      work: async () => {
        begun++
        await end.opened
      },
    }
    const leased = async () =>
      (await database.pool.query<{ until: Date | null }>('select lease_until as until from jobs')).rows[0]?.until
    const first = start({ handlers, leaseMs: 3_000 })
    start({ handlers, leaseMs: 3_000, lookEveryMs: 50 })
    // Renewed so often that without it the lease had ended.
    const leases = new Set<number>()
    await until(async () => leases.add((await leased())?.getTime() ?? 0).size > 4)
    expect(begun).toBe(1)
    end.open()
    await first.idle()
    expect(await left()).toBe(0)
  })

  test('a replayed job waits for the job of its lane that runs now', async () => {
    await enqueue('l', { name: 'replayed' })
    await enqueue('l', { name: 'running' }, { state: 'running', lease: `now() + interval '1 hour'` })
    const done: unknown[] = []
    const outbox = start({ handlers: { work: async ({ payload }) => void done.push(payload['name']) } })
    await enqueue(null, { name: 'another' })
    outbox.wake()
    // What looked and took a later job has left the first one where it is.
    await expect.poll(() => done).toEqual(['another'])
    await database.pool.query(`delete from jobs where state = 'running'`)
    outbox.wake()
    await outbox.idle()
    expect(done).toEqual(['another', 'replayed'])
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
    // The safety net would come after a minute.
    await expect.poll(() => ran, { timeout: 50_000 }).toBeGreaterThan(0)
    expect(ran - started).toBeGreaterThan(250)
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

test.runIf(onServer)('a job of a process that died runs at once; one of a process that lives does not', async () => {
  const database = await openOnServer(process.env['DATABASE_URL'] ?? '')
  await migrate(database.pool)
  const url = database.url ?? ''
  const lives = holdProcessLock(url, console.error)
  const died = holdProcessLock(url, console.error)
  const diedLater = holdProcessLock(url, console.error)
  const own = holdProcessLock(url, console.error)
  await expect.poll(() => [lives, died, diedLater, own].map((lock) => lock.holder()).every(Boolean)).toBe(true)
  const held = { lives, died, diedLater }
  for (const [of, lock] of Object.entries(held))
    await database.pool.query(
      `insert into jobs (workspace_id, kind, payload, state, attempts, lease_id, lease_until)
       values ('w', 'work', $1, 'running', 1, $2, now() + interval '1 hour')`,
      [{ of }, `${lock.holder()}.some-run`],
    )
  const done: unknown[] = []
  const outbox = startOutbox(database.pool, {
    concurrency: 4,
    processLock: own,
    handlers: { work: async ({ payload }) => void done.push(payload['of']) },
  })
  await died.release()
  await expect.poll(() => done).toEqual(['died'])
  await diedLater.release()
  await expect.poll(() => done).toEqual(['died', 'diedLater'])
  await outbox.stop()
  await Promise.all([lives.release(), own.release()])
  await database.close()
})

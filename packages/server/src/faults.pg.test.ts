import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseRefusal } from './store/database-refusal.ts'
import { openPostgres } from './store/postgres.ts'
import { onServer, openOnServer, type TestDatabase } from './testing/databases.ts'
import { type FaultyLine, faultyLine } from './testing/faulty-line.ts'
import { createTestServer, type TestServer } from './testing/server.ts'

const quiet = { info() {}, warn() {}, error() {} }
const unavailable = { status: 503, body: { code: 'unavailable', part: 'database' }, headers: { 'retry-after': '1' } }

describe.runIf(onServer)('a PostgreSQL server that fails', () => {
  let database: TestDatabase
  let line: FaultyLine
  let server: TestServer
  /** A second user of the database, who holds locks and ends connections. */
  let other: pg.Client

  beforeAll(async () => {
    database = await openOnServer(process.env['DATABASE_URL'] ?? '')
    line = await faultyLine(database.url ?? '')
    const { pool, close } = await openPostgres(line.url)
    server = await createTestServer({
      database: { pool, url: line.url, close },
      log: quiet,
      env: { LOG_LEVEL: 'silent' },
    })
    other = new pg.Client({ connectionString: database.url ?? '' })
    await other.connect()
  })
  afterAll(async () => {
    await server.close()
    await line.close()
    await other.end()
    await database.close()
  })

  const handoff = ({ conversationId, headers }: Awaited<ReturnType<TestServer['visit']>>) =>
    server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  const say = ({ conversationId, headers }: Awaited<ReturnType<TestServer['visit']>>, text = 'Hello') =>
    server.call('POST', `/v1/conversations/${conversationId}/messages`, { body: { text }, headers })
  const lock = async (conversationId: string) => {
    await other.query('begin')
    await other.query('select 1 from conversations where id = $1 for update', [conversationId])
  }
  const waiting = async () =>
    (
      await other.query<{ pid: number }>(
        `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      )
    ).rows.map(({ pid }) => pid)

  test('a connection that ends inside a transaction is a refusal, and the server goes on', async () => {
    const visitor = await server.visit()
    await lock(visitor.conversationId)
    const refused = handoff(visitor)
    await expect.poll(waiting).toHaveLength(1)
    await other.query('select pg_terminate_backend($1)', await waiting())
    expect(await refused).toMatchObject(unavailable)
    await other.query('rollback')
    expect((await handoff(visitor)).status).toBe(201)
  })

  test('a connection that ends between two queries of a transaction is a refusal too', async () => {
    const { store } = server.runtime.deps
    const failed = store.transaction(async (tx) => {
      await tx.query('select 1')
      line.drop()
      await new Promise((resolve) => setTimeout(resolve, 100))
      await tx.query('select 1')
    })
    expect(databaseRefusal(await failed.catch((error: unknown) => error))).toMatchObject({ code: 'unavailable' })
    expect((await say(await server.visit())).status).toBe(201)
  })

  test('every connection that is lost at once is replaced at the next request', async () => {
    const visitors = await Promise.all(Array.from({ length: 10 }, () => server.visit()))
    line.drop()
    const during = await Promise.all(visitors.map((visitor) => say(visitor)))
    expect(during.map(({ status }) => status).filter((status) => status !== 201 && status !== 503)).toEqual([])
    const after = await Promise.all(visitors.map((visitor) => say(visitor, 'Again')))
    expect(after.map(({ status }) => status)).toEqual(visitors.map(() => 201))
  })

  test('a server that is not running is a refusal, and then it is used again', async () => {
    const visitor = await server.visit()
    line.refuse()
    expect(await say(visitor)).toMatchObject(unavailable)
    expect(await server.call('GET', '/readyz')).toMatchObject({ status: 503, body: { part: 'database' } })
    line.mend()
    await expect.poll(async () => (await say(visitor)).status).toBe(201)
    const ready = () => server.call('GET', '/readyz')
    expect((await ready()).status).toBe(200)
    await expect.poll(async () => (await ready()).body).toEqual({ ok: true, degraded: [] })
  })

  test('a server that hangs is a refusal in time for everyone, however many wait', async () => {
    const visitors = await Promise.all(Array.from({ length: 30 }, () => server.visit()))
    line.hang()
    const begun = performance.now()
    const refused = await Promise.all([...visitors, ...visitors].map((visitor) => say(visitor)))
    const took = performance.now() - begun
    line.mend()
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 503))
    expect(refused[0]).toMatchObject(unavailable)
    expect(took).toBeLessThan(10_000)
    await expect.poll(async () => (await say(visitors[0] as (typeof visitors)[0])).status).toBe(201)
  })

  test('writes to one locked conversation hold up nobody else and end in time', async () => {
    const locked = await server.visit()
    const elsewhere = await server.visit()
    await lock(locked.conversationId)
    const keyed = (i: number) => ({ ...locked.headers, 'idempotency-key': `key ${i}` })
    const writes = Array.from({ length: 25 }, (_, i) => [
      say(locked),
      handoff(locked),
      handoff({ ...locked, headers: keyed(i) }),
    ]).flat()
    await expect.poll(async () => (await waiting()).length).toBeGreaterThan(0)
    // These would wait for the same connections until the writes above give up.
    expect((await say(elsewhere)).status).toBe(201)
    expect((await handoff(elsewhere)).status).toBe(201)
    expect((await server.call('GET', '/readyz')).status).toBe(200)
    expect((await waiting()).length).toBeGreaterThan(0)
    expect((await waiting()).length).toBeLessThan(5)

    const ended = await Promise.all(writes)
    expect(ended.map(({ status }) => status)).toEqual(ended.map(() => 503))
    await other.query('rollback')
    expect((await handoff(locked)).status).toBe(201)
  })
})

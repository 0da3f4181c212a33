import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
beforeEach(() => server.runtime.deps.store.pool.query(`delete from jobs where state = 'dead'`))
afterAll(() => server.close())

const list = async (headers: Record<string, string>, query = 'state=dead') =>
  (await server.call('GET', `/v1/jobs?${query}`, { headers })).body

/** Leaves a dead `decide` job, as after an outage of the database: the message was never decided. */
async function deadDecision(workspace = server.home) {
  const { pool } = server.runtime.deps.store
  const { conversationId, headers } = await server.visit(workspace)
  const path = `/v1/conversations/${conversationId}`
  const sent = await server.call('POST', `${path}/messages`, { body: { text: 'I want to talk to a human' }, headers })
  await server.settled()
  // Takes back everything that the decision has done, and leaves its job dead.
  const messageId = sent.body.id
  const { rows } = await pool.query<{ id: string }>(
    `insert into jobs (workspace_id, lane, kind, payload, state, attempts, last_error)
     values ($1, $2, 'decide', $3, 'dead', 24, 'connection refused') returning id`,
    [workspace.id, `${conversationId}:decide`, { conversationId, messageId }],
  )
  return { id: rows[0]?.id ?? '', conversationId }
}

test('a job that failed for good is listed with its conversation, its error and since when', async () => {
  const before = Date.now() - 60_000
  const { id, conversationId } = await deadDecision()
  const { items, next } = await list(server.home.key)
  expect(next).toBeNull()
  expect(items).toEqual([
    {
      id,
      kind: 'decide',
      state: 'dead',
      attempts: 24,
      error: 'connection refused',
      conversation: { id: conversationId, contact: null },
      createdAt: expect.any(String),
      deadSince: expect.any(String),
    },
  ])
  expect(Date.parse(items[0].deadSince)).toBeGreaterThan(before)
})

test('pages hold each job once, newest first', async () => {
  const made: string[] = []
  for (let i = 0; i < 5; i++) made.unshift((await deadDecision()).id)
  const seen: string[] = []
  for (let cursor = ''; ; ) {
    const { items, next } = await list(server.home.key, `state=dead&limit=2${cursor}`)
    seen.push(...items.map((item: { id: string }) => item.id))
    if (!next) break
    cursor = `&cursor=${next}`
  }
  expect(seen).toEqual(made)
})

test('a replayed job runs at once and is gone from the list; a second replay finds nothing', async () => {
  const { id } = await deadDecision()
  const replay = () => server.call('POST', `/v1/jobs/${id}/replay`, { headers: server.home.owner })
  expect((await replay()).status).toBe(204)
  await server.settled()
  expect((await list(server.home.key)).items).toEqual([])
  expect((await server.runtime.deps.store.pool.query('select 1 from jobs where id = $1', [id])).rows).toEqual([])
  expect(await replay()).toMatchObject({ status: 404, body: { code: 'not_found' } })
})

test('a replayed job stands next to a newer one with its unique key', async () => {
  const { pool } = server.runtime.deps.store
  const insert = async (state: string) =>
    (
      await pool.query<{ id: string }>(
        `insert into jobs (workspace_id, unique_key, kind, payload, state, run_at)
         values ($1, 'same', 'none', '{}', $2, now() + interval '1 hour') returning id`,
        [server.home.id, state],
      )
    ).rows[0]?.id
  const dead = await insert('dead')
  await insert('ready')
  expect((await server.call('POST', `/v1/jobs/${dead}/replay`, { headers: server.home.key })).status).toBe(204)
  await pool.query(`delete from jobs where unique_key = 'same'`)
})

test('another workspace neither sees nor replays it', async () => {
  const { id } = await deadDecision(server.abroad)
  expect((await list(server.home.key)).items).toEqual([])
  expect((await server.call('POST', `/v1/jobs/${id}/replay`, { headers: server.home.key })).status).toBe(404)
  expect((await list(server.abroad.key)).items).toHaveLength(1)
})

test('it is for admins: a teammate is refused, a state that is not offered too', async () => {
  const { id } = await deadDecision()
  const invited = await server.call('POST', '/v1/api-keys', {
    body: { name: 'writes', scope: 'write' },
    headers: server.home.key,
  })
  const writing = { authorization: `Bearer ${invited.body.key}` }
  expect((await server.call('GET', '/v1/jobs?state=dead', { headers: writing })).status).toBe(403)
  expect((await server.call('POST', `/v1/jobs/${id}/replay`, { headers: writing })).status).toBe(403)
  for (const query of ['', 'state=ready', 'state=dead&cursor=made-up'])
    expect((await server.call('GET', `/v1/jobs?${query}`, { headers: server.home.key })).status, query).toBe(400)
})

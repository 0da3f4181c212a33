import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

type Headers = Record<string, string>
const open = (headers: Headers) => server.call('POST', '/v1/conversations', { body: {}, headers })
const write = (id: string, headers: Headers, text = 'Where is my parcel with the blue mugs?') =>
  server.call('POST', `/v1/conversations/${id}/messages`, { body: { text }, headers })
const request = (id: string, headers: Headers) =>
  server.call('POST', `/v1/conversations/${id}/handoffs`, { body: {}, headers })
const shown = async (id: string) =>
  (await server.call('GET', `/v1/conversations/${id}`, { headers: server.home.key })).body
const ofContact = async (headers: Headers) =>
  (await server.call('GET', '/v1/conversations?limit=200', { headers })).body.items as {
    id: string
    status: string
    handoff: { status: string } | null
  }[]
const openOnes = async (headers: Headers) => (await ofContact(headers)).filter(({ status }) => status === 'open')

async function filled(count: number) {
  const { headers, conversationId, contactId } = await server.visit()
  const ids = [conversationId]
  await write(conversationId, headers)
  await server.settled()
  while (ids.length < count) {
    const { body } = await open(headers)
    await write(body.id, headers)
    ids.push(body.id)
    // A late answer would make an older conversation the newest.
    await server.settled()
  }
  return { headers, ids, contactId }
}

test('a visitor has few open conversations: the oldest are closed, and a message reopens them', async () => {
  const { headers, ids } = await filled(8)
  expect((await openOnes(headers)).map(({ id }) => id).sort()).toEqual(ids.slice(3).sort())
  expect((await write(ids[0] ?? '', headers)).status).toBe(201)
  expect((await shown(ids[0] ?? '')).status).toBe('open')
})

test('an empty conversation is closed when its visitor opens another one', async () => {
  const { headers, conversationId } = await server.visit()
  const second = await open(headers)
  const third = await open(headers)
  expect((await openOnes(headers)).map(({ id }) => id)).toEqual([third.body.id])
  expect((await write(second.body.id, headers)).status).toBe(201)
  expect((await shown(conversationId)).status).toBe('closed')
})

test('an empty conversation is closed an hour later, and one with words is not', async () => {
  const [empty, used] = [await server.visit(), await server.visit()]
  await write(used.conversationId, used.headers)
  await server.settled()
  expect((await shown(empty.conversationId)).status).toBe('open')
  const { pool } = server.runtime.deps.store
  const due = await pool.query<{ minutes: number }>(
    `update jobs j set run_at = now() from jobs old where j.kind = 'close_empty' and old.id = j.id
       and j.payload ->> 'conversationId' = any($1)
     returning extract(epoch from old.run_at - now())::int / 60 as minutes`,
    [[empty.conversationId, used.conversationId]],
  )
  expect(due.rows).toHaveLength(2)
  for (const { minutes } of due.rows) expect(minutes).toBeGreaterThan(45)
  for (const { minutes } of due.rows) expect(minutes).toBeLessThanOrEqual(60)
  server.runtime.outbox.wake()
  await server.settled()
  expect((await shown(empty.conversationId)).status).toBe('closed')
  expect((await shown(used.conversationId)).status).toBe('open')
})

test('a conversation that an API key opens stays open, however many there are and without a word', async () => {
  const ids: string[] = []
  for (let i = 0; i < 7; i++)
    ids.push(
      (
        await server.call('POST', '/v1/conversations', {
          body: { contact: { externalId: 'crm-1' } },
          headers: server.home.key,
        })
      ).body.id,
    )
  for (const id of ids) expect((await shown(id)).status).toBe('open')
  const { rows } = await server.runtime.deps.store.pool.query(
    `select 1 from jobs where kind = 'close_empty' and payload ->> 'conversationId' = any($1)`,
    [ids],
  )
  expect(rows).toEqual([])
})

test('a contact waits for a person once, and keeps their place', async () => {
  const { headers, ids } = await filled(4)
  const others = await server.visit()
  const first = await request(ids[0] ?? '', headers)
  await request(others.conversationId, others.headers)
  for (const id of ids.slice(1, 3)) expect((await request(id, headers)).status).toBe(201)
  // In their own words, too.
  await write(ids[3] ?? '', headers, 'I want to talk to a human')
  await server.settled()
  const waiting = (await ofContact(headers)).filter(({ handoff }) => handoff?.status === 'pending')
  expect(waiting.map(({ id }) => id)).toEqual([ids[3]])
  const last = (await shown(ids[3] ?? '')).handoff
  expect(last.requestedAt).toBe(first.body.requestedAt)
  const queue = await server.call('GET', '/v1/handoffs?status=pending', { headers: server.home.key })
  const order = queue.body.items.map(({ conversationId }: { conversationId: string }) => conversationId)
  expect(order.indexOf(ids[3])).toBeLessThan(order.indexOf(others.conversationId))
  expect((await shown(ids[0] ?? '')).owner).toBe('assistant')
})

test('requests in several conversations at once leave one that waits', async () => {
  const { headers, ids } = await filled(5)
  await Promise.all(ids.map((id) => request(id, headers)))
  expect((await ofContact(headers)).filter(({ handoff }) => handoff?.status === 'pending')).toHaveLength(1)
})

test('a request that a teammate has claimed stays theirs', async () => {
  const { headers, ids } = await filled(2)
  const { body } = await request(ids[0] ?? '', headers)
  await server.call('POST', `/v1/handoffs/${body.id}/claim`, { body: {}, headers: server.home.mara })
  await request(ids[1] ?? '', headers)
  expect((await shown(ids[0] ?? '')).owner).toBe('teammate')
  expect((await shown(ids[1] ?? '')).owner).toBe('queue')
})

test('all conversations of a visitor are closed at once, and nobody else’s', async () => {
  const { headers, ids, contactId } = await filled(4)
  const other = await filled(1)
  await request(ids[1] ?? '', headers)
  const closed = await server.call('POST', `/v1/contacts/${contactId}/close`, { body: {}, headers: server.home.mara })
  expect(closed).toMatchObject({ status: 200, body: { closed: 4 } })
  expect(await openOnes(headers)).toEqual([])
  expect((await shown(ids[1] ?? '')).handoff).toMatchObject({ status: 'cancelled', endReason: 'conversation_closed' })
  expect((await shown(other.ids[0] ?? '')).status).toBe('open')
  expect(
    (await server.call('POST', '/v1/contacts/con_none/close', { body: {}, headers: server.home.mara })).status,
  ).toBe(404)
})

test('a list of many conversations takes one query', async () => {
  const { headers, contactId } = await server.visit()
  const { pool } = server.runtime.deps.store
  await pool.query(
    `insert into conversations (workspace_id, id, contact_id, channel_id, reply_channel_id, last_seq, last_public_seq)
     select $1, 'cnv_many_' || n, $2, $3, $3, 2, 1 from generate_series(1, 150) n`,
    [server.home.id, contactId, server.home.channelId],
  )
  await server.call('GET', '/v1/me', { headers })
  const query = pool.query
  let count = 0
  pool.query = ((...args: Parameters<typeof query>) => {
    count++
    return query.apply(pool, args)
  }) as typeof query
  try {
    const { body } = await server.call('GET', '/v1/conversations?limit=200', { headers })
    expect(body.items).toHaveLength(151)
    expect(body.items[5].lastSeq).toBe(1)
    expect(count).toBeLessThanOrEqual(2)
  } finally {
    pool.query = query
  }
})

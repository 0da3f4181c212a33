import { once } from 'node:events'
import { get, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SimulationLine } from '@baton/core/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
let port: number
beforeAll(async () => {
  server = await createTestServer()
  await server.app.listen({ port: 0 })
  port = (server.app.server.address() as AddressInfo).port
})
afterAll(() => server.close())

const simulate = (body: unknown, headers: Record<string, string> = server.home.key) =>
  server.call('POST', '/v1/simulations', { body, headers })

const said = (text: string, at?: string) => ({ author: 'contact', text, ...(at ? { at } : {}) })
const calm = { mode: 'advanced', advanced: { triggers: { explicit_request: { watching: true } } } }

test('a draft is compared with the live settings, by conversation and in numbers', async () => {
  const conversations = [
    { id: 'asks', messages: [said('Where is my order?'), said('I want to talk to a human', '2026-11-23T09:30:00Z')] },
    { id: 'quiet', messages: [said('How long does shipping take?')] },
    {
      id: 'phrase',
      messages: [said('cancel my account', '2026-11-23 23:30'), { author: 'assistant', text: 'Done.' }],
    },
  ]
  const { status, body } = await simulate({ settings: calm, timeZone: 'Europe/Berlin', conversations })
  expect(status).toBe(200)
  expect(body.results).toMatchObject([
    {
      id: 'asks',
      handoff: false,
      at: null,
      change: 'no_longer',
      live: { at: 1, turn: 2, reason: 'explicit_request', evidence: [{ seq: 2 }] },
      otherwise: { trigger: 'explicit_request', verdict: 'fired', watching: true },
    },
    { id: 'quiet', handoff: false, live: null },
    { id: 'phrase', handoff: true, at: 0, reason: 'keyword', evidence: [{ quote: 'cancel my account' }] },
  ])
  expect(body.totals).toMatchObject({ conversations: 3, messages: 5, live: 2, draft: 1, new: 0, noLonger: 1 })
  const asked = body.byTrigger.find(({ trigger }: { trigger: string }) => trigger === 'explicit_request')
  expect(asked).toMatchObject({ live: 1, draft: 0, noLonger: 1 })
  // In Berlin it is Monday 10:30, and Tuesday 0:30.
  expect(body.load.live.flatMap((n: number, hour: number) => (n ? [hour] : []))).toEqual([10, 24])
  expect(body.load.draft.flatMap((n: number, hour: number) => (n ? [hour] : []))).toEqual([24])
})

test('the same request gives the same response, and writes nothing', async () => {
  const { pool } = server.runtime.deps.store
  const counts = async () =>
    (await pool.query('select (select count(*) from events) as e, (select count(*) from jobs) as j')).rows[0]
  const before = await counts()
  const request = { conversations: [{ messages: [said('Ich will mit einem Menschen sprechen'), said('Hallo?')] }] }
  const [one, two] = [await simulate(request), await simulate(request)]
  expect({ ...one.body, milliseconds: 0 }).toEqual({ ...two.body, milliseconds: 0 })
  expect(one.body.results).toMatchObject([{ id: '0', handoff: true, at: 0, reason: 'explicit_request' }])
  expect(await counts()).toEqual(before)
})

test('stored conversations are chosen by time and channel, and come with whom they were with', async () => {
  const { conversationId, headers } = await server.visit()
  await server.call('POST', `/v1/conversations/${conversationId}/messages`, {
    body: { text: 'I want to talk to a human' },
    headers,
  })
  await server.settled()
  const all = await simulate({ settings: { level: 0 }, conversations: { days: 1 } })
  expect(all.body.results).toMatchObject([
    { id: conversationId, handoff: false, change: 'no_longer', channel: 'web', live: { turn: 1, seq: 2 } },
  ])
  expect((await simulate({ conversations: { to: '2020-01-01T00:00:00Z' } })).body.totals.conversations).toBe(0)
  expect((await simulate({ conversations: { channelId: 'chn_none' } })).body.totals.conversations).toBe(0)
  const { body } = await simulate({ conversations: {} }, server.abroad.key)
  expect(body.totals.conversations).toBe(0)
})

test('files are read as JSONL and CSV, and a mistake names its line', async () => {
  const csv = [
    'author;conversation;text;at',
    'Contact;a;"Hello; ""Tom"" here. I want to talk to a human";2026-11-23T09:30:00Z',
    'assistant;a;"Two',
    'lines";2026-11-23T09:31:00Z',
    'contact;b;Hello;',
  ]
  const read = await simulate({ conversations: { format: 'csv', text: csv.join('\r\n') } })
  expect(read.body.results).toMatchObject([
    { id: 'a', handoff: true, evidence: [{ quote: 'I want to talk to a human' }] },
    { id: 'b', handoff: false },
  ])
  expect(read.body.totals.messages).toBe(3)
  const broken = await simulate({ conversations: { format: 'csv', text: [...csv, 'robot;b;Hi;'].join('\n') } })
  expect(broken).toMatchObject({ status: 400, body: { errors: [{ field: 'conversations.text' }] } })
  expect(broken.body.detail).toMatch(/^Line 6: /)
  const open = await simulate({ conversations: { format: 'csv', text: 'conversation,author,text\na,contact,"Hi' } })
  expect(open.body.detail).toBe('Line 2: A quotation mark opens here and is never closed.')
  const columns = await simulate({ conversations: { format: 'csv', text: 'id,message\n1,Hi' } })
  expect(columns.body.detail).toContain('Missing: conversation, author, text.')

  const lines = [
    { conversation: 1, ...said('Where is my order?') },
    { id: 'whole', messages: [said('A human, please')] },
  ]
  const jsonl = lines.map((line) => JSON.stringify(line)).join('\n')
  const found = await simulate({ conversations: { format: 'jsonl', text: jsonl } })
  expect(found.body.results).toMatchObject([{ id: '1' }, { id: 'whole', handoff: true }])
  const wrong = await simulate({ conversations: { format: 'jsonl', text: `${jsonl}\n{"conversation": 1,` } })
  expect(wrong.body.detail).toBe('Line 3: This is not valid JSON. Write one object per line.')
})

test('an invalid draft, a wrong field and a strange time zone are refused by name', async () => {
  const conversations = [{ messages: [said('Hello')] }]
  const level = await simulate({ settings: { level: 9 }, conversations })
  expect(level).toMatchObject({ status: 400, body: { errors: [{ field: 'settings.level' }] } })
  expect((await simulate({ conversations, timeZone: 'Mars/North' })).body.errors[0].field).toBe('timeZone')
  expect((await simulate({ conversations: { days: 0 } })).body.errors[0].field).toBe('conversations.days')
  expect((await simulate({ conversations: [] })).body.detail).toBe('Give at least one conversation.')
  expect(
    (await simulate({ conversations: [{ messages: [{ author: 'robot', text: 'Hi' }] }] })).body.errors,
  ).toMatchObject([{ field: 'conversations.0.messages.0.author' }])
  const raw = await server.call('POST', '/v1/simulations', { raw: '{"conversations": [', headers: server.home.key })
  expect(raw).toMatchObject({ status: 400, body: { detail: 'The body is not valid JSON.' } })
})

test('a contact cannot run it, a teammate can', async () => {
  const { headers } = await server.visit()
  const request = { conversations: [{ messages: [said('Hello')] }] }
  expect((await simulate(request, headers)).status).toBe(403)
  expect((await simulate(request, server.home.owner)).status).toBe(200)
})

const many = Array.from({ length: 4_000 }, (_, i) => ({
  id: `c${i}`,
  messages: Array.from({ length: 6 }, (_, n) => said(`Where is order ${i}-${n}, please? It is late again in Oslo.`)),
}))

test('lines stream progress and results; a second simulation waits; closing the request cancels', async () => {
  const body = JSON.stringify({ settings: calm, conversations: many })
  const { authorization = '' } = server.home.key
  const headers = { authorization, 'content-type': 'application/json', accept: 'application/x-ndjson' }
  const running = request({ port, path: '/v1/simulations', method: 'POST', headers })
  running.on('error', () => undefined)
  running.end(body)
  const [response] = await once(running, 'response')
  expect(response.headers['content-type']).toBe('application/x-ndjson')
  const [first] = await once(response.setEncoding('utf8'), 'data')
  const line: SimulationLine = JSON.parse(String(first).split('\n')[0] ?? '')
  expect(line.type).toBe('results')

  const small = { conversations: [{ messages: [said('A human, please')] }] }
  expect(await simulate(small)).toMatchObject({ status: 409, body: { code: 'conflict' } })
  expect((await simulate(small, server.abroad.key)).status).toBe(200)
  // Meanwhile the server answers at once.
  const from = performance.now()
  const [health] = await once(get({ port, path: '/healthz' }), 'response')
  expect(health.statusCode).toBe(200)
  expect(performance.now() - from).toBeLessThan(2_000)

  running.destroy()
  await expect.poll(async () => (await simulate(small)).status).toBe(200)
})

test('every result arrives in lines, in order, and then the numbers', async () => {
  const sent = await server.app.inject({
    method: 'POST',
    url: '/v1/simulations',
    headers: { ...server.home.key, 'content-type': 'application/json', accept: 'application/x-ndjson' },
    payload: JSON.stringify({ conversations: many.slice(0, 450) }),
  })
  const lines = sent.body
    .trim()
    .split('\n')
    .map((line): SimulationLine => JSON.parse(line))
  const ids = lines.flatMap((line) => (line.type === 'results' ? line.results.map(({ id }) => id) : []))
  expect(ids).toEqual(many.slice(0, 450).map(({ id }) => id))
  expect(lines.filter(({ type }) => type === 'progress').at(-1)).toMatchObject({ done: 450, total: 450 })
  expect(lines.at(-1)).toMatchObject({ type: 'done', totals: { conversations: 450, messages: 2_700 } })
})

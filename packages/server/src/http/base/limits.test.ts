import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
let live = ''
beforeAll(async () => {
  server = await createTestServer({ env: { BATON_RATE_LIMIT: '120', BATON_TRUST_PROXY: '1' } })
  live = `${await server.app.listen({ port: 0, host: '127.0.0.1' })}/v1/live`.replace('http', 'ws')
})
afterAll(() => server.close())

type Headers = Record<string, string>
const from = (address: string) => ({ 'x-forwarded-for': address })
async function visitor(address: string): Promise<Headers> {
  const { body } = await server.call('POST', '/v1/widget/sessions', {
    body: { token: server.home.token },
    headers: from(address),
  })
  return { authorization: `Bearer ${body.token}`, ...from(address) }
}
const statuses = async (count: number, each: () => Promise<{ status: number }>) => {
  const all: number[] = []
  for (let i = 0; i < count; i++) all.push((await each()).status)
  return all
}
const refused = (all: number[]) => all.filter((status) => status === 429).length

test('visitors of one address open ten conversations a minute; API keys do not count', async () => {
  const people = [await visitor('203.0.113.1'), await visitor('203.0.113.1')]
  let i = 0
  const open = () => server.call('POST', '/v1/conversations', { body: {}, headers: people[i++ % 2] ?? {} })
  const all = await statuses(13, open)
  expect(all).toEqual([...new Array(10).fill(201), 429, 429, 429])
  const elsewhere = await visitor('203.0.113.2')
  expect((await server.call('POST', '/v1/conversations', { body: {}, headers: elsewhere })).status).toBe(201)
  const byKey = await statuses(12, () =>
    server.call('POST', '/v1/conversations', {
      body: { contact: { name: 'x' } },
      headers: { ...server.home.key, ...from('203.0.113.1') },
    }),
  )
  expect(refused(byKey)).toBe(0)
})

test('a long list counts as the work that it is', async () => {
  const headers = await visitor('203.0.113.3')
  const list = (limit: number) => () => server.call('GET', `/v1/conversations?limit=${limit}`, { headers })
  expect(refused(await statuses(29, list(200)))).toBe(0)
  expect(refused(await statuses(4, list(1)))).toBe(0)
  expect(await statuses(2, list(200))).toEqual([429, 429])
})

test('long bodies count on the routes of visitors and vendors, and not on those of the team', async () => {
  const headers = await visitor('203.0.113.7')
  const { body } = await server.call('POST', '/v1/conversations', { body: {}, headers })
  const long = { text: 'x'.repeat(9_900) }
  const write = () => server.call('POST', `/v1/conversations/${body.id}/messages`, { body: long, headers })
  expect(refused(await statuses(39, write))).toBe(0)
  expect(refused(await statuses(2, write))).toBe(2)
  const vendor = () =>
    server.call('POST', '/v1/inbound/chn_none', { raw: 'x'.repeat(1_000_000), headers: from('203.0.113.8') })
  expect(refused(await statuses(50, vendor))).toBeGreaterThan(0)
  const article = () =>
    server.call('POST', '/v1/knowledge/articles', {
      body: { title: 'Long', body: 'word '.repeat(9_000) },
      headers: { ...server.home.key, ...from('203.0.113.9') },
    })
  expect(refused(await statuses(70, article))).toBe(0)
})

const bearerOf = ({ authorization = '' }: Headers) => authorization.split(' ')[1] ?? ''

/** Opens a socket of a visitor. Returns the types of the frames it gets and the code with which it is closed. */
async function socketOf(headers: Headers) {
  const socket = new WebSocket(live, { headers: from(headers['x-forwarded-for'] ?? '') })
  socket.on('error', () => undefined)
  const types: string[] = []
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  let next: (() => void) | undefined
  socket.on('message', (raw) => {
    types.push(JSON.parse(String(raw)).type)
    next?.()
  })
  const until = async (done: () => boolean) => {
    while (!done() && socket.readyState === socket.OPEN)
      await Promise.race([new Promise<void>((resolve) => (next = resolve)), closed])
  }
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send(JSON.stringify({ type: 'auth', token: bearerOf(headers) }))
  await until(() => types.includes('ready'))
  return { socket, types, closed, until }
}

test('a socket that repeats the whole log is closed, and so is the next one of its credential', async () => {
  const headers = await visitor('203.0.113.4')
  const { body } = await server.call('POST', '/v1/conversations', { body: {}, headers })
  const { socket, types, closed, until } = await socketOf(headers)
  const watched = () => types.filter((type) => type === 'watching').length
  for (let i = 0; i < 150 && socket.readyState === socket.OPEN; i++) {
    socket.send(JSON.stringify({ type: 'watch', conversationId: body.id, after: 0 }))
    await until(() => watched() > i)
  }
  expect(await closed).toBe(1013)
  // Each costs ten and the one event that is sent again.
  expect(watched()).toBeGreaterThan(100)
  expect(watched()).toBeLessThan(110)
  const again = await socketOf(headers)
  again.socket.send(JSON.stringify({ type: 'watch', conversationId: body.id, after: 0 }))
  expect(await again.closed).toBe(1013)

  const other = await visitor('203.0.113.5')
  const made = await server.call('POST', '/v1/conversations', { body: {}, headers: other })
  const fine = await socketOf(other)
  fine.socket.send(JSON.stringify({ type: 'watch', conversationId: made.body.id, after: 0 }))
  await fine.until(() => fine.types.includes('watching'))
  expect(fine.types).toContain('watching')
  fine.socket.terminate()
})

test('a credential has at most fifty sockets', async () => {
  const headers = await visitor('203.0.113.6')
  const open = []
  for (let i = 0; i < 50; i++) open.push(await socketOf(headers))
  expect(await (await socketOf(headers)).closed).toBe(1013)
  expect(open.every(({ socket }) => socket.readyState === socket.OPEN)).toBe(true)
  for (const { socket } of open) socket.terminate()
})

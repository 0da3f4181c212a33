import { SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../testing/server.ts'

const secret = 'a signing secret that is long enough for HS256'
let server: TestServer
let token: string
let channelId: string
beforeAll(async () => {
  server = await createTestServer()
  const channel = await server.call('POST', '/v1/channels', { body: { kind: 'web', name: 'Signed', settings: { identity: { required: true, secret } } }, headers: server.home.key })
  token = channel.body.token
  channelId = channel.body.id
})
afterAll(() => server.close())

const sign = (claims: Record<string, unknown>, { key = secret, exp = '5m', alg = 'HS256' } = {}) => {
  const jwt = new SignJWT(claims).setProtectedHeader({ alg })
  return (exp ? jwt.setExpirationTime(exp) : jwt).sign(new TextEncoder().encode(key))
}
const session = (identity?: string, headers = {}) => server.call('POST', '/v1/widget/sessions', { body: { token, ...(identity ? { identity } : {}) }, headers })

test('a signed identity finds the same contact on any device, with what was said before', async () => {
  const first = await session(await sign({ sub: 'customer-1', email: 'Jana@Example.com', name: 'Jana Weber' }))
  expect(first.status).toBe(201)
  const opened = await server.call('POST', '/v1/conversations', { body: {}, headers: { authorization: `Bearer ${first.body.token}` } })
  const second = await session(await sign({ sub: 'customer-1' }))
  expect(second.body.contact.id).toBe(first.body.contact.id)
  expect(second.body.token).not.toBe(first.body.token)
  expect(second.body.conversations).toMatchObject([{ id: opened.body.id }])
  const seen = await server.call('GET', `/v1/conversations/${opened.body.id}`, { headers: server.home.key })
  expect(seen.body.contact).toMatchObject({ name: 'Jana Weber', email: 'jana@example.com', externalId: 'customer-1', verified: true })
})

test('two first visits of one customer at once are one contact', async () => {
  const identity = await sign({ sub: 'customer-2' })
  const both = await Promise.all([session(identity), session(identity), session(identity)])
  expect(new Set(both.map(({ body }) => body.contact.id)).size).toBe(1)
})

test('unsigned, wrongly signed, expired, eternal and nameless identities are refused', async () => {
  const refused = [
    undefined,
    'nonsense',
    await sign({ sub: 'x' }, { key: 'another secret that is also long enough' }),
    await sign({ sub: 'x' }, { exp: '-1h' }),
    await sign({ sub: 'x' }, { exp: '' }),
    await sign({ email: 'x@example.com' }),
    await sign({ sub: 'x' }, { alg: 'HS512' }),
  ]
  for (const identity of refused) expect((await session(identity)).status).toBe(401)
})

test('a session is resumed by its bearer; another channel’s bearer begins anew', async () => {
  const { body: channel } = await server.call('GET', `/v1/channels/${server.home.channelId}`, { headers: server.home.key })
  const open = (headers = {}) => server.call('POST', '/v1/widget/sessions', { body: { token: channel.token }, headers })
  const first = await open()
  const again = await open({ authorization: `Bearer ${first.body.token}` })
  expect(again).toMatchObject({ status: 200, body: { token: first.body.token, contact: first.body.contact } })
  const signed = await session(await sign({ sub: 'customer-3' }))
  expect((await open({ authorization: `Bearer ${signed.body.token}` })).body.contact.id).not.toBe(signed.body.contact.id)
  expect((await open({ authorization: 'Bearer ct_gone' })).status).toBe(401)
})

test('closing a channel ends its sessions', async () => {
  const { body } = await session(await sign({ sub: 'customer-4' }))
  const headers = { authorization: `Bearer ${body.token}` }
  expect((await server.call('GET', '/v1/me', { headers })).status).toBe(200)
  await server.call('DELETE', `/v1/channels/${channelId}`, { headers: server.home.key })
  expect((await server.call('GET', '/v1/me', { headers })).status).toBe(401)
})

test('pages join without a gap or a double, in every view', async () => {
  for (let i = 0; i < 7; i++) {
    const { conversationId, headers } = await server.visit()
    await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  }
  for (const path of ['/v1/conversations?view=queue', '/v1/conversations?view=all', '/v1/handoffs?status=pending', '/v1/handoffs?', '/v1/knowledge/articles?']) {
    const all = (await server.call('GET', `${path}&limit=200`.replace('?&', '?'), { headers: server.home.key })).body.items.map(({ id }: { id: string }) => id)
    const paged: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const { body } = await server.call('GET', `${path}&limit=3${next ? `&cursor=${next}` : ''}`.replace('?&', '?'), { headers: server.home.key })
      paged.push(...body.items.map(({ id }: { id: string }) => id))
      next = body.next
    }
    expect(paged.length, path).toBeGreaterThan(6)
    expect(paged, path).toEqual(all)
  }
})

import { SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

const secret = 'a signing secret that is long enough for HS256'
let server: TestServer
let token: string
let channelId: string
beforeAll(async () => {
  server = await createTestServer()
  const channel = await server.call('POST', '/v1/channels', {
    body: { kind: 'web', name: 'Signed', settings: { identity: { required: true, secret } } },
    headers: server.home.key,
  })
  token = channel.body.token
  channelId = channel.body.id
})
afterAll(() => server.close())

const sign = (claims: Record<string, unknown>, { key = secret, exp = '5m', alg = 'HS256' } = {}) => {
  const jwt = new SignJWT(claims).setProtectedHeader({ alg })
  return (exp ? jwt.setExpirationTime(exp) : jwt).sign(new TextEncoder().encode(key))
}
const session = (identity?: string, headers = {}) =>
  server.call('POST', '/v1/widget/sessions', { body: { token, ...(identity ? { identity } : {}) }, headers })

test('a signed identity finds the same contact and their conversations on any device', async () => {
  const first = await session(await sign({ sub: 'customer-1', email: 'Jana@Example.com', name: 'Jana Weber' }))
  expect(first.status).toBe(201)
  const opened = await server.call('POST', '/v1/conversations', {
    body: {},
    headers: { authorization: `Bearer ${first.body.token}` },
  })
  const second = await session(await sign({ sub: 'customer-1' }))
  expect(second.body.contact.id).toBe(first.body.contact.id)
  expect(second.body.token).not.toBe(first.body.token)
  expect(second.body.conversations).toMatchObject([{ id: opened.body.id }])
  const seen = await server.call('GET', `/v1/conversations/${opened.body.id}`, { headers: server.home.key })
  expect(seen.body.contact).toMatchObject({
    name: 'Jana Weber',
    email: 'jana@example.com',
    externalId: 'customer-1',
    verified: true,
  })
})

test('a contact who comes back with a new name writes under it at once', async () => {
  const first = await session(await sign({ sub: 'customer-3', name: 'Jo' }))
  const headers = { authorization: `Bearer ${first.body.token}` }
  const opened = await server.call('POST', '/v1/conversations', { body: {}, headers })
  const names = async () => {
    const path = `/v1/conversations/${opened.body.id}`
    await server.call('POST', `${path}/messages`, { body: { text: 'hello' }, headers })
    const { body } = await server.call('GET', `${path}/events`, { headers: server.home.key })
    return body.items.flatMap(({ message }: { message?: { author: string; name?: string } }) =>
      message?.author === 'contact' ? [message.name] : [],
    )
  }
  expect(await names()).toEqual(['Jo'])
  await session(await sign({ sub: 'customer-3', name: 'Joanna' }), headers)
  expect(await names()).toEqual(['Jo', 'Joanna'])
})

test('two concurrent first visits of one customer create one contact', async () => {
  const identity = await sign({ sub: 'customer-2' })
  const both = await Promise.all([session(identity), session(identity), session(identity)])
  expect(new Set(both.map(({ body }) => body.contact.id)).size).toBe(1)
})

test('unsigned, wrongly signed and expired identities, and those without expiry or subject, are refused', async () => {
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

test('a session is resumed by its bearer token; the token of another channel starts a new session', async () => {
  const { body: channel } = await server.call('GET', `/v1/channels/${server.home.channelId}`, {
    headers: server.home.key,
  })
  const open = (headers = {}) => server.call('POST', '/v1/widget/sessions', { body: { token: channel.token }, headers })
  const first = await open()
  const again = await open({ authorization: `Bearer ${first.body.token}` })
  expect(again).toMatchObject({ status: 200, body: { token: first.body.token, contact: first.body.contact } })
  const signed = await session(await sign({ sub: 'customer-3' }))
  expect((await open({ authorization: `Bearer ${signed.body.token}` })).body.contact.id).not.toBe(
    signed.body.contact.id,
  )
  expect((await open({ authorization: 'Bearer ct_gone' })).status).toBe(401)
})

test('closing a channel ends its sessions', async () => {
  const { body } = await session(await sign({ sub: 'customer-4' }))
  const headers = { authorization: `Bearer ${body.token}` }
  expect((await server.call('GET', '/v1/me', { headers })).status).toBe(200)
  await server.call('DELETE', `/v1/channels/${channelId}`, { headers: server.home.key })
  expect((await server.call('GET', '/v1/me', { headers })).status).toBe(401)
})

test('pages of every view follow each other without gaps or duplicates', async () => {
  for (let i = 0; i < 7; i++) {
    const { conversationId, headers } = await server.visit()
    await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  }
  for (const path of [
    '/v1/conversations?view=queue',
    '/v1/conversations?view=all',
    '/v1/handoffs?status=pending',
    '/v1/handoffs?',
    '/v1/knowledge/articles?',
  ]) {
    const all = (
      await server.call('GET', `${path}&limit=200`.replace('?&', '?'), { headers: server.home.key })
    ).body.items.map(({ id }: { id: string }) => id)
    const paged: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const { body } = await server.call('GET', `${path}&limit=3${next ? `&cursor=${next}` : ''}`.replace('?&', '?'), {
        headers: server.home.key,
      })
      paged.push(...body.items.map(({ id }: { id: string }) => id))
      next = body.next
    }
    expect(paged.length, path).toBeGreaterThan(6)
    expect(paged, path).toEqual(all)
  }
})

test('two customers who share an email stay two contacts in either order, and neither can read the other', async () => {
  const shop = await makeShop()
  const one = await shop.enter({ sub: 'family-1', email: 'home@example.com', name: 'Ana' })
  await shop.say(one, 'my secret diagnosis')
  const other = await shop.enter({ sub: 'family-2', email: 'Home@Example.com', name: 'Ben' })
  expect(other.contactId).not.toBe(one.contactId)
  expect(other.conversations).toEqual([])
  expect(
    JSON.stringify((await server.call('GET', '/v1/conversations', { headers: other.headers })).body),
  ).not.toContain('diagnosis')
  // Both visit again, in both orders: each stays the same contact.
  expect((await shop.enter({ sub: 'family-2', email: 'home@example.com' })).contactId).toBe(other.contactId)
  expect((await shop.enter({ sub: 'family-1', email: 'home@example.com' })).contactId).toBe(one.contactId)
  expect(await shop.contactOf({ externalId: 'family-2', email: 'home@example.com' })).toMatchObject({
    id: other.contactId,
    name: 'Ben',
    externalId: 'family-2',
    email: 'home@example.com',
  })
  expect(await shop.contactOf({ externalId: 'family-1' })).toMatchObject({
    id: one.contactId,
    name: 'Ana',
    externalId: 'family-1',
    email: 'home@example.com',
  })
  // The address alone finds the first contact.
  expect(await shop.contactOf({ email: 'home@example.com' })).toMatchObject({ id: one.contactId })
})

test('a contact known by email only takes the first external id, and never a second one', async () => {
  const shop = await makeShop()
  const known = await shop.contactOf({ email: 'lead@example.com', name: 'Lead' })
  const first = await shop.enter({ sub: 'lead-1', email: 'lead@example.com' })
  expect(first.contactId).toBe(known.id)
  expect(first.conversations).toHaveLength(1)
  const second = await shop.contactOf({ externalId: 'lead-2', email: 'lead@example.com' })
  expect(second.id).not.toBe(known.id)
  expect(second.externalId).toBe('lead-2')
})

test('a customer is found by old and new email; another customer’s email does not merge them', async () => {
  const shop = await makeShop()
  const ida = await shop.enter({ sub: 'ida', email: 'ida@old.example' })
  const jon = await shop.enter({ sub: 'jon', email: 'jon@example.com' })
  expect((await shop.enter({ sub: 'ida', email: 'ida@new.example' })).contactId).toBe(ida.contactId)
  expect(await shop.contactOf({ email: 'ida@new.example' })).toMatchObject({
    id: ida.contactId,
    email: 'ida@new.example',
  })
  expect(await shop.contactOf({ email: 'ida@old.example' })).toMatchObject({ id: ida.contactId })
  // The subject of B with the email of A is B, shown with this email. The email alone still finds A.
  expect((await shop.enter({ sub: 'jon', email: 'ida@new.example' })).contactId).toBe(jon.contactId)
  expect(await shop.contactOf({ email: 'ida@new.example' })).toMatchObject({ id: ida.contactId, externalId: 'ida' })
  // A customer who now has another customer's old address must not see that customer's conversations.
  expect((await shop.enter({ sub: 'kim', email: 'ida@old.example' })).contactId).not.toBe(ida.contactId)
})

test('a shared phone number does not merge contacts', async () => {
  const shop = await makeShop()
  const one = await shop.contactOf({ externalId: 'p-1', phone: '+49 30 1234' })
  expect((await shop.contactOf({ externalId: 'p-2', phone: '+49301234' })).id).not.toBe(one.id)
  expect((await shop.contactOf({ phone: '+49 (30) 12-34' })).id).toBe(one.id)
})

test('concurrent visits: two customers with one email become two contacts, one customer becomes one', async () => {
  const shop = await makeShop()
  const known = await shop.contactOf({ email: 'crowd@example.com' })
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      i % 2
        ? shop.enter({ sub: `crowd-${i % 4}`, email: 'crowd@example.com' })
        : shop.contactOf({ externalId: `crowd-${i % 4}`, email: 'crowd@example.com', phone: '+1 555 1' }),
    ),
  )
  const ids = all.map((one) => ('contactId' in one ? one.contactId : one.id))
  const bySub = [0, 1, 2, 3].map((sub) => new Set(ids.filter((_, i) => i % 4 === sub)))
  expect(bySub.map(({ size }) => size)).toEqual([1, 1, 1, 1])
  expect(new Set(ids).size).toBe(4)
  expect(ids).toContain(known.id)
})

/** Opens a channel. Returns the calls of a customer and of the shop's server. */
async function makeShop() {
  const channel = await server.call('POST', '/v1/channels', {
    body: { kind: 'web', name: 'Shop', settings: { identity: { required: true, secret } } },
    headers: server.home.key,
  })
  return {
    async enter(claims: Record<string, unknown>) {
      const { status, body } = await server.call('POST', '/v1/widget/sessions', {
        body: { token: channel.body.token, identity: await sign(claims) },
      })
      expect(status, JSON.stringify(body)).toBe(201)
      return {
        headers: { authorization: `Bearer ${body.token}` },
        contactId: String(body.contact.id),
        conversations: body.conversations,
      }
    },
    async say({ headers }: { headers: { authorization: string } }, text: string) {
      const { body } = await server.call('POST', '/v1/conversations', { body: {}, headers })
      expect(
        (await server.call('POST', `/v1/conversations/${body.id}/messages`, { body: { text }, headers })).status,
      ).toBe(201)
    },
    /** Returns the contact of a conversation that the shop's server opens. */
    async contactOf(contact: Record<string, string>) {
      const { status, body } = await server.call('POST', '/v1/conversations', {
        body: { contact },
        headers: server.home.key,
      })
      expect(status, JSON.stringify(body)).toBe(201)
      return body.contact
    },
  }
}

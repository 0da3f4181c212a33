import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

const secret = 'a signing secret that is long enough for HS256'
let server: TestServer
let token: string
let other: string
beforeAll(async () => {
  server = await createTestServer()
  const channel = (name: string) =>
    server.call('POST', '/v1/channels', {
      body: { kind: 'web', name, settings: { identity: { secret } } },
      headers: server.home.key,
    })
  token = (await channel('Shop')).body.token
  other = (await channel('Other')).body.token
})
afterAll(() => server.close())

const sign = (claims: Record<string, unknown>, key = secret) =>
  new SignJWT({ exp: Math.floor(Date.now() / 1000) + 300, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(key))
const bearer = (session: { body: { token: string } }) => ({ authorization: `Bearer ${session.body.token}` })
const start = (identity?: string, headers = {}, on = token) =>
  server.call('POST', '/v1/widget/sessions', { body: { token: on, ...(identity ? { identity } : {}) }, headers })
const ids = (session: { body: { conversations: { id: string }[] } }) => session.body.conversations.map(({ id }) => id)

/** An anonymous visitor with one open conversation, in which they wrote one message. */
async function anonymous() {
  const session = await start()
  const headers = bearer(session)
  const { body } = await server.call('POST', '/v1/conversations', { body: {}, headers })
  const path = `/v1/conversations/${body.id}`
  await server.call('POST', `${path}/messages`, { body: { text: 'as a guest', clientId: 'c-1' }, headers })
  return { id: body.id as string, path, headers }
}

describe('signing in while a conversation is open', () => {
  test('takes it along, with its handoff, and the team sees who it is', async () => {
    const guest = await anonymous()
    const { body: handoff } = await server.call('POST', `${guest.path}/handoffs`, {
      body: { collected: { order: '4711' } },
      headers: guest.headers,
    })
    const session = await start(await sign({ sub: 'jana', name: 'Jana' }), guest.headers)
    expect(session.status).toBe(201)
    expect(session.body.conversations).toMatchObject([{ id: guest.id, owner: 'queue', handoff: { id: handoff.id } }])

    const seen = await server.call('GET', guest.path, { headers: server.home.key })
    expect(seen.body).toMatchObject({ contact: { externalId: 'jana', name: 'Jana', verified: true }, owner: 'queue' })
    const { body: log } = await server.call('GET', `${guest.path}/events`, { headers: server.home.key })
    expect(log.items.at(-1)).toMatchObject({ type: 'contact.updated', contact: { name: 'Jana' } })
    // They go on writing, and a message whose response was lost is still stored once.
    const headers = bearer(session)
    const again = { body: { text: 'as a guest', clientId: 'c-1' }, headers }
    expect((await server.call('POST', `${guest.path}/messages`, again)).status).toBe(200)
    expect((await server.call('POST', `${guest.path}/messages`, { body: { text: 'me again' }, headers })).status).toBe(
      201,
    )
  })

  test('ends the anonymous session, and finds the conversation on other devices', async () => {
    const guest = await anonymous()
    await start(await sign({ sub: 'ines' }), guest.headers)
    expect((await server.call('GET', guest.path, { headers: guest.headers })).status).toBe(401)
    expect(ids(await start(await sign({ sub: 'ines' })))).toEqual([guest.id])
  })

  test('leaves closed conversations, and those of other channels, where they are', async () => {
    const guest = await anonymous()
    await server.call('POST', `${guest.path}/close`, { body: {}, headers: server.home.key })
    expect(ids(await start(await sign({ sub: 'karl' }), guest.headers))).toEqual([])
    const abroad = await anonymous()
    expect(ids(await start(await sign({ sub: 'karl' }), abroad.headers, other))).toEqual([])
    expect((await server.call('GET', abroad.path, { headers: abroad.headers })).status).toBe(200)
  })

  test('never takes the conversation of someone who is signed in', async () => {
    const ana = await start(await sign({ sub: 'ana' }))
    const { body } = await server.call('POST', '/v1/conversations', { body: {}, headers: bearer(ana) })
    const ben = await start(await sign({ sub: 'ben' }), bearer(ana))
    expect(ids(ben)).toEqual([])
    expect(ben.body.contact.id).not.toBe(ana.body.contact.id)
    expect((await server.call('GET', `/v1/conversations/${body.id}`, { headers: bearer(ben) })).status).toBe(404)
    expect((await server.call('GET', `/v1/conversations/${body.id}`, { headers: bearer(ana) })).status).toBe(200)
  })

  test('takes nothing with a wrong identity, without a session, or a second time', async () => {
    const guest = await anonymous()
    expect((await start(await sign({ sub: 'eve' }, 'another secret that is long enough'), guest.headers)).status).toBe(
      401,
    )
    expect((await server.call('GET', guest.path, { headers: guest.headers })).status).toBe(200)
    expect(ids(await start(await sign({ sub: 'eve' })))).toEqual([])
    const both = await Promise.all([
      start(await sign({ sub: 'dora' }), guest.headers),
      start(await sign({ sub: 'eve' }), guest.headers),
    ])
    expect(both.filter(({ status, body }) => status === 201 && ids({ body }).length > 0)).toHaveLength(1)
  })
})

describe('identity tokens that people make', () => {
  test.each([
    [{ sub: 4711 }, { externalId: '4711' }],
    [
      { sub: ' c-1 ', name: null, email: null },
      { externalId: 'c-1', name: null, email: null },
    ],
    [
      { sub: 'c-2', name: '', email: '  ' },
      { externalId: 'c-2', name: null, email: null },
    ],
    [{ sub: 'c-3', name: `${'n'.repeat(300)}` }, { name: 'n'.repeat(120) }],
    [{ sub: 'c-4', name: 'Ada\nLovelace' }, { name: 'Ada Lovelace' }],
    [{ sub: 'c-5', email: 'jürgen@müller.example' }, { email: 'jürgen@müller.example' }],
    [{ sub: 'c-6', email: '用户@例子.广告' }, { email: '用户@例子.广告' }],
    [{ sub: 'c-7', email: 'Root@LocalHost' }, { email: 'root@localhost' }],
    [
      { sub: 'c\u0000-9', name: 'a\ud800b' },
      { externalId: 'c -9', name: 'a\ufffdb' },
    ],
    [{ sub: 'c-8', roles: ['admin'], iat: 1, phone: 5 }, { externalId: 'c-8' }],
  ])('accepts %j', async (claims, contact) => {
    const session = await start(await sign(claims))
    expect(session.body.detail).toBeUndefined()
    const { body } = await server.call('POST', '/v1/conversations', { body: {}, headers: bearer(session) })
    const seen = await server.call('GET', `/v1/conversations/${body.id}`, { headers: server.home.key })
    expect(seen.body.contact).toMatchObject(contact)
  })

  test.each([
    [{}, 'sub is missing'],
    [{ sub: null }, 'sub must not be empty'],
    [{ sub: '  ' }, 'sub must not be empty'],
    [{ sub: { id: 1 } }, 'sub must be a text'],
    [{ sub: 'x'.repeat(201) }, 'sub must have at most 200'],
    [{ sub: 'x', email: 'not an address' }, 'email must be an email address'],
    [{ sub: 'x', email: ['a@b.example'] }, 'email must be a text'],
    [{ sub: 'x', name: true }, 'name must be a text'],
    [{ sub: 'x', exp: Date.now() + 300_000 }, 'exp must be in seconds'],
    [{ sub: 'x', exp: 'tomorrow' }, 'exp is not valid'],
    [{ sub: 'x', exp: undefined }, 'exp is missing'],
    [{ sub: 'x', exp: 1_000 }, 'has expired'],
  ])('refuses %j and names the field', async (claims, words) => {
    const refused = await start(await sign(claims))
    expect(refused).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
    expect(refused.body.detail).toContain(words)
  })

  test('says that a signature is wrong only when it is', async () => {
    expect((await start(await sign({ sub: 'x' }, 'another secret that is long enough'))).body.detail).toContain(
      'signature',
    )
    expect((await start('nonsense')).body.detail).toContain('no signed JWT')
  })
})

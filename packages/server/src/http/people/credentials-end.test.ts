import { SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
const revoked: string[] = []
beforeAll(async () => {
  server = await createTestServer()
  server.runtime.deps.signals.on((message) => {
    if (message.kind === 'revoked') revoked.push(message.credential)
  })
})
afterAll(() => server.close())

const site = { origin: 'http://console.test', host: 'console.test' }
const tokenOf = (link: { body: { url: string } }) => link.body.url.split('/').at(-1) ?? ''
const cookieIn = (headers: Record<string, unknown>) => ({
  ...site,
  cookie: String(headers['set-cookie']).split(';')[0] ?? '',
})
const use = (link: { body: { url: string } }, body: object = { password: 'a password from a link' }) =>
  server.call('POST', `/v1/invites/${tokenOf(link)}/accept`, { body, headers: site })
const preview = async (link: { body: { url: string } }) =>
  (await server.call('GET', `/v1/invites/${tokenOf(link)}/preview`)).status
const change = (id: string, body: object) =>
  server.call('PATCH', `/v1/teammates/${id}`, { body, headers: server.home.owner })
const reset = (id: string, headers = server.home.owner) => server.call('POST', `/v1/teammates/${id}/reset`, { headers })

let people = 0
async function newcomer(role = 'teammate') {
  const email = `nia${people++}@example.com`
  const made = await server.call('POST', '/v1/teammates', {
    body: { name: 'Nia', email, role },
    headers: server.home.owner,
  })
  const entered = await use(await reset(made.body.id), { password: 'the first password' })
  return { id: String(made.body.id), email, here: cookieIn(entered.headers) }
}

test('a password link ends with any change of password, role or access', async () => {
  const changes: [string, (id: string, here: Record<string, string>) => Promise<{ status: number }>][] = [
    ['role', (id) => change(id, { role: 'owner' })],
    ['viewer', (id) => change(id, { role: 'viewer' })],
    ['disabled', (id) => change(id, { disabled: true })],
    [
      'password',
      (_id, headers) =>
        server.call('PATCH', '/v1/teammates/me', {
          body: { password: 'the second password', currentPassword: 'the first password' },
          headers,
        }),
    ],
    ['another link used', async (id) => use(await reset(id))],
  ]
  for (const [what, act] of changes) {
    const { id, here } = await newcomer()
    const link = await reset(id)
    expect(await preview(link), what).toBe(200)
    expect((await act(id, here)).status, what).toBe(200)
    expect(await preview(link), what).toBe(404)
    expect((await use(link)).status, what).toBe(404)
  }
})

test('a password link made before a promotion lets nobody in, even if it was not deleted', async () => {
  const { id } = await newcomer()
  const link = await reset(id)
  await server.runtime.deps.store.pool.query(`update teammates set role = 'admin' where id = $1`, [id])
  expect((await use(link)).status).toBe(404)
  await server.runtime.deps.store.pool.query(
    `update teammates set role = 'teammate', disabled_at = now() where id = $1`,
    [id],
  )
  expect((await use(link)).status).toBe(404)
})

test('a name changes no link, and someone disabled cannot use a link nor get a new one', async () => {
  const { id } = await newcomer()
  const link = await reset(id)
  await change(id, { name: 'Nia N.' })
  expect(await preview(link)).toBe(200)
  await change(id, { disabled: true })
  expect((await use(link)).status).toBe(404)
  expect((await reset(id)).status).toBe(404)
  await change(id, { disabled: false })
  expect((await use(link)).status).toBe(404)
})

test('invites end with the role or access of the admin who made them', async () => {
  for (const act of [{ disabled: true }, { role: 'teammate' }]) {
    const admin = await newcomer('admin')
    const made = await server.call('POST', '/v1/invites', { body: { role: 'admin' }, headers: admin.here })
    const forMara = await reset(server.home.teammates.mara, admin.here)
    expect(await preview(made)).toBe(200)
    expect((await change(admin.id, act)).status).toBe(200)
    expect(await preview(made)).toBe(404)
    expect(await preview(forMara)).toBe(404)
    expect((await use(made, { name: 'X', email: 'x@example.com', password: 'a long password' })).status).toBe(404)
  }
})

test('invites end with the API key that made them', async () => {
  const key = await server.call('POST', '/v1/api-keys', {
    body: { name: 'k', scope: 'admin' },
    headers: server.home.key,
  })
  const headers = { authorization: `Bearer ${key.body.key}` }
  const made = await server.call('POST', '/v1/invites', { body: {}, headers })
  const other = await server.call('POST', '/v1/invites', { body: {}, headers: server.home.key })
  await server.call('DELETE', `/v1/api-keys/${key.body.id}`, { headers: server.home.key })
  expect([await preview(made), await preview(other)]).toEqual([404, 200])
})

test('password links are listed and can be withdrawn', async () => {
  const { id, email } = await newcomer()
  const link = await reset(id)
  const { body } = await server.call('GET', '/v1/invites', { headers: server.home.owner })
  expect(body.items).toContainEqual(expect.objectContaining({ id: link.body.id, purpose: 'reset', email, url: null }))
  await server.call('DELETE', `/v1/invites/${link.body.id}`, { headers: server.home.owner })
  expect(await preview(link)).toBe(404)
})

const secret = 'a signing secret with enough characters'
const sign = (sub: string, { with: key = secret, seconds = 600 } = {}) =>
  new SignJWT({ sub })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
    .sign(new TextEncoder().encode(key))

async function channel() {
  const { body } = await server.call('POST', '/v1/channels', {
    body: { kind: 'web', name: 'Shop', settings: { identity: { secret } } },
    headers: server.home.key,
  })
  const session = (more: object = {}, headers: Record<string, string> = {}) =>
    server.call('POST', '/v1/widget/sessions', { body: { token: body.token, ...more }, headers })
  const patch = (identity: object) =>
    server.call('PATCH', `/v1/channels/${body.id}`, { body: { settings: { identity } }, headers: server.home.key })
  return { id: String(body.id), session, patch }
}
const bearer = (session: { body: { token: string } }) => ({ authorization: `Bearer ${session.body.token}` })
const works = async (session: { body: { token: string } }) =>
  (await server.call('GET', '/v1/me', { headers: bearer(session) })).status === 200

test('a new identity secret ends the sessions that the old one signed, and no others', async () => {
  const shop = await channel()
  const [signed, anonymous] = [await shop.session({ identity: await sign('c1') }), await shop.session()]
  expect([await works(signed), await works(anonymous)]).toEqual([true, true])
  await shop.patch({ required: false })
  expect([await works(signed), await works(anonymous)]).toEqual([true, true])
  revoked.length = 0
  await shop.patch({ secret: `${secret} 2` })
  expect([await works(signed), await works(anonymous)]).toEqual([false, true])
  expect(revoked).toHaveLength(1)
})

test('requiring a signed identity ends the sessions without one', async () => {
  const shop = await channel()
  const [signed, anonymous] = [await shop.session({ identity: await sign('c2') }), await shop.session()]
  await shop.patch({ required: true })
  expect([await works(signed), await works(anonymous)]).toEqual([true, false])
  expect((await shop.session({}, bearer(signed))).status).toBe(200)
})

test('a session without an identity is not resumed where one is required, though the contact is known', async () => {
  const shop = await channel()
  const anonymous = await shop.session()
  await server.runtime.deps.store.pool.query('update contacts set verified = true where id = $1', [
    anonymous.body.contact.id,
  ])
  await server.runtime.deps.store.pool.query(
    `update channels set settings = jsonb_set(settings, '{identity,required}', 'true') where id = $1`,
    [shop.id],
  )
  expect((await shop.session({}, bearer(anonymous))).status).toBe(401)
})

test('a session ends with the identity that started it, and a newer identity prolongs it', async () => {
  const shop = await channel()
  const expiry = async (session: { body: { contact: { id: string } } }) => {
    const { rows } = await server.runtime.deps.store.pool.query<{ seconds: number }>(
      'select extract(epoch from expires_at - now())::float8 as seconds from sessions where subject_id = $1',
      [session.body.contact.id],
    )
    return rows.map(({ seconds }) => Math.round(seconds / 100))
  }
  const session = await shop.session({ identity: await sign('c3', { seconds: 1000 }) })
  expect(await expiry(session)).toEqual([10])
  await shop.session({}, bearer(session))
  expect(await expiry(session)).toEqual([10])
  const again = await shop.session({ identity: await sign('c3', { seconds: 5000 }) }, bearer(session))
  expect(again.body.token).toBe(session.body.token)
  expect(await expiry(session)).toEqual([50])
  await shop.session({ identity: await sign('c3', { seconds: -20 }) }, bearer(session))
  expect(await expiry(session)).toEqual([0])
  const anonymous = await shop.session()
  expect(await expiry(anonymous)).toEqual([155520])
})

test('all sessions of a channel or of a contact can be ended', async () => {
  const [shop, other] = [await channel(), await channel()]
  const [one, two, elsewhere] = [await shop.session(), await shop.session(), await other.session()]
  const ended = await server.call('DELETE', `/v1/contacts/${one.body.contact.id}/sessions`, {
    headers: server.home.mara,
  })
  expect(ended.body).toEqual({ ended: 1 })
  expect([await works(one), await works(two)]).toEqual([false, true])
  const all = await server.call('DELETE', `/v1/channels/${shop.id}/sessions`, { headers: server.home.owner })
  expect(all.body).toEqual({ ended: 1 })
  expect([await works(two), await works(elsewhere)]).toEqual([false, true])
})

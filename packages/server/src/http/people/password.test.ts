import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

const first = 'the first long password'
const second = 'the second long password'
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
const cookieIn = (headers: Record<string, unknown>) => ({
  ...site,
  cookie: String(headers['set-cookie']).split(';')[0] ?? '',
})
const signIn = async (email: string, password: string) =>
  cookieIn((await server.call('POST', '/v1/session', { body: { email, password }, headers: site })).headers)
const works = async (headers: Record<string, string>) =>
  (await server.call('GET', '/v1/me', { headers })).status === 200

let people = 0
async function newcomer() {
  const email = `nia${people++}@example.com`
  const made = await server.call('POST', '/v1/teammates', { body: { name: 'Nia', email }, headers: server.home.owner })
  const link = await server.call('POST', `/v1/teammates/${made.body.id}/reset`, { headers: server.home.owner })
  const entered = await server.call('POST', `/v1/invites/${link.body.url.split('/').at(-1)}/accept`, {
    body: { password: first },
    headers: site,
  })
  return { id: made.body.id, email, here: cookieIn(entered.headers) }
}

/** Opens a socket with a cookie and records the code with which it is closed. */
async function openSocket(headers: Record<string, string>) {
  const socket = await server.app.injectWS('/v1/live', { headers })
  const ready = new Promise((resolve) => socket.once('message', resolve))
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await ready
  return { socket, closed }
}

test('a new password ends the other sessions and their sockets at once, but not its own session', async () => {
  const { email, here } = await newcomer()
  const [there, elsewhere] = [await signIn(email, first), await signIn(email, first)]
  const [mine, theirs] = [await openSocket(here), await openSocket(there)]
  expect([await works(here), await works(there), await works(elsewhere)]).toEqual([true, true, true])
  revoked.length = 0
  const changed = await server.call('PATCH', '/v1/teammates/me', {
    body: { password: second, currentPassword: first },
    headers: here,
  })
  expect(changed.status).toBe(200)
  expect([await works(here), await works(there), await works(elsewhere)]).toEqual([true, false, false])
  expect(revoked).toHaveLength(2)
  expect(await theirs.closed).toBe(4401)
  expect(mine.socket.readyState).toBe(mine.socket.OPEN)
  mine.socket.terminate()
  expect(await works(await signIn(email, second))).toBe(true)
})

test('a wrong current password or a new name ends no session', async () => {
  const { email, here } = await newcomer()
  const there = await signIn(email, first)
  expect(
    (
      await server.call('PATCH', '/v1/teammates/me', {
        body: { password: second, currentPassword: 'not this one' },
        headers: here,
      })
    ).status,
  ).toBe(400)
  expect((await server.call('PATCH', '/v1/teammates/me', { body: { name: 'Nia N.' }, headers: here })).status).toBe(200)
  expect([await works(here), await works(there)]).toEqual([true, true])
})

test('changing a password does not end other teammates’ sessions', async () => {
  const [one, other] = [await newcomer(), await newcomer()]
  await server.call('PATCH', '/v1/teammates/me', {
    body: { password: second, currentPassword: first },
    headers: one.here,
  })
  expect([await works(other.here), await works(server.home.owner)]).toEqual([true, true])
})

test('disabling a teammate ends all their sessions, and so does using a reset link', async () => {
  const disabled = await newcomer()
  const there = await signIn(disabled.email, first)
  revoked.length = 0
  await server.call('PATCH', `/v1/teammates/${disabled.id}`, { body: { disabled: true }, headers: server.home.owner })
  expect([await works(disabled.here), await works(there)]).toEqual([false, false])
  expect(revoked).toHaveLength(2)
  await server.call('PATCH', `/v1/teammates/${disabled.id}`, { body: { disabled: false }, headers: server.home.owner })
  expect(await works(disabled.here)).toBe(false)

  const reset = await newcomer()
  const also = await signIn(reset.email, first)
  const link = await server.call('POST', `/v1/teammates/${reset.id}/reset`, { headers: server.home.owner })
  revoked.length = 0
  const entered = await server.call('POST', `/v1/invites/${link.body.url.split('/').at(-1)}/accept`, {
    body: { password: second },
    headers: site,
  })
  expect([await works(reset.here), await works(also), await works(cookieIn(entered.headers))]).toEqual([
    false,
    false,
    true,
  ])
  expect(revoked).toHaveLength(2)
})

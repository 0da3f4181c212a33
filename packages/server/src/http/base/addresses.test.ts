import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

const site = { origin: 'http://console.test', host: 'console.test' }
let strict: TestServer
beforeAll(async () => {
  strict = await createTestServer({
    env: { BATON_RATE_LIMIT: '600', BATON_TRUST_PROXY: '1', BATON_PUBLIC_URL: 'https://desk.example' },
  })
})
afterAll(() => strict.close())

let next = 0
/** Sends from an address behind one proxy. `left` is what the client itself wrote into the header. */
const from = (address: string, left?: string) => ({
  ...site,
  'x-forwarded-for': left === undefined ? address : `${left}, ${address}`,
})
const guess = (email: string, headers: Record<string, string>) =>
  strict.call('POST', '/v1/session', { body: { email, password: `wrong ${next++}` }, headers })
const statuses = async (count: number, each: (i: number) => Promise<{ status: number }>) => {
  const all: number[] = []
  for (let i = 0; i < count; i++) all.push((await each(i)).status)
  return all
}

test('what a client writes into X-Forwarded-For gains no new address', async () => {
  const answers = await statuses(25, (i) => guess(`a${i}@example.com`, from('203.0.113.1', `198.51.100.${i}`)))
  expect(answers.slice(0, 20)).toEqual(new Array(20).fill(401))
  expect(answers.slice(20)).toEqual(new Array(5).fill(429))
})

test('addresses of one IPv6 network count together', async () => {
  const answers = await statuses(21, (i) => guess(`b${i}@example.com`, from(`2001:db8:5:6::${i}`)))
  expect(answers.filter((status) => status === 429)).toHaveLength(1)
  expect((await guess('b@example.com', from('2001:db8:5:7::1'))).status).toBe(401)
})

test('guesses at one account from many addresses are limited; the right password does not count', async () => {
  const right = () =>
    strict.call('POST', '/v1/session', {
      body: { email: 'olive@example.com', password: 'a long enough password' },
      headers: from('203.0.113.200'),
    })
  for (let i = 0; i < 12; i++) expect((await right()).status).toBe(200)
  const answers = await statuses(12, (i) => guess('Olive@example.com', from(`203.0.113.${10 + i}`)))
  expect(answers).toEqual([...new Array(10).fill(401), 429, 429])
  expect((await right()).status).toBe(429)
  expect((await guess('mara@example.com', from('203.0.113.40'))).status).toBe(401)
})

test('guesses at the current password are limited for the teammate', async () => {
  const made = await strict.call('POST', '/v1/teammates', {
    body: { name: 'Nia', email: 'nia@example.com' },
    headers: strict.home.key,
  })
  const link = await strict.call('POST', `/v1/teammates/${made.body.id}/reset`, { headers: strict.home.key })
  const entered = await strict.call('POST', `/v1/invites/${link.body.url.split('/').at(-1)}/accept`, {
    body: { password: 'her long password' },
    headers: from('203.0.113.60'),
  })
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  const answers = await statuses(12, (i) =>
    strict.call('PATCH', '/v1/teammates/me', {
      body: { password: 'another long password', currentPassword: `guess ${i}` },
      headers: { ...site, cookie },
    }),
  )
  expect(answers).toEqual([...new Array(10).fill(400), 429, 429])
})

test('a proxy that is not trusted is named once, and its header is not believed', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const server = await createTestServer({ env: { BATON_RATE_LIMIT: '600' } })
  try {
    const answers = []
    for (let i = 0; i < 22; i++)
      answers.push(
        (
          await server.call('POST', '/v1/session', {
            body: { email: `c${i}@example.com`, password: 'x' },
            headers: { ...site, 'x-forwarded-for': `203.0.113.${i}` },
          })
        ).status,
      )
    expect(answers.filter((status) => status === 429)).toHaveLength(2)
    expect(warn.mock.calls.filter((call) => JSON.stringify(call).includes('BATON_TRUST_PROXY'))).toHaveLength(1)
  } finally {
    warn.mockRestore()
    await server.close()
  }
})

test('behind a trusted proxy nothing is warned about', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await strict.call('GET', '/v1/me', { headers: from('203.0.113.90') })
  expect(warn).not.toHaveBeenCalled()
  warn.mockRestore()
})

test('the Origin must have the scheme too', async () => {
  const status = async (origin: string, host: string) =>
    (
      await strict.call('POST', '/v1/session', {
        body: { email: 'mara@example.com', password: 'a wrong password' },
        headers: { origin, host },
      })
    ).status
  expect(await status('https://desk.example', 'desk.example')).toBe(401)
  expect(await status('http://desk.example', 'desk.example')).toBe(403)
  expect(await status('http://inside.example:3000', 'inside.example:3000')).toBe(401)
  expect(await status('https://inside.example:3000', 'inside.example:3000')).toBe(403)
  expect(await status('http://evil.example', 'desk.example')).toBe(403)
  expect(await status('null', 'desk.example')).toBe(403)
})

test('the policies of console and demo page name this server, whatever the Host header says', async () => {
  for (const path of ['/demo', '/v1/me', '/healthz']) {
    const { headers } = await strict.call('GET', path, {
      headers: { host: "evil.example; script-src 'unsafe-inline'" },
    })
    const policy = String(headers['content-security-policy'])
    expect(policy, path).not.toContain('evil.example')
    expect(policy, path).toMatch(/connect-src 'self' https:\/\/desk\.example wss:\/\/desk\.example;/)
    expect(policy, path).not.toMatch(/\bwss?:(?!\/\/)/)
  }
})

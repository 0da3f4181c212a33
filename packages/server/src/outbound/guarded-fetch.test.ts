import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { gzipSync } from 'node:zlib'
import { AppError } from '@baton/core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createGuardedFetch } from './guarded-fetch.ts'

let connections = 0
let seen: { url: string; method: string; headers: IncomingHttpHeaders; body: string }[] = []
let port = 0
let otherPort = 0
const servers: Server[] = []

/** Starts a server on every address of this machine, so that every request that gets through is counted. */
async function listen(): Promise<number> {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    seen.push({ url: request.url ?? '', method: request.method ?? '', headers: request.headers, body })
    const to = new URL(request.url ?? '/', 'http://here').searchParams.get('to')
    if (to !== null) return response.writeHead(302, { location: to }).end()
    if (request.url === '/packed') return response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)
    if (request.url === '/endless') return pour(response)
    response.end('reached')
  })
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '::', resolve))
  servers.push(server)
  return (server.address() as AddressInfo).port
}

const megabyte = 1024 * 1024
/** 200 MB, packed into 200 KB. */
const packed = gzipSync(Buffer.alloc(200 * megabyte), { level: 9 })
let poured = 0

/** Sends bytes for as long as a client reads them. */
function pour(response: ServerResponse) {
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(megabyte))) poured++
  }
  response.on('drain', more)
  more()
}

beforeAll(async () => {
  port = await listen()
  otherPort = await listen()
})
beforeEach(() => {
  connections = 0
  seen = []
})
afterAll(() => {
  for (const server of servers) server.close().closeAllConnections()
})

const names: Record<string, string[]> = {
  'internal.test': ['127.0.0.1'],
  'metadata.test': ['169.254.169.254'],
  'six.test': ['::1'],
  'mapped.test': ['::ffff:127.0.0.1'],
  'both.test': ['93.184.216.34', '127.0.0.1'],
  'nat.test': ['64:ff9b::7f00:1'],
  'nowhere.test': [],
}
/** Returns a lookup that answers as an attacker's name server would. */
const fakeLookup =
  (table: (name: string) => string[]): LookupFunction =>
  (name, options, done) => {
    const addresses = table(name).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    if (options.all) done(null, addresses)
    else done(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4)
  }
const lookup = fakeLookup((name) => names[name] ?? ['127.0.0.1'])
const guarded = (allowPrivate: string[] = []) => createGuardedFetch({ allowPrivate, lookup })
const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(() => 'answered').catch((error: unknown) => error)

const hosts = [
  ['loopback', '127.0.0.1'],
  ['loopback elsewhere', '127.8.8.8'],
  ['loopback short', '127.1'],
  ['loopback decimal', '2130706433'],
  ['loopback hexadecimal', '0x7f000001'],
  ['loopback octal', '0177.0.0.1'],
  ['loopback, every part another base', '0x7f.0.0.01'],
  ['loopback, long octal', '017700000001'],
  ['loopback in full-width digits', '１２７.０.０.１'],
  ['loopback with ideographic dots', '127。0。0。1'],
  ['loopback, a dot behind it', '127.0.0.1.'],
  ['loopback, percent-encoded', '%31%32%37.0.0.1'],
  ['any address', '0.0.0.0'],
  ['zero', '0'],
  ['this network', '0.1.2.3'],
  ['private 10', '10.0.0.1'],
  ['private 172', '172.16.0.1'],
  ['private 192', '192.168.0.1'],
  ['carrier NAT', '100.64.0.1'],
  ['link-local: cloud metadata', '169.254.169.254'],
  ['cloud metadata, decimal', '2852039166'],
  ['cloud metadata in carrier NAT', '100.100.100.200'],
  ['a cloud’s wire server', '168.63.129.16'],
  ['benchmarks', '198.18.0.1'],
  ['documentation', '203.0.113.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['IPv6 loopback', '[::1]'],
  ['IPv6 loopback, long', '[0:0:0:0:0:0:0:1]'],
  ['IPv6 any', '[::]'],
  ['mapped loopback', '[::ffff:127.0.0.1]'],
  ['mapped loopback, hexadecimal', '[::ffff:7f00:1]'],
  ['mapped metadata', '[::ffff:a9fe:a9fe]'],
  ['compatible loopback', '[::127.0.0.1]'],
  ['IPv6 unique local', '[fd00::1]'],
  ['IPv6 metadata', '[fd00:ec2::254]'],
  ['IPv6 link-local', '[fe80::1]'],
  ['IPv6 multicast', '[ff02::1]'],
  ['IPv6 documentation', '[2001:db8::1]'],
  ['NAT64 loopback', '[64:ff9b::7f00:1]'],
  ['6to4 loopback', '[2002:7f00:1::]'],
  ['Teredo', '[2001:0:7f00:1::]'],
  ['localhost', 'localhost'],
  ['LOCALHOST', 'LOCALHOST'],
  ['localhost with a dot', 'localhost.'],
  ['a name below localhost', 'evil.localhost'],
  ['a name of a private address', 'internal.test'],
  ['a name of the metadata address', 'metadata.test'],
  ['a name of ::1', 'six.test'],
  ['a name of a mapped address', 'mapped.test'],
  ['a name of a public and a private address', 'both.test'],
  ['a name behind NAT64', 'nat.test'],
  ['a name of nothing', 'nowhere.test'],
] as const

test('the server would be reached without a guard', async () => {
  expect(hosts.length).toBeGreaterThanOrEqual(40)
  for (const host of ['127.0.0.1', '2130706433', '0x7f000001', '0', '[::1]', '[::ffff:127.0.0.1]'])
    await fetch(`http://${host}:${port}/`)
  expect(connections).toBeGreaterThan(0)
  expect(seen).toHaveLength(6)
})

test.each(hosts)('nothing connects to %s: %s', async (_, host) => {
  for (const scheme of ['http', 'https']) {
    const error = await refusalOf(guarded()(`${scheme}://${host}:${port}/secret`))
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/BATON_ALLOW_PRIVATE_URLS=\S+:\d+\.$/),
    })
    expect(String(error)).toContain(`:${port}`)
  }
  expect(connections).toBe(0)
})

test.each([
  ['another scheme', 'ftp://127.0.0.1/', 'http or https'],
  ['a file', 'file:///etc/passwd', 'http or https'],
  ['data', 'data:text/html,hello', 'http or https'],
  ['script', 'javascript:alert(1)', 'http or https'],
  ['blob', 'blob:http://shop.example/1', 'http or https'],
  ['credentials', 'http://user:secret@shop.example/', 'user name and password'],
  ['a host before an @', 'http://shop.example@127.0.0.1/', 'user name and password'],
  ['no address', 'shop.example/help', 'not a web address'],
  ['a host that is none', 'http://300.1.1.1/', 'not a web address'],
])('%s is refused in words', async (_, address, words) => {
  const error = await refusalOf(guarded()(address))
  expect(error).toBeInstanceOf(AppError)
  expect(String(error)).toContain(words)
  expect(String(error)).not.toContain('secret@')
})

test('a name is looked up once per connection, and what it answered is what is connected to', async () => {
  let asked = 0
  const rebinding = fakeLookup(() => (asked++ === 0 ? ['240.0.0.1'] : ['127.0.0.1']))
  const fetchIt = createGuardedFetch({ allowPrivate: [], lookup: rebinding })
  await refusalOf(fetchIt(`http://rebind.test:${port}/`))
  expect(asked).toBe(1)
  // The name is public at the first lookup and private at each later one. The connection must use the first.
  asked = 0
  const publicFirst = fakeLookup(() => (asked++ === 0 ? ['100.63.255.255'] : ['127.0.0.1']))
  const call = createGuardedFetch({ allowPrivate: [], lookup: publicFirst })
  await refusalOf(call(`http://rebind.test:${port}/`, { signal: AbortSignal.timeout(300) }))
  expect(asked).toBe(1)
  expect(await refusalOf(call(`http://rebind.test:${port}/`, { signal: AbortSignal.timeout(2_000) }))).toBeInstanceOf(
    AppError,
  )
  expect(asked).toBe(2)
  expect(connections).toBe(0)
})

test('an allowed host and port is reached, as it is written and only there', async () => {
  const call = guarded([`127.0.0.1:${port}`, `[::1]:${port}`, `internal.test:${port}`, `LocalHost:${port}`])
  for (const host of ['127.0.0.1', '2130706433', '[::1]', 'internal.test', 'INTERNAL.test', 'localhost']) {
    expect(await (await call(`http://${host}:${port}/`)).text(), host).toBe('reached')
  }
  const reached = connections
  for (const address of [
    `http://127.0.0.1:${otherPort}/`,
    `http://127.0.0.2:${port}/`,
    `http://six.test:${port}/`,
    'http://127.0.0.1/',
  ]) {
    expect(await refusalOf(call(address)), address).toBeInstanceOf(AppError)
  }
  expect(connections).toBe(reached)
})

test('an entry that is not host:port is told at the start', () => {
  for (const entry of ['localhost', 'http://localhost:80', 'localhost:80/path', 'user@host:80', ':80', 'a b:80'])
    expect(() => guarded([entry]), entry).toThrow('BATON_ALLOW_PRIVATE_URLS')
  expect(() => guarded(['localhost:80', '[::1]:443', '10.0.0.1:8080'])).not.toThrow()
})

test.each([
  ['another private port', () => `http://127.0.0.1:${otherPort}/secret`],
  ['an IPv6 address', () => `http://[::1]:${otherPort}/secret`],
  ['a name', () => `http://internal.test:${otherPort}/secret`],
  ['the metadata address', () => 'http://169.254.169.254/latest/meta-data/'],
  ['another scheme', () => 'file:///etc/passwd'],
  ['credentials', () => `http://a:b@127.0.0.1:${port}/`],
  ['a scheme-relative address', () => `//127.0.0.1:${otherPort}/`],
  ['an address that is none', () => 'http://[nonsense'],
])('a redirect to %s is refused', async (_, to) => {
  const error = await refusalOf(
    guarded([`127.0.0.1:${port}`])(`http://127.0.0.1:${port}/?to=${encodeURIComponent(to())}`),
  )
  expect(error).toBeInstanceOf(AppError)
  expect(seen.map(({ url }) => url.slice(0, 5))).toEqual(['/?to='])
})

test('a redirect is followed with nothing secret, and at most five', async () => {
  const call = guarded([`127.0.0.1:${port}`, `127.0.0.1:${otherPort}`])
  const headers = { authorization: 'Bearer secret', cookie: 'a=b', 'x-signature': 'secret', accept: 'text/html' }
  const response = await call(
    `http://127.0.0.1:${port}/?to=${encodeURIComponent(`http://127.0.0.1:${otherPort}/end`)}`,
    { headers },
  )
  expect([response.status, await response.text(), response.url]).toEqual([
    200,
    'reached',
    `http://127.0.0.1:${otherPort}/end`,
  ])
  expect(seen[0]?.headers).toMatchObject(headers)
  expect(seen[1]?.headers).toMatchObject({ accept: 'text/html' })
  for (const name of ['authorization', 'cookie', 'x-signature']) expect(seen[1]?.headers).not.toHaveProperty(name)

  await call(`http://127.0.0.1:${port}/?to=/same-place`, { headers })
  expect(seen.at(-1)).toMatchObject({ url: '/same-place', headers })

  const nested = (left: number): string => (left === 0 ? '/end' : `/?to=${encodeURIComponent(nested(left - 1))}`)
  expect(await (await call(`http://127.0.0.1:${port}${nested(5)}`)).text()).toBe('reached')
  expect(String(await refusalOf(call(`http://127.0.0.1:${port}${nested(6)}`)))).toContain('more than 5')
})

test('a POST is sent once: its redirect is refused, or returned to a caller that asked for it', async () => {
  const call = guarded([`127.0.0.1:${port}`])
  const address = `http://127.0.0.1:${port}/?to=/end`
  const post = { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } }
  expect(await refusalOf(call(address, post))).toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('redirects to /end'),
  })
  expect(await call(address, { ...post, redirect: 'manual' })).toMatchObject({ status: 302 })
  expect(await refusalOf(call(address, { ...post, redirect: 'error' }))).toBeInstanceOf(TypeError)
  expect(seen.map(({ body, method }) => [method, body])).toEqual(Array(3).fill(['POST', '{"a":1}']))
  expect(await (await call(new Request(`http://127.0.0.1:${port}/request`, post))).text()).toBe('reached')
  expect(seen.at(-1)).toMatchObject({
    url: '/request',
    body: '{"a":1}',
    headers: { 'content-type': 'application/json' },
  })
})

test('a small packed response that unpacks to hundreds of megabytes ends at the limit', async () => {
  const response = await guarded([`127.0.0.1:${port}`])(`http://127.0.0.1:${port}/packed`)
  const before = process.memoryUsage().rss
  await expect(response.text()).rejects.toMatchObject({ code: 'too_large', message: expect.stringContaining('8 MB') })
  expect(process.memoryUsage().rss - before).toBeLessThan(80 * megabyte)
})

test('a response that never ends is not read to its end, however it is read', async () => {
  const fetch = createGuardedFetch({ allowPrivate: [`127.0.0.1:${port}`], lookup, maxBytes: 3 * megabyte })
  for (const read of [
    (response: Response) => response.text(),
    (response: Response) => response.arrayBuffer(),
    (response: Response) => response.json(),
    async (response: Response) => {
      let bytes = 0
      for await (const chunk of response.body ?? []) bytes += chunk.byteLength
      return bytes
    },
  ]) {
    poured = 0
    const response = await fetch(`http://127.0.0.1:${port}/endless`)
    await expect(read(response)).rejects.toMatchObject({ code: 'too_large' })
    expect(poured).toBeLessThan(30)
  }
})

test('a response below the limit arrives whole, with its status, headers and address', async () => {
  const fetch = createGuardedFetch({ allowPrivate: [`127.0.0.1:${port}`], lookup, maxBytes: 7 })
  const response = await fetch(`http://127.0.0.1:${port}/?to=/there`)
  expect(response).toMatchObject({ status: 200, url: `http://127.0.0.1:${port}/there` })
  expect(await response.text()).toBe('reached')
})

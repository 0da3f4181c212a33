import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
let port: number
beforeAll(async () => {
  server = await createTestServer()
  port = Number(new URL(await server.app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => server.close())

/** Sends raw bytes and reads until the server closes the connection. */
function speak(...chunks: (string | Buffer)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => {
      for (const chunk of chunks) socket.write(chunk)
    })
    socket.on('data', (bytes) => {
      answer += bytes
    })
    socket.on('end', () => socket.end())
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

function problemIn(answer: string) {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  expect(head).toMatch(/content-type: application\/problem\+json/i)
  expect(Number(/content-length: (\d+)/i.exec(head)?.[1])).toBe(Buffer.byteLength(body))
  return { head, body: JSON.parse(body) }
}

test('bytes that are not HTTP get a problem document', async () => {
  for (const garbage of [
    'garbage\r\n\r\n',
    '\u0000\u0001\u0002\u0003',
    'GET / HTTP/9.9\r\n\r\n',
    Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00]),
    'GET /v1/me HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n',
  ]) {
    const { head, body } = problemIn(await speak(garbage))
    expect(head, String(garbage)).toContain('HTTP/1.1 400 Bad Request')
    expect(head).toContain('Connection: close')
    expect(body).toMatchObject({
      status: 400,
      code: 'invalid',
      type: 'urn:baton:problem:invalid',
      title: expect.any(String),
      detail: expect.any(String),
    })
  }
})

test('headers that are too large get 431 and a hint, even while more bytes arrive', async () => {
  for (const kilobytes of [20, 2_000]) {
    const { head, body } = problemIn(
      await speak(`GET /v1/me HTTP/1.1\r\nHost: a\r\nX-Large: ${'x'.repeat(kilobytes * 1024)}\r\n\r\n`),
    )
    expect(head).toContain('HTTP/1.1 431 Request Header Fields Too Large')
    expect(body).toMatchObject({ status: 431, code: 'too_large' })
  }
})

test('the server keeps serving other clients', async () => {
  await Promise.all(Array.from({ length: 20 }, () => speak('garbage\r\n\r\n')))
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
})

test('a URL with broken escapes gets a problem document, on every kind of path', async () => {
  for (const path of [
    '/%zz',
    '/v1/conversations/%E0%A4%A',
    '/v1/%',
    '/demo/%c0%80',
    '/%ff',
    '/v1/handoffs/%zz/claim',
  ]) {
    for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE']) {
      const answer = await server.call(method, path, { headers: server.home.key })
      expect(answer, `${method} ${path}`).toMatchObject({
        status: 400,
        body: { status: 400, code: 'invalid', errors: [{ field: 'url' }] },
      })
      expect(answer.headers['content-type']).toContain('application/problem+json')
    }
  }
  const answer = await speak('GET /v1/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
  expect(problemIn(answer).body).toMatchObject({ status: 400, code: 'invalid' })
  expect(await server.call('GET', `/v1/conversations/${'x'.repeat(300)}`, { headers: server.home.key })).toMatchObject({
    status: 404,
    body: { code: 'not_found' },
  })
})

test('bytes that are not UTF-8 are refused, not replaced', async () => {
  const { conversationId, headers } = await server.visit()
  for (const bytes of [
    Buffer.from('{"text":"caf\u00e9"}', 'latin1'),
    Buffer.from('{"text":"a"}', 'utf16le'),
    Buffer.from([0x22, 0xff, 0x22]),
  ]) {
    const answer = await server.app.inject({
      method: 'POST',
      url: `/v1/conversations/${conversationId}/messages`,
      headers: { ...headers, 'content-type': 'application/json' },
      payload: bytes,
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  }
  const { body } = await server.call('GET', `/v1/conversations/${conversationId}/events`, { headers })
  expect(body.items).toHaveLength(1)
})

test('a method that a path does not have gets 404 and a problem document; HEAD and OPTIONS work', async () => {
  const { key } = server.home
  for (const [method, path] of [
    ['DELETE', '/v1/conversations'],
    ['PUT', '/v1/me'],
    ['PATCH', '/v1/handoffs'],
    ['GET', '/v1/session'],
    ['POST', '/openapi.json'],
    ['POST', '/healthz'],
    ['GET', '/v1/nothing'],
  ] as const) {
    const answer = await server.call(method, path, { headers: key })
    expect(answer, `${method} ${path}`).toMatchObject({ status: 404, body: { status: 404, code: 'not_found' } })
    expect(answer.headers['content-type']).toContain('application/problem+json')
  }
  expect(await server.call('HEAD', '/v1/me', { headers: key })).toMatchObject({ status: 200, body: null })
  const refused = await server.call('HEAD', '/v1/me')
  expect(refused).toMatchObject({ status: 401 })
  expect(refused.headers['content-type']).toContain('application/problem+json')
  expect(
    (await server.call('OPTIONS', '/v1/conversations', { headers: { origin: 'https://shop.example' } })).status,
  ).toBe(204)
})

test('frames with impossible numbers or ids get an error frame, and the socket stays open', async () => {
  const { conversationId, headers } = await server.visit()
  const socket = await server.app.injectWS('/v1/live')
  const heard: { type: string; code?: string }[] = []
  socket.on('message', (raw) => heard.push(JSON.parse(String(raw))))
  const said = (count: number) => expect.poll(() => heard.length).toBe(count)
  socket.send(JSON.stringify({ type: 'auth', token: headers.authorization?.split(' ')[1] }))
  await said(1)
  for (const frame of [
    { type: 'watch', conversationId, after: 2_147_483_648 },
    { type: 'watch', conversationId, after: 9_007_199_254_740_991 },
    { type: 'seen', conversationId, seq: 99_999_999_999 },
    { type: 'watch', conversationId: 'a\u0000b', after: 0 },
    { type: 'watch', conversationId: '\ud800', after: 0 },
  ]) {
    heard.length = 0
    socket.send(JSON.stringify(frame))
    await said(1)
    expect(heard, JSON.stringify(frame)).toMatchObject([{ type: 'error', code: 'invalid' }])
  }
  socket.send('['.repeat(4_000) + ']'.repeat(4_000))
  socket.send(JSON.stringify({ type: 'ping' }))
  await expect.poll(() => heard.at(-1)?.type).toBe('pong')
  socket.terminate()
})

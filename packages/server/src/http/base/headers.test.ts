import { Writable } from 'node:stream'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'
import { logging, shownUrl } from './logging.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

test('no cache keeps what the API answers, except what every page of a site may share', async () => {
  const { home } = server
  const { headers: visitor } = await server.visit()
  for (const [path, headers] of [
    ['/v1/me', home.key],
    ['/v1/me', {}],
    ['/v1/conversations', visitor],
    ['/v1/nothing', home.key],
    ['/v1/invites/made-up/preview', {}],
    ['/v1/widget/config?token=made-up', {}],
    ['/readyz', {}],
    ['/unknown', {}],
  ] as const) {
    const answer = await server.call('GET', path, { headers })
    expect(answer.headers['cache-control'], `${path} ${answer.status}`).toBe('no-store')
  }
  const config = await server.call('GET', `/v1/widget/config?token=${home.token}`)
  expect(config.headers['cache-control']).toBe('public, max-age=60')
})

test('every answer has the headers that pages should have', async () => {
  for (const path of ['/v1/teammates', '/healthz', '/docs', '/nothing']) {
    const { headers } = await server.call('GET', path)
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-permitted-cross-domain-policies': 'none',
      'x-dns-prefetch-control': 'off',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
    })
    expect(headers['permissions-policy'], path).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/)
  }
  const config = await server.call('GET', `/v1/widget/config?token=${server.home.token}`)
  expect(config.headers['cross-origin-resource-policy']).toBe('cross-origin')
})

test('every website may load the widget’s files, which caches keep', async (context) => {
  const script = await server.call('GET', '/widget.js')
  if (script.status === 404) return context.skip('The widget is not built: run npm run build first.')
  expect(script.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=300',
  })
})

test('a path that is nothing is 404 and no page', async () => {
  for (const path of ['/metrics', '/wp-login.php', '/.env', '/admin', '/v1', '/v2/me', '/api/health']) {
    const answer = await server.call('GET', path, { headers: { accept: 'text/html' } })
    expect(answer.status, path).toBe(404)
    expect(String(answer.headers['content-type']), path).toContain('problem+json')
  }
})

test('the log shows where a request went, but no link’s token and no query', async () => {
  const secrets = ['tokentokentoken', 'red mugs', 'red%20mugs', 'ct_secret']
  for (const url of [
    '/join/tokentokentoken',
    '/join/tokentokentoken/more?x=red%20mugs',
    '/v1/invites/tokentokentoken/accept',
    '/V1/Invites/tokentokentoken/preview',
    '/v1/conversations?q=red mugs&limit=5',
    '/v1/widget/config?token=tokentokentoken',
    '/v1/live?ct_secret',
    '/v1/inbound/chn_1?secret=tokentokentoken?again=ct_secret',
  ])
    for (const secret of secrets)
      expect(shownUrl(url).replace(/\?ct_secret=…$/, ''), `${url} → ${shownUrl(url)}`).not.toContain(secret)
  expect(shownUrl('/v1/conversations/cnv_1/events?after=5&limit=50')).toBe(
    '/v1/conversations/cnv_1/events?after=…&limit=…',
  )

  let lines = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines += chunk
      done()
    },
  })
  const app = fastify({ logger: { ...logging('info'), stream } })
  app.get('/join/:token', async () => 'ok')
  await app.inject('/join/tokentokentoken?q=red%20mugs')
  app.log.info({ path: '/join/tokentokentoken' }, 'closed')
  await app.close()
  expect(lines).toContain('/join/…')
  for (const secret of secrets) expect(lines).not.toContain(secret)
})

test('what a client does wrong on the socket is no error of the server', async () => {
  const error = vi.spyOn(server.app.log, 'error')
  const { conversationId, headers } = await server.visit()
  const wrong: (string | Buffer)[] = [
    'no json',
    'null',
    '[]',
    '{"type":"auth"}',
    '{"type":"auth","token":"ct_made-up"}',
    '{"type":"auth","token":"\\u0000"}',
    '{"type":"watch","conversationId":"cnv_none","after":0}',
    '{"type":"seen","conversationId":"cnv_none","seq":99999999999}',
    Buffer.from([0xff, 0xfe, 0xfd]),
    'x'.repeat(20_000),
  ]
  for (const first of wrong) {
    for (const signedIn of [false, true]) {
      const socket = await server.app.injectWS('/v1/live')
      const done = new Promise<void>((resolve) => {
        socket.once('close', () => resolve())
        socket.on('message', (frame) => String(frame).includes('"pong"') && resolve())
      })
      if (signedIn) socket.send(JSON.stringify({ type: 'auth', token: headers['authorization']?.split(' ')[1] }))
      socket.send(first)
      socket.send(JSON.stringify({ type: 'watch', conversationId, after: 2_147_483_647 }))
      socket.send('{"type":"ping"}')
      await done
      socket.terminate()
    }
  }
  expect(error.mock.calls).toEqual([])
  error.mockRestore()
})

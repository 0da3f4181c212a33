import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'
import { below, withoutBase } from './base-path.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ env: { BATON_PUBLIC_URL: 'https://example.com/chat/' } })
})
afterAll(() => server.close())

it('takes the base path off, and nothing that only looks like it', () => {
  expect(
    ['/chat', '/chat/', '/chat?x=1', '/chat/v1/me', '/v1/me', '/chats/1', '/inbox'].map((url) =>
      withoutBase(url, '/chat'),
    ),
  ).toEqual(['/', '/', '/?x=1', '/v1/me', '/v1/me', '/chats/1', '/inbox'])
  expect(withoutBase('/v1/me', '')).toBe('/v1/me')
})

it('moves the addresses of a page below it, and leaves those of other servers', () => {
  const foreign = '<a href="https://x.example/">y</a><a href="//z.example/">z</a>'
  expect(below('/chat', `<script src="./assets/a.js"></script><a href="/docs">x</a>${foreign}`)).toBe(
    `<script src="/chat/assets/a.js"></script><a href="/chat/docs">x</a>${foreign}`,
  )
})

it('answers with and without the base path, as proxies send it', async () => {
  for (const path of ['/v1/me', '/chat/v1/me'])
    expect((await server.call('GET', path, { headers: server.home.key })).status).toBe(200)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

test('nobody can sign in until there is a teammate', async () => {
  const state = async () => (await server.call('GET', '/v1/sign-in')).body
  expect(await state()).toEqual({ possible: true })
  await server.runtime.deps.store.pool.query('update teammates set disabled_at = now()')
  expect(await state()).toEqual({ possible: false })
})

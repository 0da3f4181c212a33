import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer({ env: { BATON_PUBLIC_URL: 'https://chat.shop.example' } })
})
afterAll(() => server.close())

const call = (method: 'GET' | 'PATCH' | 'DELETE' | 'POST', path: string, body?: object) =>
  server.call(method, path, { headers: server.home.mara, ...(body ? { body } : {}) })
const isDone = async (step: string) =>
  (await call('GET', '/v1/onboarding')).body.goLive.find(({ id }: { id: string }) => id === step)?.done
const articles = async (): Promise<{ id: string; title: string; sample: boolean }[]> =>
  (await call('GET', '/v1/knowledge/articles?limit=200')).body.items

test('the samples of a new workspace are marked, and one call removes all that nobody changed', async () => {
  const [first] = await articles()
  expect((await articles()).every(({ sample }) => sample)).toBe(true)
  expect(await isDone('samples')).toBe(false)
  await call('PATCH', `/v1/knowledge/articles/${first?.id}`, { body: 'Our own text.' })
  await call('POST', '/v1/knowledge/articles', { title: 'Mine', body: 'Text' })
  expect((await call('DELETE', '/v1/knowledge/samples')).status).toBe(204)
  expect((await articles()).map(({ title, sample }) => [title, sample])).toEqual([
    ['Mine', false],
    [first?.title, false],
  ])
  expect(await isDone('samples')).toBe(true)
})

test('the samples of another workspace stay', async () => {
  const { body } = await server.call('GET', '/v1/knowledge/articles', { headers: server.abroad.mara })
  expect(body.items.length).toBeGreaterThan(0)
})

test('the steps of going live are done when their settings are', async () => {
  expect([await isDone('origins'), await isDone('look'), await isDone('visitor')]).toEqual([false, false, false])
  expect(await isDone('address')).toBe(true)
  const { body } = await call('GET', '/v1/channels')
  const { id } = body.items.find(({ kind }: { kind: string }) => kind === 'web')
  const settings = { allowedOrigins: ['https://shop.example'], greeting: 'Hello!' }
  expect((await call('PATCH', `/v1/channels/${id}`, { settings })).status).toBe(200)
  expect([await isDone('origins'), await isDone('look')]).toEqual([true, true])
})

test('an address that only this machine can open is not a public one', async () => {
  const local = await createTestServer({ env: { BATON_PUBLIC_URL: 'http://127.0.0.1:3000' } })
  const { body } = await local.call('GET', '/v1/onboarding', { headers: local.home.mara })
  expect(body.goLive.find(({ id }: { id: string }) => id === 'address').done).toBe(false)
  await local.close()
})

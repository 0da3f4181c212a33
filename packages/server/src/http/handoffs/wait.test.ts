import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

async function request() {
  const { conversationId, headers } = await server.visit()
  const { body } = await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  return { id: body.id as string, queue: body.queue, headers }
}
const age = (id: string, minutes: number, claimedAfter: number | null) =>
  server.runtime.deps.store.pool.query(
    `update handoffs set requested_at = now() - make_interval(mins => $2), acknowledged_at =
       case when $3::int is null then null else now() - make_interval(mins => $2 - $3::int) end where id = $1`,
    [id, minutes, claimedAfter],
  )

test('the expected wait is silent without data, then grows with the place and with those who still wait', async () => {
  expect((await request()).queue).toEqual({ position: 1, waitSeconds: null })
  const [open] = (await server.call('GET', '/v1/handoffs?status=pending', { headers: server.home.key })).body.items
  await server.call('POST', `/v1/handoffs/${open.id}/cancel`, { body: {}, headers: server.home.mara })
  await server.runtime.deps.store.pool.query('delete from handoffs')

  for (let n = 0; n < 4; n++) {
    const { id } = await request()
    await server.call('POST', `/v1/handoffs/${id}/claim`, { body: {}, headers: server.home.mara })
    await age(id, 100 - 10 * n, 2)
  }
  const first = await request()
  expect(first.queue).toMatchObject({ position: 1 })
  expect(Math.round(first.queue.waitSeconds / 60)).toBe(2)
  const third = await request().then(request)
  expect(third.queue).toMatchObject({ position: 3 })
  expect(Math.round(third.queue.waitSeconds / 60)).toBe(6)

  await age(first.id, 40, null)
  const { body } = await server.call('GET', `/v1/handoffs/${third.id}`, { headers: third.headers })
  expect(Math.round(body.queue.waitSeconds / 60)).toBe((3 * (8 + 40)) / 4)
})

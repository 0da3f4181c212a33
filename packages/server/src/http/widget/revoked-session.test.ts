import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

test('a visitor who has just written is refused once their channel is deleted, and nobody else is', async () => {
  const channel = await server.call('POST', '/v1/channels', {
    body: { kind: 'web', name: 'Short-lived', settings: {} },
    headers: server.home.key,
  })
  const session = await server.call('POST', '/v1/widget/sessions', { body: { token: channel.body.token } })
  const headers = { authorization: `Bearer ${session.body.token}` }
  const { body } = await server.call('POST', '/v1/conversations', { body: {}, headers })
  const other = await server.visit()
  const write = (id: string, by: Record<string, string>) =>
    server.call('POST', `/v1/conversations/${id}/messages`, { body: { text: 'hello' }, headers: by })
  expect((await write(body.id, headers)).status).toBe(201)
  expect((await write(other.conversationId, other.headers)).status).toBe(201)

  await server.call('DELETE', `/v1/channels/${channel.body.id}`, { headers: server.home.key })
  expect((await write(body.id, headers)).status).toBe(401)
  expect((await write(other.conversationId, other.headers)).status).toBe(201)
})

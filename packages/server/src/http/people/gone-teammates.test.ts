import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

let people = 0
async function newcomer(role = 'teammate') {
  const { body } = await server.call('POST', '/v1/teammates', {
    body: { name: 'Nia', email: `nia${people++}@example.com`, role },
    headers: server.home.key,
  })
  return { id: String(body.id), headers: { ...server.home.key, 'x-teammate': String(body.id) } }
}
async function waiting() {
  const { conversationId, headers } = await server.visit()
  const { body } = await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  return { conversationId, handoffId: String(body.id), visitor: headers }
}
const post = (path: string, headers: Record<string, string>, body: object = {}) =>
  server.call('POST', path, { body, headers })
const shown = async (id: string) =>
  (await server.call('GET', `/v1/conversations/${id}`, { headers: server.home.key })).body
const change = (id: string, body: object) =>
  server.call('PATCH', `/v1/teammates/${id}`, { body, headers: server.home.owner })

test('conversations of a teammate who is disabled or may only read go back to the queue, at their place', async () => {
  for (const gone of [{ disabled: true }, { role: 'viewer' }]) {
    const nia = await newcomer()
    const [claimed, assigned, others] = [await waiting(), await waiting(), await waiting()]
    await post(`/v1/handoffs/${claimed.handoffId}/claim`, nia.headers)
    await post(`/v1/handoffs/${assigned.handoffId}/assign`, server.home.mara, { teammateId: nia.id })
    await post(`/v1/handoffs/${others.handoffId}/claim`, server.home.tom)
    const before = await shown(claimed.conversationId)
    await change(nia.id, gone)
    for (const { conversationId } of [claimed, assigned])
      expect(await shown(conversationId)).toMatchObject({
        owner: 'queue',
        assignee: null,
        handoff: { status: 'pending', assignee: null, requestedAt: expect.any(String) },
      })
    expect((await shown(claimed.conversationId)).handoff.requestedAt).toBe(before.handoff.requestedAt)
    expect(await shown(others.conversationId)).toMatchObject({ owner: 'teammate', assignee: { name: 'Tom Ek' } })
  }
})

test('another name or role that can answer leaves conversations where they are', async () => {
  const nia = await newcomer()
  const one = await waiting()
  await post(`/v1/handoffs/${one.handoffId}/claim`, nia.headers)
  await change(nia.id, { name: 'Nia N.' })
  await change(nia.id, { role: 'admin' })
  expect(await shown(one.conversationId)).toMatchObject({ owner: 'teammate', assignee: { id: nia.id } })
})

test('a viewer whom an API key names cannot claim, take over or reply', async () => {
  const viewer = await newcomer('viewer')
  const one = await waiting()
  for (const path of [
    `/v1/handoffs/${one.handoffId}/claim`,
    `/v1/conversations/${one.conversationId}/takeover`,
    `/v1/handoffs/${one.handoffId}/cancel`,
  ])
    expect((await post(path, viewer.headers)).status, path).toBe(403)
  expect((await post(`/v1/conversations/${one.conversationId}/messages`, viewer.headers, { text: 'hi' })).status).toBe(
    403,
  )
  expect((await shown(one.conversationId)).owner).toBe('queue')
  await post(`/v1/handoffs/${one.handoffId}/claim`, server.home.tom)
  expect((await post(`/v1/conversations/${one.conversationId}/messages`, viewer.headers, { text: 'hi' })).status).toBe(
    403,
  )
})

test('“back to me” of someone who can only read now leaves the next message in the queue', async () => {
  const nia = await newcomer()
  const one = await waiting()
  await post(`/v1/handoffs/${one.handoffId}/claim`, nia.headers)
  await post(`/v1/handoffs/${one.handoffId}/resolve`, nia.headers, { next: 'teammate' })
  await change(nia.id, { role: 'viewer' })
  await post(`/v1/conversations/${one.conversationId}/messages`, one.visitor, { text: 'One more question about it' })
  expect(await shown(one.conversationId)).toMatchObject({ owner: 'queue', assignee: null })
})

test('an undo gives nothing back to someone who has lost access', async () => {
  const nia = await newcomer()
  const one = await waiting()
  await post(`/v1/handoffs/${one.handoffId}/claim`, nia.headers)
  await post(`/v1/handoffs/${one.handoffId}/return`, server.home.mara)
  await change(nia.id, { disabled: true })
  const undone = await post(`/v1/handoffs/${one.handoffId}/undo`, server.home.mara)
  expect(undone.status).toBe(200)
  expect(await shown(one.conversationId)).toMatchObject({ owner: 'queue', assignee: null })
})

test('one Idempotency-Key of two teammates is two keys', async () => {
  const [one, two] = [await waiting(), await waiting()]
  const send = (by: Record<string, string>, id: string) =>
    server.call('POST', `/v1/conversations/${id}/notes`, {
      body: { text: 'Same key' },
      headers: { ...by, 'idempotency-key': 'k1' },
    })
  const first = await send(server.home.mara, one.conversationId)
  const second = await send(server.home.tom, two.conversationId)
  const third = await send(server.home.tom, one.conversationId)
  expect([first.status, second.status, third.status]).toEqual([201, 201, 422])
  expect((await send(server.home.mara, one.conversationId)).body).toEqual(first.body)
})

import type { ConversationEvent, Message } from '@baton/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

type Headers = Record<string, string>
const say = async (conversationId: string, text: string, headers: Headers) => {
  await server.call('POST', `/v1/conversations/${conversationId}/messages`, { body: { text }, headers })
  await server.settled()
}
const verb = async (handoffId: string, name: string, body: unknown = {}) => {
  const answer = await server.call('POST', `/v1/handoffs/${handoffId}/${name}`, { body, headers: server.home.mara })
  await server.settled()
  return answer
}
const read = async (conversationId: string) =>
  (await server.call('GET', `/v1/conversations/${conversationId}`, { headers: server.home.key })).body
async function messages(conversationId: string): Promise<Message[]> {
  const { body } = await server.call('GET', `/v1/conversations/${conversationId}/events?limit=200`, {
    headers: server.home.key,
  })
  const items: ConversationEvent[] = body.items
  return items.flatMap((event) => (event.type === 'message.created' ? [event.message] : []))
}
const last = async (conversationId: string) => (await messages(conversationId)).at(-1)

async function waiting(...more: string[]) {
  const { conversationId, headers } = await server.visit()
  await say(conversationId, 'Can I talk to a human, please?', headers)
  for (const text of more) await say(conversationId, text, headers)
  return { conversationId, headers, handoffId: (await read(conversationId)).handoff.id as string }
}

test.each(['operator please', 'I want a human', 'Can I speak to someone?'])(
  'a teammate cancels: “%s” is no question that the assistant could answer',
  async (text) => {
    const { conversationId, handoffId } = await waiting(text)
    await verb(handoffId, 'cancel')
    expect(await last(conversationId)).toMatchObject({ author: 'system', notice: 'returned' })
  },
)

test('a question among the requests is answered, and only the question', async () => {
  const { conversationId, handoffId } = await waiting('operator please', 'How much is shipping?', 'human please')
  await verb(handoffId, 'cancel')
  expect(await last(conversationId)).toMatchObject({ author: 'assistant', sources: [{ title: 'Shipping costs' }] })
})

test('undo of a cancel takes the conversation back with a word', async () => {
  const { conversationId, handoffId } = await waiting()
  await verb(handoffId, 'cancel')
  expect((await verb(handoffId, 'undo')).body).toMatchObject({ status: 'pending', previousId: handoffId })
  expect(await last(conversationId)).toMatchObject({ notice: 'waiting', text: 'Your request is with the team again.' })
})

test('undo of a return says that the person is back', async () => {
  const { conversationId, handoffId } = await waiting()
  await say(conversationId, 'Hello!', server.home.mara)
  await verb(handoffId, 'return')
  await verb(handoffId, 'undo')
  expect(await last(conversationId)).toMatchObject({ notice: 'back', text: 'Mara Lind is back in this conversation.' })
})

test.each(['teammate', 'queue'] as const)('“thanks!” after a resolution keeps its next: %s', async (next) => {
  const { conversationId, headers, handoffId } = await waiting()
  await say(conversationId, 'Done.', server.home.mara)
  await verb(handoffId, 'resolve', { next })
  await say(conversationId, 'Thanks!', headers)
  expect(await read(conversationId)).toMatchObject({ owner: 'assistant' })
  await say(conversationId, 'My parcel has not arrived.', headers)
  expect(await read(conversationId)).toMatchObject({
    owner: 'queue',
    assignee: next === 'teammate' ? { name: 'Mara Lind' } : null,
    handoff: { reason: 'returning_contact' },
  })
})

test('what was planned for the next message ends when a person takes over before it', async () => {
  const { conversationId, headers, handoffId } = await waiting()
  await say(conversationId, 'Done.', server.home.mara)
  await verb(handoffId, 'resolve', { next: 'queue' })
  await say(conversationId, 'One more thing.', server.home.mara)
  await verb((await read(conversationId)).handoff.id, 'resolve')
  await say(conversationId, 'How much is shipping?', headers)
  expect(await read(conversationId)).toMatchObject({ owner: 'assistant' })
})

test('the note of a resolution is a brief, else what the teammate wrote last', async () => {
  const noted = await waiting()
  await verb(noted.handoffId, 'claim')
  const { body } = await verb(noted.handoffId, 'resolve', { note: 'Refund of 20 euros promised by Friday' })
  expect(body).toMatchObject({ brief: 'Refund of 20 euros promised by Friday' })
  const said = await waiting()
  await say(said.conversationId, 'You get a new bowl.', server.home.mara)
  expect((await verb(said.handoffId, 'resolve')).body).toMatchObject({ brief: 'You get a new bowl.' })
})

test('a question about the brief goes back to the teammate; another one is answered from the articles', async () => {
  const { conversationId, headers, handoffId } = await waiting()
  await verb(handoffId, 'claim')
  await verb(handoffId, 'return', { brief: 'refund of 20 euros promised by Friday' })
  await say(conversationId, 'How much is shipping?', headers)
  expect(await last(conversationId)).toMatchObject({ sources: [{ title: 'Shipping costs' }] })
  await say(conversationId, 'When do I get my refund?', headers)
  expect(await read(conversationId)).toMatchObject({
    owner: 'queue',
    assignee: { name: 'Mara Lind' },
    handoff: { reason: 'assistant_decision', evidence: [{ quote: expect.stringContaining('20 euros') }] },
  })
  const seen = await server.call('GET', `/v1/conversations/${conversationId}`, { headers })
  expect(JSON.stringify([await messages(conversationId), seen.body])).not.toContain('20 euros')
})

test('what the teammate wrote to the customer is repeated', async () => {
  const { conversationId, headers, handoffId } = await waiting()
  await say(conversationId, 'You get a refund of 20 euros by Friday.', server.home.mara)
  await verb(handoffId, 'resolve')
  await say(conversationId, 'When do I get my refund?', headers)
  expect(await last(conversationId)).toMatchObject({
    author: 'assistant',
    text: 'Mara Lind: “You get a refund of 20 euros by Friday.”',
  })
})

test('notices follow the language that the customer writes, not that of their browser', async () => {
  const { conversationId, headers, handoffId } = await waiting('Meine Bestellung ist leider noch nicht angekommen.')
  await say(conversationId, 'Guten Tag!', server.home.mara)
  expect((await messages(conversationId)).find(({ notice }) => notice === 'joined')?.text).toMatch(
    /ist jetzt für Sie da/,
  )
  await verb(handoffId, 'return')
  expect((await messages(conversationId)).find(({ notice }) => notice === 'returned')?.text).toMatch(/^Der Assistent/)
  expect(headers).toBeDefined()
})

test('a message without a decision yet is undecided; one that a person owned was not asked', async () => {
  const { conversationId, headers } = await waiting('Hello?')
  const { outbox, deps } = server.runtime
  expect(outbox).toBeDefined()
  const outcomes = async () =>
    (
      await server.call('GET', `/v1/conversations/${conversationId}/decisions`, { headers: server.home.key })
    ).body.items.map(({ outcome }: { outcome: string }) => outcome)
  expect(await outcomes()).toEqual(['handoff', 'not_asked'])
  const { id } = (await messages(conversationId)).findLast(({ text }) => text === 'Hello?') ?? { id: '' }
  const later = `insert into jobs (workspace_id, lane, kind, payload, run_at)
    values ($1, $2, 'decide', $3, now() + interval '1 hour')`
  await deps.store.pool.query(later, [server.home.id, `${conversationId}:decide`, { conversationId, messageId: id }])
  expect(await outcomes()).toEqual(['handoff', 'undecided'])
  await deps.store.pool.query('delete from jobs')
  expect(headers).toBeDefined()
})

test('every path shows the same handoff with its place and with what the contact was told', async () => {
  const { conversationId, headers, handoffId } = await waiting()
  const get = async (path: string, as: Headers) => (await server.call('GET', path, { headers: as })).body
  const asked = await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  expect(asked.body).toMatchObject({ queue: { position: expect.any(Number) }, customerMessage: expect.any(String) })
  expect(await get(`/v1/handoffs/${handoffId}`, headers)).toEqual({ ...asked.body, queue: expect.anything() })
  const queue = expect.objectContaining({ position: asked.body.queue.position })
  const { key } = server.home
  expect((await get(`/v1/handoffs/${handoffId}`, key)).queue).toEqual(queue)
  for (const as of [headers, key]) {
    expect((await get(`/v1/conversations/${conversationId}`, as)).handoff.queue).toEqual(queue)
    const { items } = await get('/v1/conversations?limit=100', as)
    expect(items.find(({ id }: { id: string }) => id === conversationId).handoff.queue).toEqual(queue)
  }
  const listed = (await get('/v1/handoffs?status=pending', key)).items
  expect(listed.find(({ id }: { id: string }) => id === handoffId).queue).toEqual(queue)
})

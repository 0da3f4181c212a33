import { applyEvent, type Conversation, type ConversationEvent, type Snapshot } from '@baton/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

const say = (conversationId: string, text: string, headers: Record<string, string>, more = {}) =>
  server.call('POST', `/v1/conversations/${conversationId}/messages`, { body: { text, ...more }, headers })
const events = async (conversationId: string, headers: Record<string, string>): Promise<ConversationEvent[]> =>
  (await server.call('GET', `/v1/conversations/${conversationId}/events?limit=200`, { headers })).body.items
const read = async (conversationId: string): Promise<Conversation> =>
  (await server.call('GET', `/v1/conversations/${conversationId}`, { headers: server.home.key })).body
const verb = (handoffId: string, name: string, headers: Record<string, string>, body: unknown = {}) =>
  server.call('POST', `/v1/handoffs/${handoffId}/${name}`, { body, headers })

async function lastAnswer(conversationId: string): Promise<string> {
  const said = (await events(conversationId, server.home.key)).findLast(
    (event) => event.type === 'message.created' && event.message.author === 'assistant',
  )
  return said?.type === 'message.created' ? said.message.id : ''
}

async function waiting() {
  const visitor = await server.visit()
  await say(visitor.conversationId, 'How long does shipping take to Austria?', visitor.headers)
  await say(visitor.conversationId, 'Can I talk to a human, please?', visitor.headers)
  await server.settled()
  const conversation = await read(visitor.conversationId)
  if (!conversation.handoff) throw new Error('nothing was handed off')
  return { ...visitor, conversation, handoffId: conversation.handoff.id }
}

test('a question is answered from the knowledge with its source, and the decision says why', async () => {
  const { conversationId, headers } = await server.visit()
  await say(conversationId, 'Can I put the bowl in the dishwasher?', headers)
  await server.settled()
  const answer = (await events(conversationId, headers)).find(
    (event) => event.type === 'message.created' && event.message.author === 'assistant',
  )
  expect(answer).toMatchObject({ message: { sources: [{ title: 'Caring for ceramics' }] } })
  const decisions = await server.call('GET', `/v1/conversations/${conversationId}/decisions`, {
    headers: server.home.key,
  })
  expect(decisions.body.items).toMatchObject([
    {
      outcome: 'answer',
      triggers: expect.arrayContaining([
        expect.objectContaining({ trigger: 'explicit_request', verdict: 'not_fired' }),
        expect.objectContaining({ trigger: 'failed_answers', verdict: 'not_fired', score: 0, threshold: 3 }),
      ]),
    },
  ])
})

test('the assistant says honestly when it does not know', async () => {
  const { conversationId, headers } = await server.visit()
  await say(conversationId, 'What is the airspeed velocity of an unladen swallow?', headers)
  await server.settled()
  const log = await events(conversationId, headers)
  expect(log.at(-1)).toMatchObject({
    type: 'message.created',
    message: { author: 'assistant', text: expect.stringContaining('do not know') },
  })
})

test('a request for a person silences the assistant, tells the visitor once and waits with why', async () => {
  const { conversation, conversationId, headers } = await waiting()
  expect(conversation).toMatchObject({
    owner: 'queue',
    handoff: { status: 'pending', reason: 'explicit_request', evidence: [{ quote: 'Can I talk to a human, please?' }] },
  })
  expect(conversation.handoff?.summary).toContain('shipping take to Austria')
  const log = await events(conversationId, headers)
  expect(log.filter((event) => event.type === 'message.created' && event.message.notice === 'handoff')).toHaveLength(1)
  await say(conversationId, 'How much is shipping?', headers)
  await server.settled()
  expect((await events(conversationId, headers)).at(-1)).toMatchObject({ message: { author: 'contact' } })
})

test('a teammate claims, answers and returns; the old request does not fire again', async () => {
  const { conversationId, headers, handoffId } = await waiting()
  expect((await verb(handoffId, 'claim', server.home.mara)).body).toMatchObject({
    status: 'acknowledged',
    assignee: { name: 'Mara Lind' },
  })
  await say(conversationId, 'Hello, Mara here.', server.home.mara)
  await say(conversationId, 'How much is shipping?', headers)
  expect((await verb(handoffId, 'return', server.home.mara, { brief: 'Looked into the order.' })).body).toMatchObject({
    status: 'resolved',
    endReason: 'returned_to_assistant',
    brief: 'Looked into the order.',
  })
  await server.settled()
  expect(await read(conversationId)).toMatchObject({ owner: 'assistant', status: 'open' })
  const log = await events(conversationId, headers)
  expect(log.at(-1)).toMatchObject({ message: { author: 'assistant', sources: [{ title: 'Shipping costs' }] } })
})

test('what a teammate has answered already is not answered again when the conversation is returned', async () => {
  const { conversationId, headers, handoffId } = await waiting()
  await verb(handoffId, 'claim', server.home.mara)
  await say(conversationId, 'How much is shipping?', headers)
  await say(conversationId, '4.90, I will pay it for you.', server.home.mara)
  await verb(handoffId, 'return', server.home.mara)
  await server.settled()
  expect((await events(conversationId, headers)).at(-1)).toMatchObject({
    message: { author: 'system', notice: 'returned' },
  })
})

test('a reply claims, a second claim learns who won, and a reply reopens a closed conversation', async () => {
  const { conversationId, handoffId } = await waiting()
  await say(conversationId, 'I am on it.', server.home.mara)
  expect(await read(conversationId)).toMatchObject({ owner: 'teammate', assignee: { name: 'Mara Lind' } })
  expect(await verb(handoffId, 'claim', server.home.tom)).toMatchObject({
    status: 409,
    body: { code: 'already_claimed', winner: { name: 'Mara Lind' } },
  })
  expect(await verb(handoffId, 'claim', server.home.mara)).toMatchObject({ status: 200 })
  await verb(handoffId, 'resolve', server.home.mara)
  expect(await read(conversationId)).toMatchObject({ status: 'closed', owner: 'assistant' })
  await say(conversationId, 'One more thing …', server.home.tom)
  expect(await read(conversationId)).toMatchObject({
    status: 'open',
    owner: 'teammate',
    assignee: { name: 'Tom Ek' },
    handoff: { reason: 'teammate_takeover' },
  })
})

test('undo releases a claim, and reopens a resolved handoff in its old state without a second notice', async () => {
  const { conversationId, headers, handoffId } = await waiting()
  await verb(handoffId, 'claim', server.home.mara)
  expect((await verb(handoffId, 'undo', server.home.tom)).status).toBe(409)
  expect((await verb(handoffId, 'undo', server.home.mara)).body).toMatchObject({ status: 'pending', assignee: null })
  await verb(handoffId, 'claim', server.home.mara)
  await verb(handoffId, 'resolve', server.home.mara)
  const again = await verb(handoffId, 'undo', server.home.mara)
  expect(again.body).toMatchObject({ status: 'acknowledged', previousId: handoffId, assignee: { name: 'Mara Lind' } })
  expect(await read(conversationId)).toMatchObject({ status: 'open', owner: 'teammate' })
  expect(
    (await events(conversationId, headers)).filter(
      (event) => event.type === 'message.created' && event.message.notice === 'handoff',
    ),
  ).toHaveLength(1)
})

test('the button hands off before any message; the visitor may cancel only while nobody has claimed', async () => {
  const { conversationId, headers } = await server.visit()
  const asked = await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  expect(asked).toMatchObject({
    status: 201,
    body: {
      reason: 'explicit_request',
      status: 'pending',
      customerMessage: expect.any(String),
      queue: { position: expect.any(Number) },
    },
  })
  expect(asked.body.summary).not.toBe('')
  expect(asked.body).not.toHaveProperty('evidence')
  expect(
    (await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })).body.id,
  ).toBe(asked.body.id)
  await verb(asked.body.id, 'claim', server.home.mara)
  expect((await verb(asked.body.id, 'cancel', headers)).status).toBe(409)
  await verb(asked.body.id, 'release', server.home.mara)
  expect(await verb(asked.body.id, 'cancel', headers)).toMatchObject({ status: 200, body: { status: 'cancelled' } })
})

/** Returns a conversation without the place in the queue: it is measured when it is read. */
const inLog = ({ handoff, ...conversation }: Conversation) => ({
  ...conversation,
  handoff: handoff && { ...handoff, queue: null },
})

test('snapshot and events give the next snapshot, for every action', async () => {
  const { conversationId, headers, handoffId } = await waiting()
  const key = server.home.key
  const actions: [string, () => Promise<{ status: number }>][] = [
    ['a contact writes', () => say(conversationId, 'My order is 4711', headers)],
    [
      'details',
      () =>
        server.call('PATCH', `/v1/handoffs/${handoffId}`, {
          body: { collected: { order: '4711' }, priority: 2 },
          headers: key,
        }),
    ],
    ['assign', () => verb(handoffId, 'assign', key, { teammateId: server.home.teammates.tom })],
    ['claim', () => verb(handoffId, 'claim', server.home.mara)],
    ['reply', () => say(conversationId, 'Hello', server.home.mara)],
    ['the contact answers', () => say(conversationId, 'Hello Mara', headers)],
    ['the contact writes again', () => say(conversationId, 'Are you there?', headers)],
    [
      'note',
      () =>
        server.call('POST', `/v1/conversations/${conversationId}/notes`, {
          body: { text: 'Looks fine' },
          headers: server.home.mara,
        }),
    ],
    [
      'a late answer',
      async () => ({
        status:
          (await say(conversationId, 'Too late', key, { as: 'assistant', ownerEpoch: 0 })).status === 409 ? 200 : 500,
      }),
    ],
    ['reassign', () => verb(handoffId, 'reassign', key, { teammateId: server.home.teammates.tom })],
    ['release', () => verb(handoffId, 'release', server.home.tom)],
    ['cancel', () => verb(handoffId, 'cancel', server.home.mara)],
    [
      'takeover',
      () =>
        server.call('POST', `/v1/conversations/${conversationId}/takeover`, { body: {}, headers: server.home.mara }),
    ],
    [
      'close',
      () => server.call('POST', `/v1/conversations/${conversationId}/close`, { body: {}, headers: server.home.mara }),
    ],
    [
      'reopen',
      () => server.call('POST', `/v1/conversations/${conversationId}/reopen`, { body: {}, headers: server.home.mara }),
    ],
    [
      'an API request',
      () =>
        server.call('POST', `/v1/conversations/${conversationId}/handoffs`, {
          body: { priority: 3, summary: 'From the shop' },
          headers: key,
        }),
    ],
    ['a reply that claims', () => say(conversationId, 'Mine', server.home.mara)],
    [
      'return',
      async () => verb((await read(conversationId)).handoff?.id ?? '', 'return', server.home.mara, { brief: 'Done' }),
    ],
    ['undo of the return', async () => verb((await read(conversationId)).handoff?.id ?? '', 'undo', server.home.mara)],
    [
      'resolve',
      async () =>
        verb((await read(conversationId)).handoff?.id ?? '', 'resolve', server.home.mara, {
          note: 'All well',
          next: 'teammate',
        }),
    ],
    ['the contact comes back to the same teammate', () => say(conversationId, 'How much is shipping?', headers)],
    [
      'the contact goes on with the assistant',
      async () => verb((await read(conversationId)).handoff?.id ?? '', 'cancel', headers),
    ],
    [
      'a rating',
      async () =>
        server.call('POST', `/v1/conversations/${conversationId}/messages/${await lastAnswer(conversationId)}/rating`, {
          body: { helpful: true },
          headers,
        }),
    ],
  ]
  let thread: Snapshot = { conversation: await read(conversationId), items: [] }
  for (const [name, act] of actions) {
    expect((await act()).status, name).toBeLessThan(300)
    await server.settled()
    const after = await read(conversationId)
    const news: ConversationEvent[] = (
      await server.call(
        'GET',
        `/v1/conversations/${conversationId}/events?after=${thread.conversation.lastSeq}&limit=200`,
        { headers: key },
      )
    ).body.items
    expect(news.length, name).toBeGreaterThan(0)
    thread = news.reduce(applyEvent, thread)
    expect(inLog(thread.conversation), name).toEqual(inLog(after))
  }
  const all = await events(conversationId, key)
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, i) => i + 1))
})

test('a contact reads what is public and nothing else', async () => {
  const { conversationId, headers, handoffId } = await waiting()
  await verb(handoffId, 'claim', server.home.mara)
  await server.call('POST', `/v1/conversations/${conversationId}/notes`, {
    body: { text: 'SECRET-NOTE' },
    headers: server.home.mara,
  })
  await say(conversationId, 'SECRET-LATE', server.home.key, { as: 'assistant', ownerEpoch: 0 })
  const text = JSON.stringify([
    await events(conversationId, headers),
    (await server.call('GET', `/v1/conversations/${conversationId}`, { headers })).body,
    (await server.call('GET', `/v1/handoffs/${handoffId}`, { headers })).body,
  ])
  for (const secret of ['SECRET', 'ownerEpoch', 'evidence', 'score', 'confidence', server.home.teammates.mara])
    expect(text).not.toContain(secret)
})

test('a text of the team’s own may say the place in the queue; what is not known is left out', async () => {
  const before = (await server.call('GET', '/v1/settings/handoff', { headers: server.home.key })).body
  await server.call('PUT', '/v1/settings/handoff', {
    body: { ...before, texts: { en: { handoff: 'You are number {position}. {wait}' } } },
    headers: server.home.key,
  })
  const waitingNow = (await server.call('GET', '/v1/counts', { headers: server.home.key })).body.queue
  const { conversationId, headers } = await server.visit()
  const asked = await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  expect(asked.body.customerMessage).toMatch(new RegExp(`^You are number ${waitingNow + 1}\\.`))
  expect(asked.body.queue.position).toBe(waitingNow + 1)
  expect(asked.body.customerMessage).not.toContain('{')
  await server.call('PUT', '/v1/settings/handoff', { body: before, headers: server.home.key })
})

test('level 0 declines a request honestly, names the switch, refuses the button and allows the API', async () => {
  const before = (await server.call('GET', '/v1/settings/handoff', { headers: server.home.key })).body
  await server.call('PUT', '/v1/settings/handoff', {
    body: { ...before, mode: 'level', level: 0 },
    headers: server.home.key,
  })
  const { conversationId, headers } = await server.visit()
  await say(conversationId, 'I want to talk to a human', headers)
  await server.settled()
  expect((await events(conversationId, headers)).at(-1)).toMatchObject({ message: { notice: 'declined' } })
  const decisions = await server.call('GET', `/v1/conversations/${conversationId}/decisions`, {
    headers: server.home.key,
  })
  expect(decisions.body.items.at(-1)).toMatchObject({ outcome: 'declined', reason: 'level' })
  expect(
    await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers }),
  ).toMatchObject({ status: 409, body: { code: 'handoff_disabled' } })
  expect(
    (await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers: server.home.key }))
      .status,
  ).toBe(201)
  await server.call('PUT', '/v1/settings/handoff', { body: before, headers: server.home.key })
})

import type { ConversationEvent } from '@baton/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
/** Hours on one weekday only, three days from now: closed now. */
const closed = (over: object = {}) => ({
  enabled: true,
  week: { [days[(new Date().getUTCDay() + 3) % 7] ?? 'mon']: [{ from: '09:00', to: '17:00' }] },
  ...over,
})
const put = (body: object) => server.call('PUT', '/v1/settings/handoff', { body, headers: server.home.key })
const phrases = { mode: 'advanced', advanced: { triggers: { keyword: { phrases: ['refund'] } } } }

async function chat(...texts: string[]) {
  const { conversationId, headers } = await server.visit()
  for (const text of texts) {
    await server.call('POST', `/v1/conversations/${conversationId}/messages`, { body: { text }, headers })
    await server.settled()
  }
  const { body } = await server.call('GET', `/v1/conversations/${conversationId}/events?limit=200`, { headers })
  const items: ConversationEvent[] = body.items
  const notices = items.flatMap((event) =>
    event.type === 'message.created' && event.message.notice ? [event.message] : [],
  )
  const { body: conversation } = await server.call('GET', `/v1/conversations/${conversationId}`, {
    headers: server.home.key,
  })
  return { notices, conversation, conversationId }
}

test('closed: the request waits, the customer reads when the team is back, the handoff remembers', async () => {
  await put({ officeHours: closed() })
  const { notices, conversation } = await chat('Can I talk to a human please?')
  expect(notices).toMatchObject([{ notice: 'handoff', text: expect.stringMatching(/back \w+day.* 9:00/) }])
  expect(conversation).toMatchObject({ owner: 'queue', handoff: { duringOfficeHours: false } })
  const { body } = await server.call('GET', `/v1/handoffs/${conversation.handoff.id}`, { headers: server.home.key })
  expect(body.officeHours).toEqual({ open: false, nextOpenAt: expect.stringMatching(/T09:00:00/) })
})

test('collect: an e-mail address is asked for', async () => {
  await put({ officeHours: closed({ whenClosed: 'collect' }) })
  const { notices } = await chat('Kann ich bitte mit einem Menschen sprechen?')
  expect(notices).toMatchObject([{ notice: 'handoff', text: expect.stringContaining('E-Mail-Adresse') }])
})

test('assistant: it goes on and says once that nobody is there, but a request for a person waits', async () => {
  await put({ officeHours: closed({ whenClosed: 'assistant' }), ...phrases })
  const { notices, conversation, conversationId } = await chat('I want a refund', 'A refund of my order, now')
  expect(notices).toMatchObject([{ notice: 'closed_hours', text: expect.stringContaining('back') }])
  expect(conversation).toMatchObject({ owner: 'assistant', handoff: null })
  const { body } = await server.call('GET', `/v1/conversations/${conversationId}/decisions`, {
    headers: server.home.key,
  })
  expect(body.items[0]).toMatchObject({ outcome: 'answer', reason: 'keyword' })

  expect((await chat('Let me talk to a person')).conversation).toMatchObject({ owner: 'queue' })
})

test('a forbidden topic waits for people at any hour', async () => {
  const topics = [{ id: 'legal', name: 'Legal', examples: [], says: '', template: 'legal', priority: 3 }]
  const always = [{ id: 'web', name: 'Web', conditions: [{ fact: 'channel', comparison: 'is', value: 'web' }] }]
  for (const list of [always, [...topics, ...always]]) {
    await put({
      officeHours: closed({ whenClosed: 'assistant' }),
      mode: 'advanced',
      advanced: { triggers: { forbidden_topic: { topics: list } } },
    })
    expect((await chat('Hello, where is my order 4711?')).conversation).toMatchObject({
      owner: 'queue',
      handoff: { reason: 'forbidden_topic', topic: 'Web' },
    })
  }
})

test('open: as ever; hours that never open name no time', async () => {
  const day = [{ from: '00:00', to: '24:00' }]
  await put({ officeHours: { enabled: true, week: Object.fromEntries(days.map((one) => [one, day])) } })
  const open = await chat('Can I talk to a human please?')
  expect(open.conversation).toMatchObject({ handoff: { duringOfficeHours: true } })
  await put({ officeHours: { enabled: true, week: {} } })
  const never = await chat('Can I talk to a human please?')
  expect(never.notices[0]?.text).not.toMatch(/\{|null/)
})

test('hours that overlap or an unknown time zone are refused, naming the field, and the live ones stay', async () => {
  await put({ officeHours: closed() })
  const overlap = [
    { from: '09:00', to: '12:00' },
    { from: '11:00', to: '13:00' },
  ]
  for (const [bad, words] of [
    [{ week: { mon: overlap } }, /overlap/],
    [{ timeZone: 'Mars/Base' }, /time zone/],
  ] as const) {
    const { status, body } = await put({ officeHours: { enabled: true, ...bad } })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toMatch(words)
  }
  const { body } = await server.call('GET', '/v1/settings/handoff', { headers: server.home.key })
  expect(body.officeHours).toMatchObject({ enabled: true, timeZone: 'UTC' })
})

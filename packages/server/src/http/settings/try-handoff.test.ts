import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

const post = (path: string, body: unknown, headers = server.home.key) =>
  server.call('POST', `/v1/settings/handoff/${path}`, { body, headers })
const tryIt = async (body: object) => {
  const { status, body: tried } = await post('try', body)
  expect(status, JSON.stringify(tried)).toBe(200)
  return tried
}
const refunds = { id: 'refunds', name: 'Refunds', template: 'refund' }
const wantsMoney = 'I want my money back, you charged me twice'
const angry = 'This is the third time I explain this. You are useless, I am so angry!'

test('a draft rule is scored on each text, with the words that weighed most', async () => {
  const { status, body } = await post('rules/try', {
    rule: refunds,
    texts: [wantsMoney, 'What are your opening hours?'],
  })
  expect(status).toBe(200)
  const [refund, hours] = body.scores
  expect(refund.score).toBeGreaterThan(body.threshold)
  expect(refund.words.length).toBeGreaterThan(0)
  for (const one of refund.words) expect(wantsMoney).toContain(one)
  expect(hours.score).toBeLessThan(body.threshold)
})

test('a rule of conditions alone matches every text, because the facts are not known here', async () => {
  const rule = { id: 'vip', name: 'VIP', conditions: [{ fact: 'plan', comparison: 'is', value: 'gold' }] }
  expect((await post('rules/try', { rule, texts: ['Hi'] })).body.scores).toEqual([{ score: 1, words: ['Hi'] }])
})

test('only admins try rules, and readers try messages', async () => {
  const rule = { rule: refunds, texts: ['Hi'] }
  expect((await post('rules/try', rule, server.home.owner)).status).toBe(200)
  const { body } = await server.call('POST', '/v1/api-keys', {
    body: { name: 'r', scope: 'read' },
    headers: server.home.key,
  })
  const reader = { authorization: `Bearer ${body.key}` }
  expect((await post('rules/try', rule, reader)).status).toBe(403)
  expect((await post('try', { text: 'Hi' }, reader)).status).toBe(200)
})

test('a message is tried on the settings in force, with every trigger that reads messages', async () => {
  const tried = await tryIt({ text: 'Can I talk to a human please?' })
  expect(tried).toMatchObject({ outcome: 'handoff', reason: 'explicit_request', rule: null })
  expect(tried.triggers.map(({ trigger }: { trigger: string }) => trigger)).toContain('frustration')
  expect(await tryIt({ text: 'What are your opening hours?' })).toMatchObject({
    outcome: 'answer',
    reason: null,
    quote: null,
  })
})

test('a draft counts instead of what is saved, and nothing is saved', async () => {
  const settings = { advanced: { triggers: { forbidden_topic: { topics: [refunds] } } } }
  const text = wantsMoney
  const tried = await tryIt({ settings, text })
  expect(tried).toMatchObject({ outcome: 'handoff', reason: 'forbidden_topic', rule: 'Refunds' })
  const topic = tried.triggers.find(({ trigger }: { trigger: string }) => trigger === 'forbidden_topic')
  expect(topic.input.rule).toEqual({ id: 'refunds', name: 'Refunds' })
  expect(await tryIt({ text })).toMatchObject({ outcome: 'answer' })
  expect(await tryIt({ settings: { level: 0 }, text: 'A human please' })).toMatchObject({
    outcome: 'declined',
    reason: 'level',
  })
  expect((await server.call('GET', '/v1/settings/handoff/versions', { headers: server.home.key })).body.items).toEqual(
    [],
  )
})

test('what was said before counts, and so do the facts that a rule asks for', async () => {
  const sentiment = { sentiment: { count: 2, of: 3 }, frustration: { enabled: false } }
  const settings = { mode: 'advanced', advanced: { triggers: sentiment } }
  expect(await tryIt({ settings, text: angry, history: [{ author: 'contact', text: angry }] })).toMatchObject({
    reason: 'sentiment',
  })
  expect(await tryIt({ settings, text: angry })).toMatchObject({ outcome: 'answer' })
  const gold = { id: 'gold', name: 'Gold', conditions: [{ fact: 'plan', comparison: 'is', value: 'gold' }] }
  const rules = { advanced: { triggers: { rule: { rules: [gold] } } } }
  expect(await tryIt({ settings: rules, text: 'Hi', facts: { plan: 'Gold' } })).toMatchObject({ rule: 'Gold' })
  expect(await tryIt({ settings: rules, text: 'Hi' })).toMatchObject({ rule: null })
  expect(await tryIt({ settings: rules, text: 'Hi', facts: { constructor: 'gold' } })).toMatchObject({ rule: null })
})

test('a saved topic hands off with its name, its priority and its own message', async () => {
  const topic = { ...refunds, priority: 3, message: { en: 'Billing answers this.', de: 'Die Buchhaltung antwortet.' } }
  const saved = await server.call('PUT', '/v1/settings/handoff', {
    body: { advanced: { triggers: { forbidden_topic: { topics: [topic] } } } },
    headers: server.home.key,
  })
  expect(saved.status).toBe(200)
  const { conversationId, headers } = await server.visit()
  await server.call('POST', `/v1/conversations/${conversationId}/messages`, {
    body: { text: wantsMoney },
    headers,
  })
  await server.settled()
  const { body } = await server.call('GET', `/v1/conversations/${conversationId}`, { headers: server.home.key })
  expect(body.handoff).toMatchObject({
    reason: 'forbidden_topic',
    topic: 'Refunds',
    rule: null,
    priority: 3,
  })
  const events = await server.call('GET', `/v1/conversations/${conversationId}/events`, { headers })
  expect(JSON.stringify(events.body.items)).toContain('"Billing answers this."')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

type Visitor = Awaited<ReturnType<TestServer['visit']>>
async function ask({ conversationId, headers }: Visitor, text: string) {
  await server.call('POST', `/v1/conversations/${conversationId}/messages`, { body: { text }, headers })
  await server.settled()
}
const conversationOf = async ({ conversationId }: Visitor) =>
  (await server.call('GET', `/v1/conversations/${conversationId}`, { headers: server.home.key })).body
async function answersOf({ conversationId, headers }: Visitor): Promise<{ id: string; text: string }[]> {
  const { body } = await server.call('GET', `/v1/conversations/${conversationId}/events?limit=200`, { headers })
  return body.items.flatMap(({ message }: { message?: { author: string } }) =>
    message?.author === 'assistant' ? [message] : [],
  )
}
const unknown = [
  'What is the airspeed of a swallow?',
  'Who painted the moon?',
  'Why do cats purr at night?',
  'Which planet has most rings?',
]

test('the third “I do not know” in a row is a person instead, and the decision says so', async () => {
  const visitor = await server.visit()
  for (const text of unknown.slice(0, 2)) await ask(visitor, text)
  expect((await conversationOf(visitor)).owner).toBe('assistant')
  await ask(visitor, unknown[2] ?? '')
  expect(await conversationOf(visitor)).toMatchObject({ owner: 'queue', handoff: { reason: 'failed_answers' } })
  expect(await answersOf(visitor)).toHaveLength(2)
})

test('a right answer in between resets the count; a greeting does not', async () => {
  const visitor = await server.visit()
  await ask(visitor, unknown[0] ?? '')
  await ask(visitor, unknown[1] ?? '')
  await ask(visitor, 'How long does shipping take?')
  await ask(visitor, unknown[2] ?? '')
  await ask(visitor, 'hello')
  await ask(visitor, unknown[3] ?? '')
  expect((await conversationOf(visitor)).owner).toBe('assistant')
  await ask(visitor, unknown[0] ?? '')
  expect((await conversationOf(visitor)).handoff).toMatchObject({ reason: 'failed_answers' })
})

test('a repeated question means that the answer failed', async () => {
  const visitor = await server.visit()
  await ask(visitor, 'How long does shipping to France take?')
  await ask(visitor, 'how long does shipping to france take')
  await ask(visitor, 'How long does shipping to France take??')
  expect((await conversationOf(visitor)).owner).toBe('assistant')
  await ask(visitor, 'HOW LONG DOES SHIPPING TO FRANCE TAKE')
  expect(await conversationOf(visitor)).toMatchObject({
    handoff: { reason: 'failed_answers', evidence: [{ score: 3, threshold: 3 }] },
  })
})

test('a thumbs-down counts, and the third one calls a person at once; a thumbs-up resets the count', async () => {
  const visitor = await server.visit()
  const rate = async (helpful: boolean) => {
    const answers = await answersOf(visitor)
    return server.call('POST', `/v1/conversations/${visitor.conversationId}/messages/${answers.at(-1)?.id}/rating`, {
      body: { helpful },
      headers: visitor.headers,
    })
  }
  for (const [text, helpful] of [
    ['How long does shipping take?', false],
    ['Can I pay with PayPal?', false],
    ['When are you open?', true],
    ['How do I return a parcel?', false],
    ['My plate arrived broken', false],
  ] as const) {
    await ask(visitor, text)
    expect((await rate(helpful)).status).toBe(204)
  }
  expect((await conversationOf(visitor)).owner).toBe('assistant')
  await ask(visitor, 'Is the bowl dishwasher safe?')
  await rate(false)
  expect(await conversationOf(visitor)).toMatchObject({ owner: 'queue', handoff: { reason: 'failed_answers' } })
})

test('how many is a setting, watching only looks, and off is off', async () => {
  const put = (failed_answers: object) =>
    server.call('PUT', '/v1/settings/handoff', {
      body: { mode: 'advanced', advanced: { triggers: { failed_answers } } },
      headers: server.home.key,
    })
  await put({ count: 1 })
  const first = await server.visit()
  await ask(first, unknown[0] ?? '')
  expect((await conversationOf(first)).handoff).toMatchObject({
    reason: 'failed_answers',
    evidence: [{ score: 1, threshold: 1 }],
  })

  await put({ count: 1, watching: true })
  const second = await server.visit()
  await ask(second, unknown[0] ?? '')
  await ask(second, unknown[1] ?? '')
  expect((await conversationOf(second)).owner).toBe('assistant')
  const { body } = await server.call('GET', `/v1/conversations/${second.conversationId}/decisions`, {
    headers: server.home.key,
  })
  const verdict = body.items[1].triggers.find(({ trigger }: { trigger: string }) => trigger === 'failed_answers')
  expect(verdict).toMatchObject({ verdict: 'fired', watching: true })

  expect((await put({ count: 0 })).status).toBe(400)
  await put({ enabled: false, count: 1 })
  const third = await server.visit()
  await ask(third, unknown[0] ?? '')
  expect((await conversationOf(third)).owner).toBe('assistant')
  await put({})
})

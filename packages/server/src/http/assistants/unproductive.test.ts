import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoArticles } from '../../demo/articles.ts'
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
const read = async ({ conversationId }: Visitor, path = '') =>
  (await server.call('GET', `/v1/conversations/${conversationId}${path}`, { headers: server.home.key })).body
const put = (triggers: object) =>
  server.call('PUT', '/v1/settings/handoff', {
    body: { mode: 'advanced', advanced: { triggers } },
    headers: server.home.key,
  })

const unknown = [
  'What is the airspeed of a swallow?',
  'Who painted the moon?',
  'Why do cats purr at night?',
  'Which planet has most rings?',
  'How deep is the Mariana trench?',
  'Who invented the saxophone?',
  'What do wombats eat in winter?',
  'How many strings has a harp?',
  'Which river crosses Baghdad?',
]
const animals = (
  'whale wren wolf cricket toad gibbon lark seal canary cicada finch frog bat mouse robin thrush hyena loon moose ' +
  'crane otter'
).split(' ')
const known = demoArticles.flatMap(({ questions }) => questions.slice(0, 3))

test('a conversation that goes nowhere is handed off with the notice, the count and the contact’s words', async () => {
  await put({ failed_answers: { enabled: false } })
  const visitor = await server.visit()
  for (const text of unknown.slice(0, 8)) await ask(visitor, text)
  await ask(visitor, 'Thanks')
  expect((await read(visitor)).owner).toBe('assistant')
  await ask(visitor, unknown[8] ?? '')
  expect(await read(visitor)).toMatchObject({
    owner: 'queue',
    handoff: {
      reason: 'unproductive',
      gap: 'insufficient_knowledge',
      evidence: [{ quote: unknown[8], score: 8, threshold: 8 }],
      summaryParts: { open: unknown[8] },
    },
  })
  const { items } = await read(visitor, '/events?limit=200')
  expect(items.filter(({ message }: { message?: { notice?: string } }) => message?.notice === 'handoff')).toHaveLength(
    1,
  )
  const decisions = await read(visitor, '/decisions')
  const decision = decisions.items.find(({ reason }: { reason: string | null }) => reason === 'unproductive')
  expect(decision).toMatchObject({ outcome: 'handoff' })
  expect(decision.triggers.find(({ trigger }: { trigger: string }) => trigger === 'unproductive').verdict).toBe('fired')
})

test('a question asked again and again is a loop: the eighth time hands off', async () => {
  await put({ failed_answers: { enabled: false } })
  const visitor = await server.visit()
  for (let i = 0; i < 7; i++) await ask(visitor, 'How long does shipping to France take?')
  expect((await read(visitor)).owner).toBe('assistant')
  await ask(visitor, 'how long does shipping to France take')
  expect((await read(visitor)).handoff).toMatchObject({ reason: 'unproductive', evidence: [{ score: 8 }] })
})

test('with the shipped settings, failures with a good answer now and then still lead to a person', async () => {
  await put({})
  const visitor = await server.visit()
  let turns = 0
  for (; turns < 30 && (await read(visitor)).owner === 'assistant'; turns++) {
    const good = turns % 3 === 2
    await ask(visitor, good ? (known[turns] ?? '') : `Why does the ${animals[turns]} sing?`)
  }
  expect(await read(visitor)).toMatchObject({ handoff: { reason: 'unproductive' } })
  expect(turns).toBeGreaterThan(8)
})

test('twenty new questions with answers are not handed off', async () => {
  await put({})
  const visitor = await server.visit()
  expect(known.length).toBeGreaterThanOrEqual(20)
  for (const text of known.slice(0, 20)) await ask(visitor, text)
  const { owner, handoff } = await read(visitor)
  expect({ owner, why: handoff?.reason, evidence: handoff?.evidence }).toMatchObject({ owner: 'assistant' })
  const { items } = await read(visitor, '/decisions')
  expect(items).toHaveLength(20)
})

test('only watching logs that it fired, and the assistant goes on', async () => {
  await put({ failed_answers: { enabled: false }, unproductive: { turns: 3, watching: true } })
  const visitor = await server.visit()
  for (const text of unknown.slice(0, 4)) await ask(visitor, text)
  expect((await read(visitor)).owner).toBe('assistant')
  const { items } = await read(visitor, '/decisions')
  const verdicts = items.map(({ triggers }: { triggers: { trigger: string; verdict: string }[] }) =>
    triggers.find(({ trigger }) => trigger === 'unproductive'),
  )
  expect(verdicts).toContainEqual(expect.objectContaining({ verdict: 'fired', watching: true, score: 3, threshold: 3 }))
  expect((await put({ unproductive: { turns: 2 } })).status).toBe(400)
})

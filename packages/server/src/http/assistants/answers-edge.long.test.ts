import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { applyEvent, type ConversationEvent, type Snapshot } from '@baton/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../../../../../testing/until.ts'
import { openAiStream, type Scripted, startStub, uiStream } from '../../testing/model-stub.ts'
import { createTestServer, type TestServer } from '../../testing/server.ts'

/**
 * Tests answers under hostile or faulty conditions: every contact is answered, nothing is lost and no lane is blocked.
 */
let stub: Awaited<ReturnType<typeof startStub>>
let server: TestServer
const logged: string[] = []
beforeAll(async () => {
  stub = await startStub()
  server = await createTestServer({
    env: { BATON_ALLOW_PRIVATE_URLS: `${stub.host},127.0.0.1:9` },
    backoffMs: () => 10,
    log: {
      info: () => undefined,
      warn: (details) => logged.push(JSON.stringify(details)),
      error: (details) => logged.push(JSON.stringify(details)),
    },
  })
})
afterAll(async () => {
  await server.close()
  await stub.close()
})

const json = (body: unknown, status = 200): Scripted => ({
  status,
  type: 'application/json',
  pieces: [JSON.stringify(body)],
})
const emoji = '😀'

async function assistantOf(
  kind: 'openai-compatible' | 'webhook' | 'ai-sdk-url',
  scripts: (() => Scripted)[],
  settings: object = {},
) {
  const { url, asked } = stub.place(...scripts)
  const address = kind !== 'openai-compatible' ? { url } : { baseUrl: url, model: 'm', apiKey: 'sk-secret-key' }
  const { body } = await server.call('POST', '/v1/assistants', {
    body: { name: 'Robin', kind, settings: { ...address, ...settings } },
    headers: server.home.key,
  })
  const channel = await server.call('POST', '/v1/channels', {
    body: { kind: 'web', name: kind, settings: { assistantId: body.id } },
    headers: server.home.key,
  })
  return {
    asked,
    id: body.id,
    channelId: channel.body.id,
    visit: () => server.visit({ ...server.home, token: channel.body.token }),
  }
}
type Visitor = Awaited<ReturnType<TestServer['visit']>>
const say = ({ conversationId, headers }: Visitor, text: string) =>
  server.call('POST', `/v1/conversations/${conversationId}/messages`, { body: { text }, headers })
async function ask(visitor: Visitor, text: string) {
  expect((await say(visitor, text)).status).toBe(201)
  await server.settled()
  return look(visitor)
}
async function look({ conversationId }: Visitor) {
  const conversation = (await server.call('GET', `/v1/conversations/${conversationId}`, { headers: server.home.key }))
    .body
  const log: ConversationEvent[] = (
    await server.call('GET', `/v1/conversations/${conversationId}/events?after=0&limit=200`, {
      headers: server.home.key,
    })
  ).body.items
  const thread = log.reduce(applyEvent, { conversation: { ...conversation, lastSeq: 0 }, items: [] } satisfies Snapshot)
  const said = thread.items.flatMap((event) =>
    event.type === 'message.created' ? [`${event.message.author}: ${event.message.text}`] : [],
  )
  const discarded = log.flatMap((event) => (event.type === 'reply.discarded' ? [event.why] : []))
  return { conversation, said, discarded, log, folded: thread.conversation }
}
const dead = async () =>
  (await server.runtime.deps.store.pool.query(`select kind, last_error from jobs where attempts > 0`)).rows

test('a character cut in half at the end of a quote costs nothing: the request is honoured', async () => {
  const visitor = await server.visit()
  const { conversation } = await ask(
    visitor,
    `${'I want to talk to a human because my parcel '.padEnd(299, 'x')}${emoji} thanks`,
  )
  expect(conversation.handoff).toMatchObject({ reason: 'explicit_request' })
  expect(await dead()).toEqual([])
})

test.each([
  ['a null byte in a reason', { handoff: { reason: 'needs\u0000 a person' } }],
  ['half a character in a summary', { handoff: { reason: 'x', summary: 'half \ud83d' } }],
  ['a reason that is too long, cut in a character', { handoff: { reason: `${'y'.repeat(499)}${emoji}` } }],
  ['a text for a wish', { handoff: 'Refund over the limit' }],
  ['nothing where a reason should be', { messages: null, handoff: { reason: null, summary: '   ' } }],
])('a wish for a person with %s is a wish for a person', async (_, answer) => {
  const { visit } = await assistantOf('webhook', [() => json(answer)])
  const { conversation } = await ask(await visit(), 'Refund please, order 4711')
  expect(conversation.handoff).toMatchObject({ reason: 'assistant_decision', summary: expect.stringMatching(/\S/) })
  expect(await dead()).toEqual([])
})

test.each([
  ['a text with half a character at its limit', { messages: ['one', `${'a'.repeat(9_999)}${emoji}`] }],
  [
    'broken sources',
    { messages: [{ text: 'one', sources: [{ title: 'a\u0000' }, { title: 'b', url: 'ftp://x' }, 42] }] },
  ],
  ['eleven messages', { messages: Array.from({ length: 11 }, () => 'one') }],
  ['empty wishes', { messages: ['one'], handoff: null }],
  ['nothing between messages', { messages: ['one', null, 'two'] }],
])('%s is still an answer', async (_, answer) => {
  const { visit } = await assistantOf('webhook', [() => json(answer)])
  expect((await ask(await visit(), 'How long does shipping take?')).said[1]).toBe('assistant: one')
  expect(await dead()).toEqual([])
})

test('one plain message that promises a person is held back like any other', async () => {
  const { visit } = await assistantOf('webhook', [
    () => json({ messages: ['I will connect you with a colleague right away.'] }),
  ])
  const { conversation, said, discarded } = await ask(await visit(), 'My bowl is too small')
  expect(said.slice(1)).toEqual([expect.stringMatching(/^system: /)])
  expect(discarded).toEqual(['promises_person'])
  expect(conversation.handoff.reason).toBe('assistant_decision')
})

test('a time limit holds, whatever is collected as garbage meanwhile', async () => {
  setFlagsFromString('--expose_gc')
  const collect = setInterval(runInNewContext('gc'), 400)
  const [first = '', second = ''] = openAiStream(['It takes two days. ', 'And']).pieces ?? []
  const { visit } = await assistantOf('openai-compatible', [() => ({ pieces: [first, second], hang: true })], {
    timeoutSeconds: 10,
  })
  const { conversation, said, log } = await ask(await visit(), 'How long does shipping take?')
  clearInterval(collect)
  expect(said[1]?.trim()).toBe('assistant: It takes two days.')
  expect(log.at(-1)).toMatchObject({ type: 'message.completed', cut: true })
  expect(conversation.owner).toBe('assistant')
})

test('what a model used is recorded also where nothing of its answer is said', async () => {
  const { visit } = await assistantOf('openai-compatible', [
    () => openAiStream([], [{ name: 'request_handoff', input: { reason: 'Cancelling needs a person' } }]),
  ])
  const visitor = await visit()
  expect((await ask(visitor, 'Please cancel order 4711')).said.slice(1)).toEqual([expect.stringMatching(/^system: /)])
  const { body } = await server.call('GET', `/v1/conversations/${visitor.conversationId}/decisions`, {
    headers: server.home.key,
  })
  expect(body.items.at(-1).amended).toMatchObject({ outcome: 'handoff', usage: { inputTokens: 120, outputTokens: 30 } })
})

test('a model’s thoughts are not for the customer', async () => {
  const { visit } = await assistantOf('openai-compatible', [
    () => openAiStream(['<think>The customer ', 'is slow. </think>', 'Two days.']),
  ])
  expect((await ask(await visit(), 'How long does shipping take?')).said.slice(1)).toEqual(['assistant: Two days.'])
})

test('another language is held back behind a short word that belongs to every language too', async () => {
  const { visit } = await assistantOf('openai-compatible', [
    () =>
      openAiStream(
        ['OK. ', 'Der Versand dauert innerhalb von Deutschland zwei Tage und ist kostenlos. ', 'Danke.'],
        [],
        { pauseMs: 90 },
      ),
  ])
  const { said, discarded } = await ask(await visit(), 'How long does the shipping take and what does it cost?')
  expect(said.slice(1).map((text) => text.trim())).toEqual(['assistant: OK.'])
  expect(discarded).toEqual(['another_language'])
})

test('of an answer that is too long all that fits is said, also behind a first sentence', async () => {
  const { visit } = await assistantOf('openai-compatible', [
    () => openAiStream(['One. ', 'More and more. '.repeat(2_000)], [], { pauseMs: 20 }),
  ])
  const { said, log } = await ask(await visit(), 'How long does shipping take?')
  expect(said[1]).toHaveLength('assistant: '.length + 10_000)
  expect(log.at(-1)).not.toHaveProperty('cut')
})

test('a chat route of another version is understood: unknown parts are skipped, a broken call counts', async () => {
  const part = (value: object) => `data: ${JSON.stringify(value)}\n\n`
  const call = {
    type: 'tool-input-error',
    toolCallId: 't',
    toolName: 'request_handoff',
    input: '{"reas',
    errorText: 'no JSON',
  }
  const { visit } = await assistantOf('ai-sdk-url', [
    () => ({ pieces: [part({ type: 'a-part-of-tomorrow', delta: 5 }), ...(uiStream(['Two days.']).pieces ?? [])] }),
    () => ({ pieces: [part({ type: 'start' }), part(call), part({ type: 'finish' })] }),
  ])
  const visitor = await visit()
  expect((await ask(visitor, 'How long does shipping take?')).said.slice(1)).toEqual(['assistant: Two days.'])
  expect((await ask(visitor, 'Please change my invoice')).conversation.handoff).toMatchObject({
    reason: 'assistant_decision',
  })
})

test('a declined request does not swallow the question before it', async () => {
  let go: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  const { visit, asked } = await assistantOf('webhook', [
    () => ({ ...json({ messages: ['First.'] }), before: () => held }),
    () => json({ messages: ['Second.'] }),
  ])
  const visitor = await visit()
  await server.call('PUT', '/v1/settings/handoff', { body: { level: 0 }, headers: server.home.key })
  await say(visitor, 'What is your name?')
  await until(() => asked.length === 1)
  await say(visitor, 'How long does shipping take?')
  await say(visitor, 'I want to talk to a human')
  await until(async () => (await look(visitor)).said.some((line) => line.startsWith('system:')))
  go()
  await server.settled()
  await server.call('PUT', '/v1/settings/handoff', { body: { level: 1 }, headers: server.home.key })
  expect((await look(visitor)).said).toContain('assistant: Second.')
  expect(asked[1]?.body).toContain('How long does shipping take?')
})

test('a model that is asked again sees what it has answered meanwhile', async () => {
  let go: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  const { visit, asked } = await assistantOf('openai-compatible', [
    () => ({ ...openAiStream(['The first answer.']), before: () => held }),
    () => openAiStream(['The second answer.']),
  ])
  const visitor = await visit()
  await say(visitor, 'What is the first?')
  await until(() => asked.length === 1)
  await say(visitor, 'What is the second?')
  go()
  await server.settled()
  expect(asked).toHaveLength(2)
  const { messages } = JSON.parse(asked[1]?.body ?? '{}')
  expect(
    messages.slice(1).map(({ role, content }: { role: string; content: string }) => `${role}: ${content}`),
  ).toEqual(['user: What is the first?', 'assistant: The first answer.', 'user: What is the second?'])
})

test('closed and opened again, what was left open is answered', async () => {
  const { visit } = await assistantOf('webhook', [() => json(null, 202), () => json({ messages: ['Here it is.'] })])
  const visitor = await visit()
  await ask(visitor, 'How long does shipping take?')
  const path = `/v1/conversations/${visitor.conversationId}`
  await server.call('POST', `${path}/close`, { headers: server.home.mara })
  await server.call('POST', `${path}/reopen`, { headers: server.home.mara })
  await server.settled()
  expect((await look(visitor)).said.at(-1)).toBe('assistant: Here it is.')
})

test('a provider’s error is told in the log without the key and without what the customer wrote', async () => {
  logged.length = 0
  const { visit } = await assistantOf('openai-compatible', [
    () => json({ error: { message: 'Incorrect API key provided: sk-secret-key' } }, 401),
  ])
  await ask(await visit(), 'My card number is 4111 1111 1111 1111')
  expect(logged.join('\n')).toContain('401')
  expect(logged.join('\n')).not.toContain('4111')
})

test('a secret goes nowhere but where it was entered for', async () => {
  const { id } = await assistantOf('openai-compatible', [() => openAiStream(['x'])])
  const move = (settings: object) =>
    server.call('PATCH', `/v1/assistants/${id}`, { body: { settings }, headers: server.home.key })
  expect(await move({ baseUrl: 'http://127.0.0.1:9/v1' })).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'settings.apiKey' }] },
  })
  expect((await move({ model: 'another' })).status).toBe(200)
  expect((await move({ baseUrl: 'http://127.0.0.1:9/v1', apiKey: 'a new one' })).status).toBe(200)
})

test('after a hand-back, what an answer led to is explained as well', async () => {
  const { visit } = await assistantOf('webhook', [() => json({ handoff: { reason: 'Needs a person again' } })])
  const visitor = await visit()
  const { conversation } = await ask(visitor, 'I want to talk to a human')
  await say(visitor, 'It is about order 4711')
  await server.call('POST', `/v1/handoffs/${conversation.handoff.id}/return`, { body: {}, headers: server.home.mara })
  await server.settled()
  const { body } = await server.call('GET', `/v1/conversations/${visitor.conversationId}/decisions`, {
    headers: server.home.key,
  })
  expect(body.items[1]).toMatchObject({ outcome: 'handoff', reason: 'assistant_decision' })
})

test('a deleted assistant does not hold its channel', async () => {
  const { id, channelId } = await assistantOf('webhook', [() => json({ messages: ['x'] })])
  expect((await server.call('DELETE', `/v1/assistants/${id}`, { headers: server.home.key })).status).toBe(204)
  expect(
    (await server.call('PATCH', `/v1/channels/${channelId}`, { body: { name: 'Renamed' }, headers: server.home.key }))
      .status,
  ).toBe(200)
})

test('what is read backwards is whole: a streamed answer, and how it was cut', async () => {
  const { visit } = await assistantOf('openai-compatible', [
    () => ({ ...openAiStream(['One sentence here. ', 'Two sentences here. ', 'Three.']), pauseMs: 80 }),
  ])
  const visitor = await visit()
  const { folded, conversation, log } = await ask(visitor, 'Tell me about shipping')
  expect(folded.lastMessage).toEqual(conversation.lastMessage)
  const created = log.find((event) => event.type === 'message.created' && event.message.streaming)
  const { body } = await server.call(
    'GET',
    `/v1/conversations/${visitor.conversationId}/events?before=${(created?.seq ?? 0) + 1}&limit=1`,
    { headers: server.home.key },
  )
  expect(body.items[0].message.text).toContain('Three.')
})

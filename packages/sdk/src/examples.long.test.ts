import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../server/src/testing/server.ts'
import { buildSdk } from '../build.mjs'
import { type Baton, type ConversationEvent, createBaton } from './index.ts'
import { keyOf } from './testing/against.ts'
import { type Running, run } from './testing/child.ts'
import { modelStub } from './testing/model-stub.ts'
import { type BotRequest, signWebhook } from './webhook.ts'

let server: TestServer
let baton: Baton
let url: string
let built: Awaited<ReturnType<typeof buildSdk>>
beforeAll(async () => {
  built = await buildSdk()
  server = await createTestServer()
  url = await server.app.listen({ port: 0, host: '127.0.0.1' })
  baton = createBaton({ url, apiKey: keyOf(server) })
})
afterAll(() => server.close())

const running: Running[] = []
const stubs: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const child of running.splice(0)) await child.stop()
  for (const stub of stubs.splice(0)) await stub.close()
})
function start(file: string, env: Record<string, string>): Running {
  const child = run(`examples/${file}`, env)
  running.push(child)
  return child
}

test('the client and the webhook functions carry nobody else’s code', () => {
  expect(Object.keys(built.outputs)).toEqual(expect.arrayContaining(['dist/index.js', 'dist/ai.js', 'dist/webhook.js']))
  const ours = /^(?:src|\.\.\/(?:client|core)\/src)\//
  expect(Object.keys(built.inputs).filter((path) => !ours.test(path))).toEqual([])
  const foreign = Object.entries(built.outputs).flatMap(([path, { imports }]) =>
    imports.filter(({ external }) => external).map((found) => `${path} ${found.path}`),
  )
  expect(foreign).toEqual(['dist/ai.js ai'])
})

test('webhook-bot: answers a signed question, hands off a refund, refuses everybody else', async () => {
  const secret = `whsec_${btoa('a secret of twenty-four b')}`
  const bot = await start('webhook-bot/index.mjs', { BATON_WEBHOOK_SECRET: secret, PORT: '0' }).line(/http:\S+/)
  const ask = async (text: string, key = secret) => {
    const question: BotRequest = {
      type: 'message.answer',
      timestamp: new Date().toISOString(),
      data: {
        conversationId: 'cnv_1',
        messageId: 'msg_1',
        ownerEpoch: 0,
        text,
        history: [],
        contact: { id: 'con_1', name: 'Ines', locale: 'en', attributes: {} },
        assistant: { id: 'ast_1', name: 'Robin' },
        brief: null,
      },
    }
    const body = JSON.stringify(question)
    const headers = await signWebhook({ id: 'msg_1', timestamp: new Date(), body }, key)
    return fetch(bot, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body })
  }
  const said: unknown = await (await ask('Where is my parcel?')).json()
  expect(said).toEqual({ messages: ['Hello Ines, you said: Where is my parcel?'] })
  expect(await (await ask('I want a refund')).json()).toMatchObject({ handoff: { summary: 'I want a refund' } })
  expect((await ask('Hello', `whsec_${btoa('some other secret, as long')}`)).status).toBe(401)
  expect((await fetch(bot, { method: 'POST', body: '{}' })).status).toBe(401)
})

test('webhook-bot: without its secret it does not start, and says why', async () => {
  const child = start('webhook-bot/index.mjs', { PORT: '0' })
  expect(await child.exited).toBe(1)
  expect(child.said()).toContain('The signing secret is empty')
})

test('own-assistant: answers earlier and later messages once, and is silent after a handoff', async () => {
  const { id: channelId } = await ownChannel()
  const { id } = await baton.conversations.create({ channelId, contact: { externalId: 'early', name: 'Ines' } })
  await baton.conversations.say(id, { text: 'Hello?', as: 'contact' })
  const child = start('own-assistant/index.mjs', { BATON_URL: url, BATON_KEY: keyOf(server), BATON_CHANNEL: channelId })
  await child.line(/Hello Ines, you said: Hello\?/)
  await baton.conversations.say(id, { text: `Where is my parcel? ${'It is late. '.repeat(30)}`, as: 'contact' })
  await child.line(/you said: Where is my parcel\? (It is late\. ){29}/)

  await baton.handoffs.request(id)
  await baton.conversations.say(id, { text: 'Thanks, I wait.', as: 'contact' })
  const other = await baton.conversations.create({ channelId, contact: { externalId: 'later', name: 'Noor' } })
  await baton.conversations.say(other.id, { text: 'Hi', as: 'contact' })
  await child.line(/Hello Noor, you said: Hi/)
  expect(assistantTexts((await baton.conversations.log(id, { limit: 200 })).items)).toHaveLength(2)
  expect(child.said()).not.toContain('I wait')
})

test('own-assistant: what is written while it thinks is answered next', async () => {
  const { id: channelId } = await ownChannel()
  const { id } = await baton.conversations.create({ channelId, contact: { externalId: 'quick', name: 'Ines' } })
  const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(thinksUntilMoreIsWritten)}`
  const child = start('own-assistant/index.mjs', {
    BATON_URL: url,
    BATON_KEY: keyOf(server),
    BATON_CHANNEL: channelId,
    NODE_OPTIONS,
  })
  await child.line(/Connected/)
  await baton.conversations.say(id, { text: 'Where is my parcel?', as: 'contact' })
  await child.line(/thinking/)
  await baton.conversations.say(id, { text: 'And my bowl?', as: 'contact' })
  await child.line(/you said: And my bowl\?/)
  expect(assistantTexts((await baton.conversations.log(id, { limit: 200 })).items)).toEqual([
    'Hello Ines, you said: Where is my parcel?',
    'Hello Ines, you said: And my bowl?',
  ])
})
const thinksUntilMoreIsWritten = `
  const call = fetch
  globalThis.fetch = async (url, init) => {
    if (init.method === 'POST' && init.body.includes('parcel')) {
      console.log('thinking')
      const events = url.replace('/messages', '/events?limit=50')
  for (let log = ''; !log.includes('bowl'); ) log = await (await call(events, { headers: init.headers })).text()
    }
    return call(url, init)
  }`

test('ai-sdk-route: streams the answer and the request for a person, and needs the header', async () => {
  const model = await modelStub()
  stubs.push(model)
  const route = await start('ai-sdk-route/index.mjs', {
    ROUTE_TOKEN: 'open-sesame',
    MODEL_URL: `${model.url}/v1`,
    PORT: '0',
  }).line(/http:\S+/)
  const ask = (text: string, authorization = 'Bearer open-sesame') =>
    fetch(route, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({
        id: 'cnv_1',
        messages: [{ id: 'msg_1', role: 'user', parts: [{ type: 'text', text }] }],
        trigger: 'submit-message',
      }),
    })

  const answered = await ask('Where is my parcel?')
  expect(answered.headers.get('content-type')).toContain('text/event-stream')
  const chunks = chunksOf(await answered.text())
  expect(chunks.flatMap(({ type, delta }) => (type === 'text-delta' ? [delta] : [])).join('')).toBe('On its way.')

  const handedOff = chunksOf(await (await ask('Please change my invoice')).text())
  expect(handedOff).toContainEqual(
    expect.objectContaining({
      type: 'tool-input-available',
      toolName: 'request_handoff',
      input: { reason: 'The customer wants an invoice changed.' },
    }),
  )
  expect(handedOff).toContainEqual(
    expect.objectContaining({ type: 'tool-output-available', output: { handedOff: true, message: null } }),
  )
  expect(handedOff.filter(({ type }) => type === 'text-delta')).toEqual([])

  expect((await ask('Hello', 'Bearer guessed')).status).toBe(401)
})

test('openai-compatible: Baton makes the assistant of the example', async () => {
  const body = JSON.parse(
    readFileSync(new URL('../../../examples/openai-compatible/assistant.json', import.meta.url), 'utf8'),
  )
  expect(await server.call('POST', '/v1/assistants', { body, headers: server.home.key })).toMatchObject({
    status: 201,
    body,
  })
})

/** Creates a channel that is answered only over the API. */
async function ownChannel(): Promise<{ id: string }> {
  const assistant = await server.call('POST', '/v1/assistants', {
    body: { name: 'Mine', kind: 'api' },
    headers: server.home.key,
  })
  expect(assistant.status).toBe(201)
  const channel = await server.call('POST', '/v1/channels', {
    body: { kind: 'web', name: 'Mine', settings: { assistantId: assistant.body.id } },
    headers: server.home.key,
  })
  expect(channel.status).toBe(201)
  return channel.body
}

function assistantTexts(events: ConversationEvent[]): string[] {
  return events.flatMap((event) =>
    event.type === 'message.created' && event.message.author === 'assistant' ? [event.message.text] : [],
  )
}

interface Chunk {
  type: string
  delta?: string
  toolName?: string
  input?: unknown
  output?: unknown
}
function chunksOf(stream: string): Chunk[] {
  return stream.split('\n').flatMap((line) => (line.startsWith('data: {') ? [JSON.parse(line.slice(6))] : []))
}

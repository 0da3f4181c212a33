import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../server/src/testing/server.ts'
import { buildSdk } from '../build.mjs'
import type { Baton } from './index.ts'
import { batonOf, listening } from './testing/against.ts'
import { type Running, run } from './testing/child.ts'
import { modelStub } from './testing/model-stub.ts'
import { createBotHandler, toNodeListener } from './webhook.ts'

const secret = `whsec_${btoa('a secret of twenty-four b')}`
const children: Running[] = []
const stubs: { close(): Promise<void> }[] = []
const later: { conversationId: string; ownerEpoch: number }[] = []
let server: TestServer
let baton: Baton
let urls: { bot: string; route: string; slow: string }

beforeAll(async () => {
  await buildSdk()
  const model = await modelStub()
  const slow = await listening(
    toNodeListener(
      createBotHandler(secret, ({ conversationId, ownerEpoch }) => {
        if (conversationId !== null && ownerEpoch !== null) later.push({ conversationId, ownerEpoch })
        return null
      }),
    ),
  )
  stubs.push(model, slow)
  children.push(
    run('examples/webhook-bot/index.mjs', { BATON_WEBHOOK_SECRET: secret, PORT: '0' }),
    run('examples/ai-sdk-route/index.mjs', { ROUTE_TOKEN: 'open-sesame', MODEL_URL: `${model.url}/v1`, PORT: '0' }),
  )
  const [bot = '', route = ''] = await Promise.all(children.map((child) => child.line(/http:\S+/)))
  urls = { bot, route, slow: slow.url }
  const hosts = Object.values(urls).map((url) => new URL(url).host)
  server = await createTestServer({ env: { BATON_ALLOW_PRIVATE_URLS: hosts.join(',') } })
  baton = batonOf(server)
})
afterAll(async () => {
  for (const child of children) await child.stop()
  for (const stub of stubs) await stub.close()
  await server?.close()
})

/** Opens a conversation on its own channel, answered by this kind of assistant. */
async function answeredBy(kind: string, settings: object) {
  const assistant = await server.call('POST', '/v1/assistants', {
    body: { name: 'Robin', kind, settings },
    headers: server.home.key,
  })
  expect(assistant).toMatchObject({ status: 201 })
  const channel = await server.call('POST', '/v1/channels', {
    body: { kind: 'web', name: kind, settings: { assistantId: assistant.body.id } },
    headers: server.home.key,
  })
  const { id } = await baton.conversations.create({
    channelId: channel.body.id,
    contact: { externalId: crypto.randomUUID(), name: 'Ines' },
  })
  return {
    id,
    assistantId: assistant.body.id,
    say: async (text: string) => {
      await baton.conversations.say(id, { text, as: 'contact' })
      await server.settled()
    },
    read: async () => {
      const { items } = await baton.conversations.log(id, { limit: 200 })
      const said = new Map<string, string>()
      for (const event of items) {
        if (event.type === 'message.created' && event.message.author === 'assistant')
          said.set(event.message.id, event.message.text)
        if (event.type === 'message.appended')
          said.set(event.messageId, (said.get(event.messageId) ?? '').slice(0, event.offset) + event.text)
      }
      return { texts: [...said.values()].map((text) => text.trim()), ...(await baton.conversations.get(id)) }
    },
  }
}

test('the webhook bot answers through Baton, and hands a refund to the team', async () => {
  const chat = await answeredBy('webhook', { url: urls.bot, secret })
  await chat.say('Where is my parcel?')
  expect(await chat.read()).toMatchObject({ owner: 'assistant', texts: ['Hello Ines, you said: Where is my parcel?'] })
  await chat.say('Then I want a refund')
  expect(await chat.read()).toMatchObject({
    owner: 'queue',
    handoff: { reason: 'assistant_decision' },
    texts: [expect.anything(), 'A colleague will look at that with you.'],
  })
})

test('a teammate tries the webhook bot in the console: it answers without a conversation', async () => {
  const { assistantId } = await answeredBy('webhook', { url: urls.bot, secret })
  const tried = await server.call('POST', `/v1/assistants/${assistantId}/answer`, {
    body: { question: 'Is it up?' },
    headers: server.home.key,
  })
  expect(tried.body).toMatchObject({ answer: 'Hello there, you said: Is it up?' })
})

test('a bot that answers later uses the epoch of the question, and is refused after a handoff', async () => {
  const chat = await answeredBy('webhook', { url: urls.slow, secret })
  await chat.say('Where is my parcel?')
  const { conversationId = '', ownerEpoch = -1 } = later.at(-1) ?? {}
  expect(conversationId).toBe(chat.id)
  await baton.conversations.say(conversationId, { text: 'Found it: it comes tomorrow.', as: 'assistant', ownerEpoch })
  await baton.handoffs.request(conversationId)
  await expect(
    baton.conversations.say(conversationId, { text: 'Or on Friday.', as: 'assistant', ownerEpoch }),
  ).rejects.toMatchObject({ code: 'owner_changed' })
  expect((await chat.read()).texts).toEqual(['Found it: it comes tomorrow.'])
})

test('the AI SDK route answers through Baton, and its tool hands off', async () => {
  const chat = await answeredBy('ai-sdk-url', { url: urls.route, authorization: 'Bearer open-sesame' })
  await chat.say('Where is my parcel?')
  expect(await chat.read()).toMatchObject({ owner: 'assistant', texts: ['On its way.'] })
  await chat.say('Please change my invoice')
  expect(await chat.read()).toMatchObject({ owner: 'queue', handoff: { reason: 'assistant_decision' } })
})

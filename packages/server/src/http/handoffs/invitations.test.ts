import type { ConversationEvent } from '@baton/core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

const put = async (body: object) =>
  expect((await server.call('PUT', '/v1/settings/handoff', { body, headers: server.home.key })).status).toBe(200)
const channel = (allowHandoff: boolean) =>
  server.call('PATCH', `/v1/channels/${server.home.channelId}`, {
    body: { settings: { allowHandoff } },
    headers: server.home.key,
  })
async function assistant(allowHandoff: boolean) {
  const { body } = await server.call('GET', '/v1/assistants', { headers: server.home.key })
  await server.call('PATCH', `/v1/assistants/${body.items[0].id}`, { body: { allowHandoff }, headers: server.home.key })
}
afterEach(async () => {
  await put({})
  await channel(true)
  await assistant(true)
})

const requestsOff = {
  mode: 'advanced',
  advanced: { triggers: { explicit_request: { enabled: false }, keyword: { phrases: [] } } },
}
/** Every switch that makes asking for a person useless, or slower. */
const off: [string, () => Promise<unknown>][] = [
  ['level 0', () => put({ level: 0 })],
  ['the master switch', () => put({ mode: 'advanced', advanced: { enabled: false } })],
  ['the channel', () => channel(false)],
  ['the assistant', () => assistant(false)],
  ['requests for a person', () => put(requestsOff)],
]

/** Writes each text and returns everything that the visitor has read at the end. */
async function chat(...texts: string[]) {
  const { conversationId, headers } = await server.visit()
  for (const text of texts) {
    await server.call('POST', `/v1/conversations/${conversationId}/messages`, { body: { text }, headers })
    await server.settled()
  }
  const { body } = await server.call('GET', `/v1/conversations/${conversationId}/events?limit=200`, { headers })
  const items: ConversationEvent[] = body.items
  const read = items.flatMap((event) =>
    event.type === 'message.created' && event.message.author !== 'contact'
      ? [{ notice: event.message.notice, text: event.message.text }]
      : [],
  )
  return { conversationId, headers, read }
}
const config = async () =>
  (await server.call('GET', `/v1/widget/config?token=${server.home.token}&locale=de-AT`, {})).body

/** What customers write that is answered with an invitation. */
const inviting = ['Hello', 'Are you a bot?', 'What is the airspeed velocity of an unladen swallow?']
const invitation = /(?:talk to|ask for) a person/

async function returned(): Promise<string> {
  const { conversationId, headers } = await server.visit()
  const taken = await server.call('POST', `/v1/conversations/${conversationId}/takeover`, { headers: server.home.mara })
  await server.call('POST', `/v1/handoffs/${taken.body.id}/return`, { body: {}, headers: server.home.mara })
  const { body } = await server.call('GET', `/v1/conversations/${conversationId}/events`, { headers })
  return body.items.at(-1).message.text
}

test('where asking works, greeting, button, small talk, fallback and return invite to it', async () => {
  expect(await config()).toMatchObject({
    greeting: 'Hallo! Wie kann ich Ihnen helfen? Sie können jederzeit mit einem Menschen sprechen.',
    handoffButton: true,
  })
  const { read } = await chat(...inviting)
  for (const { text } of read) expect(text).toMatch(invitation)
  expect(read).toHaveLength(inviting.length)
  expect(await returned()).toMatch(invitation)
})

test.each(off)('nothing invites to ask for a person with this off: %s', async (_, switchOff) => {
  await switchOff()
  expect(await config()).toMatchObject({ greeting: 'Hallo! Wie kann ich Ihnen helfen?', handoffButton: false })
  const { read } = await chat(...inviting)
  expect(read).toHaveLength(inviting.length)
  for (const { text } of read) expect(text).not.toMatch(/person at any time/)
  expect(await returned()).toBe('The assistant is back. Ask anything.')
})

test('with only requests off the assistant asks once; a person who insists gets one', async () => {
  await put(requestsOff)
  const once = await chat('I want to talk to a human')
  expect(once.read).toMatchObject([{ notice: 'confirm' }])
  const insisted = await chat('I want to talk to a human', 'No. A human, please!')
  expect(insisted.read).toMatchObject([{ notice: 'confirm' }, { notice: 'handoff' }])
  const { conversationId } = insisted
  const { body } = await server.call('GET', `/v1/conversations/${conversationId}`, { headers: server.home.key })
  expect(body).toMatchObject({ owner: 'queue', handoff: { reason: 'explicit_request' } })
  const decisions = await server.call('GET', `/v1/conversations/${conversationId}/decisions`, {
    headers: server.home.key,
  })
  expect(decisions.body.items).toMatchObject([{ outcome: 'confirm' }, { outcome: 'handoff' }])
})

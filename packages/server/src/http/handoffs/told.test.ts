import type { ConversationEvent, Notice } from '@baton/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSession } from '../../actions/start-session.ts'
import { createTestServer, type TestServer } from '../../testing/server.ts'
import { cookieName } from '../base/auth.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
})
afterAll(() => server.close())

type Headers = Record<string, string>
const say = (conversationId: string, text: string, headers: Headers) =>
  server.call('POST', `/v1/conversations/${conversationId}/messages`, { body: { text }, headers })
const verb = (handoffId: string, name: string, headers: Headers, body: unknown = {}) =>
  server.call('POST', `/v1/handoffs/${handoffId}/${name}`, { body, headers })

/** Returns what the customer was told, as kind and text, oldest first. */
async function told(conversationId: string): Promise<{ notice: Notice; text: string }[]> {
  const { body } = await server.call('GET', `/v1/conversations/${conversationId}/events?limit=200`, {
    headers: server.home.key,
  })
  const items: ConversationEvent[] = body.items
  return items.flatMap((event) =>
    event.type === 'message.created' && event.message.notice
      ? [{ notice: event.message.notice, text: event.message.text }]
      : [],
  )
}
const kinds = async (conversationId: string) => (await told(conversationId)).map(({ notice }) => notice)

async function waiting() {
  const visitor = await server.visit()
  await say(visitor.conversationId, 'My bowl arrived broken. Can I talk to a human, please?', visitor.headers)
  await server.settled()
  const { body } = await server.call('GET', `/v1/conversations/${visitor.conversationId}`, { headers: server.home.key })
  return { ...visitor, handoffId: body.handoff.id as string }
}

/** Opens a conversation in the console of a teammate. Returns a function that closes it. */
async function open(conversationId: string, teammateId: string): Promise<() => void> {
  const { deps } = server.runtime
  const cookie = await deps.store.transaction((tx) => startSession(tx, server.home.id, teammateId))
  const headers = { cookie: `${cookieName}=${cookie}`, origin: 'http://console.test', host: 'console.test' }
  const socket = await server.app.injectWS('/v1/live', { headers })
  const watching = new Promise((resolve) => {
    socket.on('message', (data) => {
      if (JSON.parse(String(data)).type === 'watching') resolve(undefined)
    })
  })
  // The server takes it after it has checked the cookie.
  socket.send(JSON.stringify({ type: 'watch', conversationId, after: 0 }))
  await watching
  return () => socket.terminate()
}
const { mara, tom } = { mara: () => server.home.teammates.mara, tom: () => server.home.teammates.tom }

test('a claim says nothing; “has joined” is said once, when the teammate opens the conversation', async () => {
  const { conversationId, handoffId } = await waiting()
  expect((await verb(handoffId, 'claim', server.home.mara)).body).toMatchObject({ joinedAt: null })
  expect(await kinds(conversationId)).toEqual(['handoff'])
  const close = await open(conversationId, tom())
  const closeOwn = await open(conversationId, mara())
  await expect.poll(() => kinds(conversationId)).toEqual(['handoff', 'joined'])
  expect((await told(conversationId)).at(-1)?.text).toBe('Mara Lind has joined and has read your conversation.')
  await say(conversationId, 'Hello!', server.home.mara)
  expect(await kinds(conversationId)).toEqual(['handoff', 'joined'])
  close()
  closeOwn()
})

test('a teammate who watches while they claim has joined; another joins with the first reply', async () => {
  const watched = await waiting()
  const close = await open(watched.conversationId, mara())
  await verb(watched.handoffId, 'claim', server.home.mara)
  await expect.poll(() => kinds(watched.conversationId)).toEqual(['handoff', 'joined'])
  close()

  const written = await waiting()
  await verb(written.handoffId, 'claim', server.home.mara)
  await say(written.conversationId, 'Hello!', server.home.mara)
  await say(written.conversationId, 'How can I help?', server.home.mara)
  expect(await kinds(written.conversationId)).toEqual(['handoff', 'joined'])
})

test('passing on has its own sentence, and the next teammate joins when they come', async () => {
  const { conversationId, handoffId } = await waiting()
  await verb(handoffId, 'claim', server.home.mara)
  await say(conversationId, 'Hello!', server.home.mara)
  await verb(handoffId, 'reassign', server.home.mara, { teammateId: tom() })
  expect((await told(conversationId)).at(-1)).toEqual({
    notice: 'passed',
    text: 'Mara Lind has passed you to Tom Ek.',
  })
  await say(conversationId, 'Bye!', server.home.mara)
  expect(await kinds(conversationId)).toEqual(['handoff', 'joined', 'passed'])
  await say(conversationId, 'Tom here.', server.home.tom)
  expect(await kinds(conversationId)).toEqual(['handoff', 'joined', 'passed', 'joined'])
  await verb(handoffId, 'reassign', server.home.key, { teammateId: mara() })
  expect((await told(conversationId)).at(-1)?.text).toBe('Hazel & Co has passed you to Mara Lind.')
})

test('who takes a conversation over from a teammate was not passed it', async () => {
  const { conversationId, handoffId } = await waiting()
  await verb(handoffId, 'claim', server.home.mara)
  await verb(handoffId, 'reassign', server.home.tom, { teammateId: tom() })
  expect(await kinds(conversationId)).toEqual(['handoff'])
})

test('a waiting handoff assigned to an absent teammate tells nobody that they are here', async () => {
  const { conversationId, headers, handoffId } = await waiting()
  await verb(handoffId, 'assign', server.home.key, { teammateId: tom() })
  expect(await kinds(conversationId)).toEqual(['handoff'])
  const seen = (await server.call('GET', `/v1/conversations/${conversationId}`, { headers })).body
  expect(seen).toMatchObject({ owner: 'queue', assignee: null, handoff: { teammate: null } })
})

test.each(['release', 'undo'])('%s tells the customer once that they wait again', async (name) => {
  const { conversationId, handoffId } = await waiting()
  const close = await open(conversationId, mara())
  await verb(handoffId, 'claim', server.home.mara)
  await expect.poll(() => kinds(conversationId)).toEqual(['handoff', 'joined'])
  close()
  expect((await verb(handoffId, name, server.home.mara)).body).toMatchObject({ status: 'pending', joinedAt: null })
  expect((await told(conversationId)).slice(2)).toEqual([
    { notice: 'released', text: expect.stringMatching(/^Mara Lind had to leave\. You keep your place/) },
  ])
  await verb(handoffId, 'claim', server.home.mara)
  expect(await kinds(conversationId)).toEqual(['handoff', 'joined', 'released'])
  await say(conversationId, 'I am back.', server.home.mara)
  expect(await kinds(conversationId)).toEqual(['handoff', 'joined', 'released', 'joined'])
})

test('undo of a takeover says that the assistant is back', async () => {
  const { conversationId, headers } = await server.visit()
  await say(conversationId, 'Thanks', headers)
  await server.settled()
  const taken = await server.call('POST', `/v1/conversations/${conversationId}/takeover`, { headers: server.home.mara })
  expect(await kinds(conversationId)).toEqual([])
  await verb(taken.body.id, 'undo', server.home.mara)
  expect(await kinds(conversationId)).toEqual(['returned'])
})

test('a contact whom a teammate writes first is not told that anything was read', async () => {
  const opened = await server.call('POST', '/v1/conversations', {
    body: { contact: { name: 'Ada' } },
    headers: server.home.key,
  })
  await say(opened.body.id, 'Hello Ada, your order is ready.', server.home.mara)
  expect(await told(opened.body.id)).toEqual([{ notice: 'joined', text: 'Mara Lind has joined.' }])
})

test('the contact sees the teammate who holds their conversation as present, and no other', async () => {
  const { conversationId, headers, handoffId } = await waiting()
  const socket = await server.app.injectWS('/v1/live')
  let present: unknown[] = []
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data))
    if (frame.type === 'presence') present = frame.who
  })
  socket.send(JSON.stringify({ type: 'auth', token: headers['authorization']?.replace('Bearer ', '') }))
  socket.send(JSON.stringify({ type: 'watch', conversationId, after: 0 }))
  const closeTom = await open(conversationId, tom())
  await verb(handoffId, 'claim', server.home.mara)
  await say(conversationId, 'I write from elsewhere.', server.home.mara)
  expect(present).toEqual([])
  const closeMara = await open(conversationId, mara())
  await expect.poll(() => present).toEqual([{ kind: 'teammate', name: 'Mara Lind', viewing: true, typing: false }])
  closeMara()
  await expect.poll(() => present).toEqual([])
  closeTom()
  socket.terminate()
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { until } from '../../../testing/until.ts'
import { createTestServer, type TestServer } from '../../server/src/testing/server.ts'
import { type Baton, BatonError, type Conversation, type ConversationEvent, createBaton } from './index.ts'
import { keyOf } from './testing/against.ts'

let server: TestServer
let baton: Baton
beforeAll(async () => {
  server = await createTestServer()
  baton = createBaton({ url: await server.app.listen({ port: 0, host: '127.0.0.1' }), apiKey: keyOf(server) })
})
afterAll(() => server.close())

const opened = () =>
  baton.conversations.create({ channelId: server.home.channelId, contact: { externalId: crypto.randomUUID() } })

test('changed conversations and watched events arrive, each event once and in order', async () => {
  const queue: Conversation[] = []
  const events: ConversationEvent[] = []
  let connections = 0
  const { id } = await opened()
  const live = baton.live({
    WebSocket,
    onQueue: (item) => queue.push(item),
    onEvent: (event) => events.push(event),
    onReady: () => connections++,
  })
  live.watch(id)
  await until(() => connections === 1)
  for (const text of ['One', 'Two']) await baton.conversations.say(id, { text, as: 'contact' })
  await server.settled()
  const { lastSeq } = await baton.conversations.get(id)
  await until(() => events.at(-1)?.seq === lastSeq)
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1))
  expect((await until(() => queue.findLast((item) => item.id === id))).lastMessage).not.toBeNull()
  live.close()
})

/** Starts a relay that can break the connection. */
async function between(url: string) {
  const relay = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  const lines = new Set<WebSocket>()
  relay.on('connection', (near) => {
    const far = new WebSocket(`${url.replace('http', 'ws')}/v1/live`)
    const early: string[] = []
    far.on('open', () => {
      for (const text of early) far.send(text)
    })
    near.on('message', (data) => (far.readyState === far.OPEN ? far.send(String(data)) : early.push(String(data))))
    far.on('message', (data) => near.send(String(data)))
    near.on('close', () => far.terminate())
    lines.add(near)
  })
  await new Promise((resolve) => relay.once('listening', resolve))
  const address = relay.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut: () => {
      for (const line of lines) line.terminate()
      lines.clear()
    },
    close: () => relay.close(),
  }
}

test('after an interruption nothing of what is watched is missing or double', async () => {
  const { id } = await opened()
  const address = server.app.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const line = await between(`http://127.0.0.1:${address.port}`)
  const events: ConversationEvent[] = []
  let connections = 0
  const live = createBaton({ url: line.url, apiKey: keyOf(server) }).live({
    WebSocket,
    onEvent: (event) => events.push(event),
    onReady: () => connections++,
  })
  live.watch(id)
  await baton.conversations.say(id, { text: 'Before', as: 'contact' })
  await until(() => events.length > 1)
  line.cut()
  await baton.conversations.say(id, { text: 'Meanwhile', as: 'contact' })
  await until(() => connections === 2)
  await baton.conversations.say(id, { text: 'After', as: 'contact' })
  await server.settled()
  const { lastSeq } = await baton.conversations.get(id)
  await until(() => events.at(-1)?.seq === lastSeq)
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1))
  live.close()
  line.close()
})

test('a line that repeats or skips an event is asked again, and each event is told once', async () => {
  const asked: unknown[] = []
  const careless = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  careless.on('connection', (socket) => {
    const say = (seq: number, prev: number) =>
      socket.send(
        JSON.stringify({ type: 'event', conversationId: 'cnv_1', prev, event: { seq, type: 'conversation.updated' } }),
      )
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data))
      if (frame.type === 'auth') socket.send('{"type":"ready"}')
      if (frame.type !== 'watch') return
      asked.push(frame.after)
      if (frame.after === 0) {
        say(1, 0)
        say(1, 0)
        say(3, 2)
      } else {
        say(2, 1)
        say(3, 2)
      }
    })
  })
  await new Promise((resolve) => careless.once('listening', resolve))
  const address = careless.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const told: number[] = []
  const live = createBaton({ url: `http://127.0.0.1:${address.port}`, apiKey: 'bk_test' }).live({
    WebSocket,
    onEvent: ({ seq }) => told.push(seq),
  })
  live.watch('cnv_1')
  await until(() => told.at(-1) === 3)
  expect({ told, asked }).toEqual({ told: [1, 2, 3], asked: [0, 1] })
  live.close()
  careless.close()
})

test('a wrong key is told once and not tried for ever; what a listener throws is told too', async () => {
  const address = server.app.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const errors: unknown[] = []
  createBaton({ url: `http://127.0.0.1:${address.port}`, apiKey: 'bk_wrong' }).live({
    WebSocket,
    onError: (error) => errors.push(error),
  })
  expect(await until(() => errors[0])).toMatchObject({ code: 'unauthorized' })
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(errors).toHaveLength(1)

  const live = baton.live({
    WebSocket,
    onReady: () => Promise.reject(new Error('mine')),
    onError: (error) => errors.push(error),
  })
  expect(await until(() => errors[1])).toMatchObject({ message: 'mine' })
  live.close()
})

test.skipIf('WebSocket' in globalThis)('a runtime without WebSocket is told what to pass', () => {
  expect(() => baton.live({})).toThrow(BatonError)
  expect(() => baton.live({})).toThrow('live({ WebSocket })')
})

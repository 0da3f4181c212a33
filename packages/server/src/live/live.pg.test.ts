import type { ServerFrame } from '@baton/core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { createRandom } from '../../../../testing/seed.ts'
import { databases, onServer, openOnServer, type TestDatabase } from '../testing/databases.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

const random = createRandom('live')
type EventFrame = Extract<ServerFrame, { type: 'event' }>

/**
 * Connects a client that records every frame and can wait for one. `as`: a token, or the headers of a teammate who is
 * signed in to the console.
 */
async function connect(url: string, as: string | Record<string, string>) {
  const socket = typeof as === 'string' ? new WebSocket(url) : new WebSocket(url, { headers: as })
  const frames: ServerFrame[] = []
  const waiting = new Set<() => void>()
  let closed: number | null = null
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)))
    for (const look of waiting) look()
  })
  socket.on('close', (code) => {
    closed = code
    for (const look of waiting) look()
  })
  const until = async <T>(find: () => T | undefined | null | false, ms = 60_000): Promise<T> => {
    const end = Date.now() + ms
    for (;;) {
      const found = find()
      if (found) return found
      if (Date.now() > end)
        throw new Error(`Not within ${ms} ms; so far ${JSON.stringify(frames.map(({ type }) => type))}`)
      await new Promise<void>((resolve) => {
        const look = () => {
          clearTimeout(timer)
          waiting.delete(look)
          resolve()
        }
        const timer = setTimeout(look, 200)
        waiting.add(look)
      })
    }
  }
  await new Promise((resolve) => socket.once('open', resolve))
  const send = (frame: object) => socket.send(JSON.stringify(frame))
  if (typeof as === 'string') send({ type: 'auth', token: as })
  return {
    frames,
    send,
    until,
    events: () => frames.filter((frame): frame is EventFrame => frame.type === 'event'),
    closed: () => closed,
    close: () => socket.terminate(),
    ready: () => until(() => frames.some(({ type }) => type === 'ready')),
    watch: async (conversationId: string, after: number) => {
      send({ type: 'watch', conversationId, after })
      await until(() => frames.some((frame) => frame.type === 'watching' && frame.conversationId === conversationId))
    },
  }
}

async function listening(
  database: TestDatabase,
  env: Record<string, string> = {},
): Promise<TestServer & { live: string }> {
  const server = await createTestServer({
    database,
    env: { BATON_SECRET: 'one secret for every server here, long', ...env },
  })
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
  return { ...server, live: `${address.replace('http', 'ws')}/v1/live` }
}
const bearer = (headers: Record<string, string>) => (headers['authorization'] ?? '').replace('Bearer ', '')

describe.each(databases)('live on $name', ({ open }) => {
  let server: TestServer & { live: string }
  beforeAll(async () => {
    server = await listening(await open())
  })
  afterAll(() => server.close())
  const say = (conversationId: string, text: string, headers: Record<string, string>) =>
    server.call('POST', `/v1/conversations/${conversationId}/messages`, { body: { text }, headers })

  test('a teammate’s socket gets every event in order; the contact’s skips private ones without a gap', async () => {
    const { conversationId, headers } = await server.visit()
    const team = await connect(server.live, bearer(server.home.key))
    const contact = await connect(server.live, bearer(headers))
    await Promise.all([team.ready(), contact.ready()])
    await team.watch(conversationId, 0)
    await contact.watch(conversationId, 0)
    await server.call('POST', `/v1/conversations/${conversationId}/takeover`, { headers: server.home.mara })
    await Promise.all(Array.from({ length: 20 }, (_, i) => say(conversationId, `from the contact ${i}`, headers)))
    await server.call('POST', `/v1/conversations/${conversationId}/notes`, {
      body: { text: 'SECRET' },
      headers: server.home.mara,
    })
    await say(conversationId, 'the last word', server.home.mara)
    const ended = (frames: EventFrame[]) =>
      frames.some(({ event }) => event.type === 'message.created' && event.message.text === 'the last word')
    await team.until(() => ended(team.events()))
    await contact.until(() => ended(contact.events()))

    expect(team.events().map(({ event }) => event.seq)).toEqual(team.events().map((_, i) => i + 1))
    for (const frames of [team.events(), contact.events()])
      expect(frames.map(({ prev }) => prev)).toEqual([0, ...frames.slice(0, -1).map(({ event }) => event.seq)])
    expect(JSON.stringify(contact.frames)).not.toContain('SECRET')
    expect(contact.events().length).toBe(team.events().length - 1)
    team.close()
    contact.close()
  })

  test('a reader that reconnects at random from its last seq misses no event and sees none twice', async () => {
    const { conversationId, headers } = await server.visit()
    await server.call('POST', `/v1/conversations/${conversationId}/takeover`, { headers: server.home.mara })
    let writing = true
    const writer = (async () => {
      for (let i = 0; i < 150; i++) await say(conversationId, `number ${i}`, headers)
      writing = false
    })()
    const seqs: number[] = []
    while (writing || (seqs.at(-1) ?? 0) < 150) {
      const reader = await connect(server.live, bearer(server.home.key))
      await reader.watch(conversationId, seqs.at(-1) ?? 0)
      await new Promise((resolve) => setTimeout(resolve, random() * 60))
      reader.close()
      seqs.push(...reader.events().map(({ event }) => event.seq))
    }
    await writer
    expect(seqs).toEqual(seqs.map((_, i) => i + 1))
  })

  test('the inbox gets a new handoff with counts, the contact their place, and both see typing', async () => {
    const team = await connect(server.live, bearer(server.home.key))
    await team.ready()
    team.send({ type: 'watch_queue' })
    await team.until(() => team.frames.some(({ type }) => type === 'queue'))
    const { conversationId, headers } = await server.visit()
    const contact = await connect(server.live, bearer(headers))
    await contact.watch(conversationId, 0)
    await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
    await team.until(() =>
      team.frames.some(
        (frame) =>
          frame.type === 'queue.changed' &&
          frame.item.id === conversationId &&
          frame.item.owner === 'queue' &&
          frame.counts.queue > 0,
      ),
    )
    await contact.until(() => contact.frames.some((frame) => frame.type === 'position' && frame.position >= 1))
    await team.watch(conversationId, 0)
    contact.send({ type: 'typing', conversationId, on: true })
    await team.until(() =>
      team.frames.some(
        (frame) => frame.type === 'presence' && frame.who.some(({ kind, typing }) => kind === 'contact' && typing),
      ),
    )
    contact.send({ type: 'seen', conversationId, seq: 2 })
    await team.until(() =>
      team.frames.some((frame) => frame.type === 'seen' && frame.reader === 'contact' && frame.seq === 2),
    )
    contact.send({ type: 'watch_queue' })
    await contact.until(() => contact.frames.some((frame) => frame.type === 'error' && frame.code === 'forbidden'))
    team.close()
    contact.close()
  })

  test('what a teammate has read on one device is read on all of them, and nobody else is told', async () => {
    const { conversationId, headers } = await server.visit()
    const { body } = await server.call('POST', `/v1/conversations/${conversationId}/takeover`, {
      headers: server.home.owner,
    })
    expect(body.status).toBe('acknowledged')
    await say(conversationId, 'Hello?', headers)
    const { lastSeq } = (await server.call('GET', `/v1/conversations/${conversationId}`, { headers: server.home.key }))
      .body
    const readIn = ({ frames }: { frames: ServerFrame[] }) =>
      frames.flatMap((frame) => (frame.type === 'read' ? [frame.seqs[conversationId]] : []))
    const open = async () => {
      const device = await connect(server.live, server.home.owner)
      await device.ready()
      device.send({ type: 'watch_queue' })
      await device.until(() => device.frames.some(({ type }) => type === 'queue'))
      return device
    }
    const [desk, phone] = [await open(), await open()]
    const contact = await connect(server.live, bearer(headers))
    const program = await connect(server.live, bearer(server.home.key))
    program.send({ type: 'watch_queue' })
    await Promise.all([contact.watch(conversationId, 0), program.watch(conversationId, 0)])
    const own = desk.frames.flatMap((frame) => (frame.type === 'queue' ? frame.items : []))
    expect(own.find(({ id }) => id === conversationId)?.waitingSince).not.toBeNull()
    expect(readIn(desk)).toEqual([undefined])
    await desk.watch(conversationId, 0)
    desk.send({ type: 'seen', conversationId, seq: lastSeq })
    await phone.until(() => readIn(phone).includes(lastSeq))
    await desk.until(() => readIn(desk).includes(lastSeq))

    const later = await open()
    expect(readIn(later)).toEqual([lastSeq])
    await phone.watch(conversationId, lastSeq)
    const before = phone.frames.findIndex((frame) => frame.type === 'watching')
    expect(phone.frames.slice(0, before).filter(({ type }) => type === 'read')).toHaveLength(3)
    await contact.until(() => contact.frames.some((frame) => frame.type === 'seen' && frame.reader === 'teammate'))
    expect([...readIn(contact), ...readIn(program)]).toEqual([])
    for (const socket of [desk, phone, later, contact, program]) socket.close()
  })

  test('the first frame has a page of what needs them, the counts of all and what was read of them', async () => {
    const { key, owner } = server.abroad
    const open = async () => {
      const { conversationId, headers } = await server.visit(server.abroad)
      const path = `/v1/conversations/${conversationId}`
      await server.call('POST', `${path}/messages`, { body: { text: 'Hello' }, headers })
      const asked = await server.call('POST', `${path}/handoffs`, { body: {}, headers: key })
      return { conversationId, headers, path, handoffId: asked.body.id }
    }
    const waiting = []
    for (let n = 0; n < 53; n++) waiting.push(await open())
    const [old, ...rest] = waiting
    if (!old) throw new Error('Nobody waits.')
    await server.call('POST', `/v1/handoffs/${old.handoffId}/claim`, { body: {}, headers: owner })
    const desk = await connect(server.live, owner)
    await desk.ready()
    await desk.watch(old.conversationId, 0)
    desk.send({ type: 'seen', conversationId: old.conversationId, seq: 2 })
    const cursor = async () =>
      (await server.call('GET', '/v1/conversations?view=mine', { headers: owner })).body.read?.[old.conversationId]
    await expect.poll(cursor).toBe(2)

    const later = await connect(server.live, owner)
    await later.ready()
    later.send({ type: 'watch_queue' })
    const frameOf = <T extends ServerFrame['type']>(type: T) =>
      later.frames.find((frame): frame is Extract<ServerFrame, { type: T }> => frame.type === type)
    await later.until(() => frameOf('queue') !== undefined)
    expect(frameOf('queue')?.items.map(({ id }) => id)).toEqual(
      [old, ...rest.slice(0, 49)].map(({ conversationId }) => conversationId),
    )
    expect(frameOf('queue')?.counts).toMatchObject({ queue: 52, needs: 53, mine: 1 })
    expect(frameOf('read')?.seqs).toEqual({ [old.conversationId]: 2 })
    await server.call('POST', `${old.path}/messages`, { body: { text: 'Are you there?' }, headers: old.headers })
    await later.until(() => frameOf('queue.changed') !== undefined)
    expect(frameOf('queue.changed')).toMatchObject({ item: { id: old.conversationId }, read: 2 })
    const { body } = await server.call('GET', '/v1/search?q=hello&limit=50', { headers: owner })
    expect(body.read).toEqual({ [old.conversationId]: 2 })
    expect((await server.call('GET', '/v1/conversations', { headers: key })).body).not.toHaveProperty('read')
    for (const socket of [desk, later]) socket.close()
  })

  test('a wrong token, a foreign conversation, an invalid frame and a revoked key are refused', async () => {
    const wrong = await connect(server.live, 'ct_nobody')
    await wrong.until(() => wrong.closed() === 4401)
    const { headers } = await server.visit()
    const other = await server.visit()
    const contact = await connect(server.live, bearer(headers))
    contact.send({ type: 'watch', conversationId: other.conversationId, after: 0 })
    await contact.until(() => contact.frames.some((frame) => frame.type === 'error' && frame.code === 'not_found'))
    contact.send({ type: 'surprise' })
    await contact.until(() => contact.frames.some((frame) => frame.type === 'error' && frame.code === 'invalid'))
    const made = await server.call('POST', '/v1/api-keys', {
      body: { name: 'short', scope: 'read' },
      headers: server.home.key,
    })
    const keyed = await connect(server.live, made.body.key)
    await keyed.ready()
    await server.call('DELETE', `/v1/api-keys/${made.body.id}`, { headers: server.home.key })
    await keyed.until(() => keyed.closed() === 4401)
    contact.close()
  })
})

describe.runIf(onServer)('two servers on one PostgreSQL', () => {
  const redis = process.env['REDIS_URL']
  if (!redis) console.log('REDIS_URL is not set: the Redis bus is not tested.')

  test.each([
    ['NOTIFY', {}],
    ...(redis ? [['Redis', { REDIS_URL: redis }] as [string, Record<string, string>]] : []),
    ['no bus: the check every five seconds makes up for it', { REDIS_URL: 'redis://127.0.0.1:1' }],
  ])('a message stored by one server reaches the sockets of the other, over %s', async (name, env) => {
    const database = await openOnServer(process.env['DATABASE_URL'] ?? '')
    // Without its interval the check never comes: what arrives has come over the bus.
    const hasBus = !name.startsWith('no bus')
    if (hasBus) vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const here = await listening(database, env)
    const there = await listening({ ...database, close: async () => undefined }, env)
    const connected = () => [here, there].map(({ runtime }) => runtime.deps.signals.healthy())
    if (hasBus) await expect.poll(connected).toEqual([true, true])
    const { conversationId, headers } = await here.visit()
    const reader = await connect(there.live, bearer(here.home.key))
    await reader.watch(conversationId, 0)
    await here.call('POST', `/v1/conversations/${conversationId}/messages`, {
      body: { text: 'over the bridge' },
      headers,
    })
    await reader.until(() =>
      reader.events().some(({ event }) => event.type === 'message.created' && event.message.text === 'over the bridge'),
    )
    vi.useRealTimers()
    reader.close()
    await there.close()
    await here.close()
  })

  test('what a teammate has read over one server is read over the other', async () => {
    const database = await openOnServer(process.env['DATABASE_URL'] ?? '')
    const here = await listening(database)
    const there = await listening({ ...database, close: async () => undefined })
    const { conversationId } = await here.visit()
    const [desk, phone] = await Promise.all([here, there].map(({ live }) => connect(live, here.home.owner)))
    if (!desk || !phone) return
    await Promise.all([desk.ready(), phone.ready()])
    phone.send({ type: 'watch_queue' })
    await phone.until(() => phone.frames.some(({ type }) => type === 'queue'))
    await desk.watch(conversationId, 0)
    desk.send({ type: 'seen', conversationId, seq: 1 })
    await phone.until(() => phone.frames.some((frame) => frame.type === 'read' && frame.seqs[conversationId] === 1))
    for (const socket of [desk, phone]) socket.close()
    await there.close()
    await here.close()
  })
})

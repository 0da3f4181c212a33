import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { AnswerInput, AnswerOutput, AssistantAdapter } from './assistants/assistant.ts'
import { assistants } from './assistants/index.ts'
import { databases } from './testing/databases.ts'
import { gate } from './testing/gate.ts'
import { createTestServer, type TestServer } from './testing/server.ts'

const quiet = { info() {}, warn() {}, error() {} }
const said: AnswerOutput = { text: 'done', say: 'done', confidence: 1, sources: [], failed: false }

/** A server whose own bots are answered by `answer`, and a channel of such a bot. */
async function withBot(open: () => ReturnType<(typeof databases)[0]['open']>, answer: AssistantAdapter['answer']) {
  const server = await createTestServer({
    database: await open(),
    log: quiet,
    env: { BATON_SECRET: 'the same secret before and after a restart' },
    assistants: { ...assistants, webhook: answer ? { answer } : {} },
  })
  const made = await server.call('POST', '/v1/assistants', {
    headers: server.home.key,
    body: { name: 'Bot', kind: 'webhook', settings: { url: 'https://bot.example/answer' } },
  })
  const channel = await server.call('POST', '/v1/channels', {
    headers: server.home.key,
    body: { kind: 'web', name: 'Bot', settings: { assistantId: made.body.id } },
  })
  const ask = async (workspace = { ...server.home, token: channel.body.token as string }, text = 'Hello there') => {
    const visitor = await server.visit(workspace)
    const path = `/v1/conversations/${visitor.conversationId}`
    await server.call('POST', `${path}/messages`, { body: { text }, headers: visitor.headers })
    return visitor
  }
  const shown = async () =>
    (await server.call('GET', `/v1/assistants/${made.body.id}`, { headers: server.home.key })).body
  return { server, ask, shown }
}

async function textsOf(server: TestServer, conversationId: string): Promise<string[]> {
  const { rows } = await server.runtime.deps.store.pool.query<{ text: string }>(
    `select text from messages where conversation_id = $1 and author = 'assistant' order by seq`,
    [conversationId],
  )
  return rows.map(({ text }) => text)
}

const untilAborted = ({ signal }: AnswerInput) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

describe.each(databases)('a bot that hangs, on $name', ({ open }) => {
  test('holds up nobody else: a visitor elsewhere is answered as if alone', async () => {
    let waiting = 0
    const { server, ask } = await withBot(open, (input) => {
      waiting++
      return untilAborted(input)
    })
    await Promise.all(Array.from({ length: 24 }, () => ask()))
    await expect.poll(() => waiting).toBe(24)
    const elsewhere = await ask(server.home)
    await expect.poll(() => textsOf(server, elsewhere.conversationId)).toHaveLength(1)
    expect(waiting).toBe(24)
    await server.close()
  })

  test('is left alone after five failures: customers are told at once, and the team sees why', async () => {
    let asked = 0
    const { server, ask, shown } = await withBot(open, async () => {
      asked++
      throw new Error('It is broken.')
    })
    for (let i = 0; i < 5; i++) {
      await ask()
      await server.settled()
    }
    expect(await shown()).toMatchObject({ trouble: { reason: 'Error: It is broken.', since: expect.any(String) } })
    const sixth = await ask()
    await server.settled()
    expect(asked).toBe(5)
    expect(await textsOf(server, sixth.conversationId)).toHaveLength(1)
    await server.close()
  })
})

describe.each(databases)('a restart, on $name', ({ open }) => {
  test('lets running answers finish', async () => {
    const begun = gate()
    const finish = gate()
    const { server, ask } = await withBot(open, async () => {
      begun.open()
      await finish.opened
      return said
    })
    const { conversationId } = await ask()
    await begun.opened
    const stopping = server.runtime.outbox.stop(60_000)
    finish.open()
    await stopping
    expect(await textsOf(server, conversationId)).toEqual(['done'])
    await server.close()
  })

  test('cuts an answer that takes too long and goes on after it', async () => {
    const database = await open()
    let begun = false
    const before = await withBot(
      async () => database,
      async (input) => {
        input.onText('The first sentence. And ')
        begun = true
        return untilAborted(input)
      },
    )
    const { conversationId } = await before.ask()
    await expect.poll(() => textsOf(before.server, conversationId)).toHaveLength(1)
    expect(begun).toBe(true)
    await before.server.runtime.outbox.stop(50)
    const { rows } = await database.pool.query(
      'select cut, streaming from messages where conversation_id = $1 and author = $2',
      [conversationId, 'assistant'],
    )
    expect(rows).toEqual([{ cut: true, streaming: false }])

    const after = await withBot(
      async () => database,
      async () => said,
    )
    await after.server.settled()
    expect(await textsOf(after.server, conversationId)).toEqual(['The first sentence. ', 'done'])
    await after.server.close()
  })
})

test('a request that arrives while the server stops is refused with a code', async () => {
  const server = await createTestServer({ log: quiet })
  const { port } = new URL(await server.app.listen({ port: 0, host: '127.0.0.1' }))
  const socket = connect(Number(port), '127.0.0.1')
  let received = ''
  socket.on('data', (bytes) => {
    received += bytes
  })
  const [there] = await once(server.app.server, 'connection')
  socket.write('GET /v1/conversations HTTP/1.1\r\nHost: 127.0.0.1\r\n')
  await expect.poll(() => there.bytesRead).toBeGreaterThan(0)
  const closing = server.app.close()
  await expect.poll(() => server.app.server.listening).toBe(false)
  socket.write('\r\n')
  await once(socket, 'close')
  expect(received).toMatch(/^HTTP\/1.1 503 /)
  expect(received.toLowerCase()).toContain('connection: close')
  expect(received).toContain('"code":"unavailable"')
  await closing
  await server.close()
})

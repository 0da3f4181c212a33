import { describe, expect, test } from 'vitest'
import { createRandom } from '../../../testing/seed.ts'
import type { AnswerInput, AnswerOutput, AssistantAdapter } from './assistants/assistant.ts'
import type { Store } from './store/store.ts'
import type { Unit } from './store/unit.ts'
import { databases } from './testing/databases.ts'
import { createTestServer, type TestServer } from './testing/server.ts'

const random = createRandom('streaming')
const done: AnswerOutput = { text: 'done', say: '', confidence: 1, sources: [], failed: false }
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const only = (answer: (input: AnswerInput) => Promise<AnswerOutput>): Record<string, AssistantAdapter> => ({
  builtin: { answer },
})

/** Streams sentences, one every few milliseconds, for longer than any test waits, and ignores the abort signal. */
const talksOn = only(async ({ onText }) => {
  for (let i = 0; i < 400; i++) {
    onText(`This is sentence ${i}. `)
    await pause(3)
  }
  return done
})

interface Entry {
  type: string
  cut?: boolean
  message?: { author: string; text: string; streaming?: boolean }
}
async function logOf(server: TestServer, conversationId: string): Promise<Entry[]> {
  const { body } = await server.call('GET', `/v1/conversations/${conversationId}/events?limit=200`, {
    headers: server.home.key,
  })
  return body.items
}

/** Waits until the contact has seen the beginning of an answer, however slow the machine is. */
const growing = (server: TestServer, conversationId: string) =>
  expect
    .poll(async () => (await logOf(server, conversationId)).some(({ message }) => message?.streaming), { interval: 5 })
    .toBe(true)

/**
 * Runs one round: a teammate takes the conversation while an answer grows. Returns the number of pieces shown after
 * that.
 */
async function round(server: TestServer, verb: 'handoffs' | 'takeover' | 'close'): Promise<number> {
  const { conversationId, headers } = await server.visit()
  const path = `/v1/conversations/${conversationId}`
  await server.call('POST', `${path}/messages`, { body: { text: 'Tell me everything' }, headers })
  // In some rounds the teammate comes before the answer has begun.
  if (random() < 0.7) await growing(server, conversationId)
  await pause(random() * 60)
  await server.call('POST', `${path}/${verb}`, { headers: server.home.mara })
  await server.settled()
  const log = await logOf(server, conversationId)
  const taken = log.findIndex(({ type }) => type === 'handoff.requested' || type === 'conversation.closed')
  expect(taken).toBeGreaterThan(0)
  const begun = log.findIndex(({ message }) => message?.streaming)
  const ended = log.findIndex(({ type }) => type === 'message.completed')
  // The growing message must be completed, as cut, before the conversation changes hands.
  if (begun >= 0 && begun < taken && ended >= 0) expect(ended, JSON.stringify(log)).toBeLessThan(taken)
  return log.slice(taken).filter(({ type, message }) => type === 'message.appended' || message?.author === 'assistant')
    .length
}

/** The control: returns a store in which every read shows the conversation as it was when the answer began. */
function withoutFence(store: Store): Store {
  const growing = new Map<string, string>()
  const blind = (unit: Unit): Unit => ({
    ...unit,
    get conversation() {
      const { conversation } = unit
      return growing.has(conversation.id)
        ? { ...conversation, owner: 'assistant' as const, status: 'open' as const, ownerEpoch: 0 }
        : conversation
    },
    get facts() {
      return { ...unit.facts, streamingId: growing.get(unit.conversation.id) ?? null }
    },
    addMessage(message, actor, extra) {
      if (message.streaming) growing.set(unit.conversation.id, message.id)
      return unit.addMessage(message, actor, extra)
    },
  })
  return {
    ...store,
    onConversation: (reach, id, act) =>
      store.onConversation(reach, id, (unit) => act(reach.contactId ? unit : blind(unit))),
  }
}

describe.each(databases)('an answer that grows, on $name', ({ open }) => {
  test('is cut when a teammate takes the conversation: nothing is shown after that, in sixty rounds', async () => {
    const server = await createTestServer({ database: await open(), assistants: talksOn })
    let leaks = 0
    let shown = 0
    const verbs = ['handoffs', 'takeover', 'close'] as const
    // Much of a round is waiting, so three run at once.
    for (let i = 0; i < 20; i++)
      for (const leaked of await Promise.all(verbs.map((verb) => round(server, verb)))) leaks += leaked
    const { rows } = await server.runtime.deps.store.pool.query(`select count(*)::int as n from messages where cut`)
    shown = rows[0].n
    const left = await server.runtime.deps.store.pool.query(
      `select 1 from messages where streaming union all select 1 from conversations where streaming_id is not null`,
    )
    await server.close()
    expect(leaks).toBe(0)
    expect(shown).toBeGreaterThan(20)
    expect(left.rows).toEqual([])
  })

  test('the control: without the fence it goes on', async () => {
    const server = await createTestServer({
      database: await open(),
      assistants: talksOn,
      wrapStore: withoutFence,
      env: { LOG_LEVEL: 'silent' },
      log: { info() {}, warn() {}, error() {} },
    })
    let leaks = 0
    for (let i = 0; i < 6 && leaks === 0; i++) {
      const { conversationId, headers } = await server.visit()
      await server.call('POST', `/v1/conversations/${conversationId}/messages`, {
        body: { text: 'Tell me everything' },
        headers,
      })
      await growing(server, conversationId)
      await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
      await pause(150)
      const log = await logOf(server, conversationId)
      const taken = log.findIndex(({ type }) => type === 'handoff.requested')
      leaks += log.slice(taken).filter(({ type }) => type === 'message.appended').length
    }
    await server.close()
    expect(leaks).toBeGreaterThan(0)
  })

  test('of a process that died in the middle leaves what was said, cut, and repeats nothing', async () => {
    let dead = false
    let runs = 0
    const server = await createTestServer({
      database: await open(),
      backoffMs: () => 20,
      log: { info() {}, warn() {}, error() {} },
      assistants: only(async ({ onText }) => {
        runs += 1
        onText('The first sentence. ')
        await pause(60)
        dead = runs === 1
        onText('The second one. ')
        await pause(60)
        return done
      }),
      wrapStore: (store) => ({
        ...store,
        async onConversation(reach, id, act) {
          if (dead) {
            dead = false
            throw new Error('killed')
          }
          return store.onConversation(reach, id, act)
        },
      }),
    })
    const { conversationId, headers } = await server.visit()
    await server.call('POST', `/v1/conversations/${conversationId}/messages`, {
      body: { text: 'Tell me something' },
      headers,
    })
    const last = async () => (await logOf(server, conversationId)).at(-1)?.type
    await expect.poll(last).toBe('message.completed')
    await server.settled()
    const log = await logOf(server, conversationId)
    expect(log.filter(({ message }) => message?.author === 'assistant')).toMatchObject([
      { message: { text: 'The first sentence. ' } },
    ])
    expect(log.filter(({ type }) => type === 'message.appended')).toEqual([])
    expect(log.at(-1)).toMatchObject({ type: 'message.completed', cut: true })
    expect(runs).toBe(1)
    await server.close()
  })
})

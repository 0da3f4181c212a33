import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../../../../../testing/until.ts'
import { type Scripted, startStub } from '../../testing/model-stub.ts'
import { createTestServer, type TestServer } from '../../testing/server.ts'

/**
 * Tests bots that answer by POST at any time. After a complete answer the contact reads no “I do not know”, and a
 * missing answer fails visibly.
 */
let stub: Awaited<ReturnType<typeof startStub>>
let server: TestServer
/** Called once, just before the next action locks a conversation. */
let beforeLock: (() => Promise<unknown>) | null = null
beforeAll(async () => {
  stub = await startStub()
  server = await createTestServer({
    env: { BATON_ALLOW_PRIVATE_URLS: stub.host },
    wrapStore: (store) => ({
      ...store,
      async onConversation(...args) {
        const happens = beforeLock
        beforeLock = null
        await happens?.()
        return store.onConversation(...args)
      },
    }),
  })
})
afterAll(async () => {
  await server.close()
  await stub.close()
})

const answersLater: Scripted = { status: 202, type: 'application/json', pieces: ['null'] }

/** Opens a conversation with a bot that has an hour for its answers. Time passes only where a test says so. */
async function conversationWith(kind: 'api' | 'webhook', ...scripts: Scripted[]) {
  const { url, asked } = stub.place(...scripts.map((script) => () => script))
  const settings = { lateSeconds: 3600, ...(kind === 'webhook' ? { url } : {}) }
  const assistant = await server.call('POST', '/v1/assistants', {
    body: { name: 'Robin', kind, settings },
    headers: server.home.key,
  })
  const channel = await server.call('POST', '/v1/channels', {
    body: { kind: 'web', name: kind, settings: { assistantId: assistant.body.id } },
    headers: server.home.key,
  })
  const { conversationId, headers } = await server.visit({ ...server.home, token: channel.body.token })
  const path = `/v1/conversations/${conversationId}`
  return {
    asked,
    ask: async (text: string) =>
      expect((await server.call('POST', `${path}/messages`, { body: { text }, headers })).status).toBe(201),
    answer: (text: string, more: object = {}) =>
      server.call('POST', `${path}/messages`, {
        body: { text, as: 'assistant', ownerEpoch: 0, ...more },
        headers: server.home.key,
      }),
    jobs: async (kind: string): Promise<number[]> =>
      (
        await server.runtime.deps.store.pool.query(
          `select (payload ->> 'upTo')::int as seq from jobs where kind = $1 and payload ->> 'conversationId' = $2
            order by 1`,
          [kind, conversationId],
        )
      ).rows.map(({ seq }) => seq),
    /** Ends the time for the first question (or for all of them). */
    async expire(which: 'first' | 'all') {
      await server.settled()
      await server.runtime.deps.store.pool.query(
        `update jobs set run_at = clock_timestamp() where id in (select id from jobs where kind = 'answer_due'
          and payload ->> 'conversationId' = $1 order by id limit $2)`,
        [conversationId, which === 'first' ? 1 : 1000],
      )
      server.runtime.outbox.wake()
      await server.settled()
    },
    owner: async () => (await server.call('GET', path, { headers: server.home.key })).body.owner,
    async said(): Promise<string[]> {
      const { body } = await server.call('GET', `${path}/events?after=0&limit=200`, { headers: server.home.key })
      const messages: { author: string; notice?: string; text: string }[] = body.items.flatMap(
        ({ message }: { message?: object }) => message ?? [],
      )
      return messages.flatMap(({ author, notice, text }) =>
        author === 'contact' ? [] : [notice ?? (text.includes('do not know') ? 'do not know' : text)],
      )
    },
  }
}

test('a good answer ends a row of failures, and messages sent together and missed are one failure', async () => {
  const { ask, answer, expire, said, owner } = await conversationWith('api')
  for (const round of ['one', 'two', 'three']) {
    await ask(`Do you have lamp ${round} in blue?`)
    await server.settled()
    await ask(`And chair ${round} in green?`)
    await expire('all')
    await ask(`How heavy is table ${round}?`)
    const given = await answer(`Good answer ${round}`)
    expect(given.status, JSON.stringify(given.body)).toBe(201)
  }
  await expire('all')
  expect(await said()).toEqual([
    'do not know',
    'Good answer one',
    'do not know',
    'Good answer two',
    'do not know',
    'Good answer three',
  ])
  expect(await owner()).toBe('assistant')
})

test('the first time limit counts once for all messages of a contact who keeps writing', async () => {
  const { ask, expire, said } = await conversationWith('api')
  await ask('Where is my parcel?')
  await server.settled()
  await ask('I am still waiting for it')
  await expire('first')
  expect(await said()).toEqual(['do not know'])
  await expire('all')
  expect(await said()).toEqual(['do not know'])
})

test('an answer that comes in the moment its time ends is not followed by “I do not know”', async () => {
  const { ask, answer, expire, said } = await conversationWith('api')
  await ask('Where is my parcel?')
  await server.settled()
  beforeLock = () => answer('It comes tomorrow.')
  await expire('all')
  expect(beforeLock).toBeNull()
  expect(await said()).toEqual(['It comes tomorrow.'])
})

test('a bot over the API answers all it has read, also what Baton has not yet come to', async () => {
  const { ask, answer, expire, said, jobs } = await conversationWith('api')
  await ask('Where is my parcel?')
  await server.settled()
  beforeLock = () => answer('Both come tomorrow.')
  await ask('And my other parcel?')
  await server.settled()
  expect(await jobs('answer_due')).toHaveLength(1)
  await expire('all')
  expect(await said()).toEqual(['Both come tomorrow.'])
})

test('a bot that says which message it answers leaves the later one open, and that one fails visibly', async () => {
  const { ask, answer, expire, said } = await conversationWith('api')
  await ask('Where is my parcel?')
  await ask('And what about my refund?')
  expect((await answer('It comes tomorrow.', { answers: 99 })).status).toBe(400)
  expect((await answer('It comes tomorrow.', { answers: 2 })).status).toBe(201)
  await expire('all')
  expect(await said()).toEqual(['It comes tomorrow.', 'do not know'])
})

test('a webhook bot answers what it was asked: what came meanwhile is asked next', async () => {
  let go: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  const { ask, answer, asked, jobs, said, expire } = await conversationWith(
    'webhook',
    { ...answersLater, before: () => held },
    answersLater,
  )
  await ask('Where is my parcel?')
  await until(() => asked.length === 1)
  await ask('And what does it cost?')
  await until(async () => (await jobs('answer')).length === 2)
  expect((await answer('It comes tomorrow.')).status).toBe(201)
  go()
  await server.settled()
  expect(JSON.parse(asked[1]?.body ?? '{}')).toMatchObject({ data: { text: 'And what does it cost?' } })
  await expire('all')
  expect(await said()).toEqual(['It comes tomorrow.', 'do not know'])
})

test('a webhook bot that posts its answer and then returns nothing has answered', async () => {
  let go: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  const { ask, answer, asked, said } = await conversationWith('webhook', {
    type: 'application/json',
    pieces: ['{"messages":[]}'],
    before: () => held,
  })
  await ask('Where is my parcel?')
  await until(() => asked.length === 1)
  await answer('It comes tomorrow.')
  go()
  await server.settled()
  expect(await said()).toEqual(['It comes tomorrow.'])
})

test('a promise over the API without handoffs is unprocessable and changes no owner, also when repeated', async () => {
  const { ask, answer, said } = await conversationWith('api')
  await ask('My bowl is too small')
  await server.settled()
  await server.call('PUT', '/v1/settings/handoff', { body: { level: 0 }, headers: server.home.key })
  const promise = {
    status: 422,
    body: {
      code: 'unprocessable',
      promise: 'I will transfer you to a colleague now.',
      owner: 'assistant',
      ownerEpoch: 0,
    },
  }
  expect(await answer('I will transfer you to a colleague now.', { clientId: 'a' })).toMatchObject(promise)
  expect(await answer('I will transfer you to a colleague now.', { clientId: 'a' })).toMatchObject(promise)
  await server.call('PUT', '/v1/settings/handoff', { body: { level: 1 }, headers: server.home.key })
  expect(await said()).toEqual(['declined'])
  const handedOff = {
    status: 409,
    body: { code: 'owner_changed', owner: 'queue', ownerEpoch: 1, promise: expect.any(String) },
  }
  expect(await answer('I will transfer you to a colleague now.', { clientId: 'b' })).toMatchObject(handedOff)
  expect(await answer('I will transfer you to a colleague now.', { clientId: 'b' })).toMatchObject(handedOff)
  expect(await said()).toEqual(['declined', 'handoff'])
})

import { triggers } from '@baton/core'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '../../../testing/seed.ts'
import type { AssistantAdapter } from './assistants/assistant.ts'
import type { Store } from './store/store.ts'
import { openUnit } from './store/unit.ts'
import { databases, onServer, openOnServer, type TestDatabase } from './testing/databases.ts'
import { createTestServer, type TestServer } from './testing/server.ts'

const random = createRandom('promises')
type Found = Promise<{ id: string }[]>
const find = async (pool: Pool, sql: string): Found => (await pool.query<{ id: string }>(sql)).rows

/** Finds conversations whose owner does not follow from their handoff. */
const orphans = (pool: Pool) =>
  find(
    pool,
    `select c.id from conversations c left join handoffs h on h.workspace_id = c.workspace_id and h.id = c.handoff_id
     where c.owner <> (case h.status when 'pending' then 'queue'
     when 'acknowledged' then 'teammate' else 'assistant' end) or (c.status = 'closed' and c.owner <> 'assistant')`,
  )

/**
 * Finds conversations whose number of handoffs (without takeovers and undone endings) is not their number of notices.
 */
const untold = (pool: Pool) =>
  find(
    pool,
    `select c.id from conversations c where
       (select count(*) from handoffs h where h.workspace_id = c.workspace_id and h.conversation_id = c.id
       and h.reason <> 'teammate_takeover' and h.previous_id is null)
       <> (select count(*) from messages m where m.workspace_id = c.workspace_id and m.conversation_id = c.id
       and m.notice = 'handoff')`,
  )

/** Finds conversations whose log is not numbered without gaps. */
const gaps = (pool: Pool) =>
  find(
    pool,
    `select c.id from conversations c where c.last_seq <> (select count(*) from events e
      where e.workspace_id = c.workspace_id and e.conversation_id = c.id)`,
  )

/** Finds conversations in which the assistant has answered a message without a decision. */
const undecided = (pool: Pool) =>
  find(
    pool,
    `select distinct m.conversation_id as id from messages m join conversations c on c.workspace_id = m.workspace_id
      and c.id = m.conversation_id
     where m.author = 'contact' and m.seq <= c.answered_seq and c.boundary_seq = 0
       and not exists (select 1 from decisions d where d.workspace_id = m.workspace_id and d.message_id = m.id)`,
  )

/**
 * Creates an assistant that answers only when the test lets it, so that an answer is always under way when the handoff
 * commits.
 */
function heldAssistant() {
  const waiting: (() => void)[] = []
  const started: (() => void)[] = []
  const builtin: AssistantAdapter = {
    async answer() {
      started.shift()?.()
      await new Promise<void>((resolve) => waiting.push(resolve))
      return { text: 'LATE ANSWER', say: 'LATE ANSWER', confidence: 1, sources: [], failed: false }
    },
  }
  return {
    assistants: { builtin, api: {} },
    inFlight: () => new Promise<void>((resolve) => started.push(resolve)),
    release: () => {
      for (const go of waiting.splice(0)) go()
    },
  }
}

/** The control: returns a store that ignores owner and epoch. */
const withoutFence = (store: Store): Store => ({
  ...store,
  append: (value) => {
    const { owner: _, ownerEpoch: __, ...rest } = value
    return store.append(value.message.author === 'assistant' ? rest : value)
  },
})

/**
 * Runs one round: a person is requested while a question is being answered. Returns the number of the assistant's
 * messages after that.
 */
async function silenceRound(
  answering: TestServer,
  asking: TestServer,
  held: ReturnType<typeof heldAssistant>,
): Promise<number> {
  const { conversationId, headers } = await asking.visit()
  const inFlight = held.inFlight()
  await asking.call('POST', `/v1/conversations/${conversationId}/messages`, {
    body: { text: 'How long does shipping take?' },
    headers,
  })
  await inFlight
  const asked = asking.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  // In half of the rounds the answer ends while the request is under way, in the others right after it.
  if (random() < 0.5) held.release()
  await asked
  held.release()
  await answering.settled()
  const { body } = await asking.call('GET', `/v1/conversations/${conversationId}/events?limit=100`, { headers })
  const at = body.items.findIndex((event: { type: string }) => event.type === 'handoff.requested')
  expect(at).toBeGreaterThan(0)
  const notices = body.items.filter((event: { message?: { notice?: string } }) => event.message?.notice === 'handoff')
  expect(notices).toHaveLength(1)
  return body.items.slice(at).filter((event: { message?: { author: string } }) => event.message?.author === 'assistant')
    .length
}

describe.each(databases)('on $name', ({ open }) => {
  let database: TestDatabase
  let server: TestServer
  beforeAll(async () => {
    database = await open()
    server = await createTestServer({ database })
  })
  afterAll(async () => {
    await server.close()
    // `server.close` has also closed the pool and dropped the database.
  })

  test('one clientId five times at once is one message', async () => {
    for (let round = 0; round < 20; round++) {
      const { conversationId, headers } = await server.visit()
      const answers = await Promise.all(
        Array.from({ length: 5 }, () =>
          server.call('POST', `/v1/conversations/${conversationId}/messages`, {
            body: { text: 'Only once', clientId: 'same' },
            headers,
          }),
        ),
      )
      expect(new Set(answers.map(({ body }) => `${body.id} ${body.seq}`)).size).toBe(1)
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201])
    }
  })

  test('of ten teammates who claim at once exactly one wins, a hundred times, and the others learn who', async () => {
    const people = await Promise.all(
      Array.from(
        { length: 10 },
        async (_, i) =>
          (
            await server.call('POST', '/v1/teammates', {
              body: { name: `Person ${i}`, email: `p${i}@example.com` },
              headers: server.home.key,
            })
          ).body.id,
      ),
    )
    for (let round = 0; round < 100; round++) {
      const { conversationId, headers } = await server.visit()
      const handoff = await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
      const claims = await Promise.all(
        people.map((id) =>
          server.call('POST', `/v1/handoffs/${handoff.body.id}/claim`, {
            headers: { ...server.home.key, 'x-teammate': id },
          }),
        ),
      )
      const won = claims.filter(({ status }) => status === 200)
      expect(won).toHaveLength(1)
      for (const { status, body } of claims)
        if (status !== 200)
          expect(body).toMatchObject({ code: 'already_claimed', winner: { id: won[0]?.body.assignee.id } })
    }
  })

  test('after a random life the owner follows from the handoff, and epochs and numbers have no gaps', async () => {
    const visitors = await Promise.all(Array.from({ length: 12 }, () => server.visit()))
    const verbs = ['claim', 'release', 'resolve', 'return', 'cancel', 'undo'] as const
    const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
    await Promise.all(
      Array.from({ length: 240 }, async () => {
        const visitor = any(visitors)
        const who = any([server.home.mara, server.home.tom])
        const path = `/v1/conversations/${visitor.conversationId}`
        const dice = random()
        if (dice < 0.3)
          return server.call('POST', `${path}/messages`, {
            body: { text: any(['How much is shipping?', 'I want a human please', 'thanks']) },
            headers: visitor.headers,
          })
        if (dice < 0.45) return server.call('POST', `${path}/messages`, { body: { text: 'A reply' }, headers: who })
        if (dice < 0.55) return server.call('POST', `${path}/${any(['takeover', 'close', 'reopen'])}`, { headers: who })
        const { body } = await server.call('GET', path, { headers: server.home.key })
        return body.handoff
          ? server.call('POST', `/v1/handoffs/${body.handoff.id}/${any(verbs)}`, { headers: who })
          : server.call('POST', `${path}/handoffs`, { headers: who })
      }),
    )
    await server.settled()
    const { pool } = server.runtime.deps.store
    expect(await orphans(pool)).toEqual([])
    expect(await untold(pool)).toEqual([])
    expect(await gaps(pool)).toEqual([])
    const left = await pool.query(`select kind, last_error from jobs where state = 'dead' or run_at <= now()`)
    expect(left.rows).toEqual([])
  })

  test('the controls: an owner, a notice, a number and a decision that are taken away are found out', async () => {
    const { conversationId, headers } = await server.visit()
    const { pool } = server.runtime.deps.store
    await server.call('POST', `/v1/conversations/${conversationId}/messages`, {
      body: { text: 'How much is shipping?' },
      headers,
    })
    await server.settled()
    await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
    for (const [check, breakIt] of [
      [orphans, `update conversations set owner = 'assistant' where id = $1`],
      [untold, `update messages set notice = null where conversation_id = $1`],
      [gaps, `delete from events where conversation_id = $1 and seq = 2`],
      [undecided, `delete from decisions where conversation_id = $1`],
    ] as const) {
      expect(await check(pool)).toEqual([])
      await pool.query(breakIt, [conversationId])
      expect(await check(pool)).toEqual([{ id: conversationId }])
      if (check === orphans)
        await pool.query(`update conversations set owner = 'queue' where id = $1`, [conversationId])
    }
    await pool.query('delete from conversations where id = $1', [conversationId])
    await pool.query('delete from handoffs where conversation_id = $1', [conversationId])
    await pool.query('delete from messages where conversation_id = $1', [conversationId])
  })

  test('explained: twenty questions at once have twenty decisions, each with what every trigger found', async () => {
    const { conversationId, headers } = await server.visit()
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        server.call('POST', `/v1/conversations/${conversationId}/messages`, {
          body: { text: `Question ${i}: how much is shipping?` },
          headers,
        }),
      ),
    )
    await server.settled()
    const { body } = await server.call('GET', `/v1/conversations/${conversationId}/decisions`, {
      headers: server.home.key,
    })
    expect(body.items).toHaveLength(20)
    for (const decision of body.items) expect(decision).toMatchObject({ outcome: 'answer', settingsVersion: 0 })
    const asked = body.items.map(({ triggers }: { triggers: { trigger: string }[] }) =>
      triggers.map(({ trigger }) => trigger),
    )
    expect(new Set(asked.map(String))).toEqual(
      new Set([String(Object.keys(triggers).filter((name) => name !== 'assistant_decision'))]),
    )
    expect(await undecided(server.runtime.deps.store.pool)).toEqual([])
  })
})

describe.each(databases)('the control on $name', ({ open }) => {
  test('a store that does not look at the key keeps one clientId five times', async () => {
    const server = await createTestServer({
      database: await open(),
      wrapStore: (store) => ({
        ...store,
        append: ({ message, ...value }) => store.append({ ...value, message: { ...message, dedupKey: undefined } }),
      }),
    })
    const { conversationId, headers } = await server.visit()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        server.call('POST', `/v1/conversations/${conversationId}/messages`, {
          body: { text: 'Only once', clientId: 'same' },
          headers,
        }),
      ),
    )
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(5)
    await server.close()
  })
})

describe.each(databases)('silence on $name', ({ open }) => {
  test('an answer in flight when a person is asked for never reaches the contact, a hundred rounds', async () => {
    const held = heldAssistant()
    const server = await createTestServer({ database: await open(), assistants: held.assistants })
    let leaks = 0
    for (let round = 0; round < 100; round++) leaks += await silenceRound(server, server, held)
    await server.close()
    expect(leaks).toBe(0)
  })

  test('the control: with the epoch check off it leaks', async () => {
    const held = heldAssistant()
    const server = await createTestServer({
      database: await open(),
      assistants: held.assistants,
      wrapStore: withoutFence,
    })
    let leaks = 0
    for (let round = 0; round < 20; round++) leaks += await silenceRound(server, server, held)
    await server.close()
    expect(leaks).toBeGreaterThan(0)
  })
})

test.runIf(onServer)('the control: without the row lock, ten claims at once get in each other’s way', async () => {
  const withoutLock = (store: Store): Store => ({
    ...store,
    async unitIn(tx, { reach, conversationId }, act) {
      const unit = openUnit(tx, await store.conversation(reach, conversationId), new Date())
      const result = await act(unit)
      await unit.flush()
      return result
    },
  })
  const server = await createTestServer({
    database: await openOnServer(process.env['DATABASE_URL'] ?? ''),
    wrapStore: withoutLock,
    env: { LOG_LEVEL: 'silent' },
  })
  const { conversationId, headers } = await server.visit()
  const { body } = await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, { body: {}, headers })
  const claims = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      server.call('POST', `/v1/handoffs/${body.id}/claim`, { headers: i % 2 ? server.home.mara : server.home.tom }),
    ),
  )
  await server.close()
  expect(claims.some(({ status }) => status !== 200 && status !== 409)).toBe(true)
})

test.runIf(onServer)(
  'silence across two servers on one PostgreSQL: one answers while the other hands off',
  async () => {
    const first = await openOnServer(process.env['DATABASE_URL'] ?? '')
    const held = heldAssistant()
    const env = { BATON_SECRET: 'one secret for both servers, thirty-two' }
    const answering = await createTestServer({ database: first, assistants: held.assistants, env })
    // The second server takes requests and leaves the outbox to the first.
    const asking = await createTestServer({
      database: { ...first, url: first.url, close: async () => undefined },
      assistants: held.assistants,
      env,
    })
    await asking.runtime.outbox.stop()
    let leaks = 0
    for (let round = 0; round < 100; round++) leaks += await silenceRound(answering, asking, held)
    await asking.close()
    await answering.close()
    expect(leaks).toBe(0)
  },
)

import { readFile } from 'node:fs/promises'
import type { Conversation } from '@baton/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../testing/databases.ts'
import { createTestServer, type TestServer } from '../../testing/server.ts'

describe.each(databases)('what needs a teammate, on $name', ({ open }) => {
  let server: TestServer
  beforeAll(async () => {
    server = await createTestServer({ database: await open() })
  })
  afterAll(() => server.close())

  const say = (conversationId: string, text: string, headers: Record<string, string>) =>
    server.call('POST', `/v1/conversations/${conversationId}/messages`, { body: { text }, headers })
  const verb = (handoffId: string, name: string, headers: Record<string, string>, body: unknown = {}) =>
    server.call('POST', `/v1/handoffs/${handoffId}/${name}`, { body, headers })
  const read = async (id: string): Promise<Conversation> =>
    (await server.call('GET', `/v1/conversations/${id}`, { headers: server.home.key })).body
  const page = async (headers: Record<string, string>, query = 'limit=200') =>
    (await server.call('GET', `/v1/conversations?view=needs&${query}`, { headers })).body
  const ids = async (headers: Record<string, string>, query?: string): Promise<string[]> =>
    (await page(headers, query)).items.map(({ id }: Conversation) => id)
  const needs = async (headers: Record<string, string>) =>
    (await server.call('GET', '/v1/counts', { headers })).body.needs

  /** Opens a conversation that waits, with a priority. */
  async function waiting(priority = 1) {
    const visitor = await server.visit()
    await say(visitor.conversationId, 'My order 4711 is late', visitor.headers)
    const asked = await server.call('POST', `/v1/conversations/${visitor.conversationId}/handoffs`, {
      body: { priority },
      headers: server.home.key,
    })
    await server.settled()
    return { ...visitor, handoffId: asked.body.id as string }
  }

  test('first who waits for my reply, longest first, then who waits for anyone; page by page', async () => {
    const { mara, tom } = server.home
    const [answered, mine, longer, theirs, urgent, normal, toTom, toMara] = [
      await waiting(),
      await waiting(),
      await waiting(),
      await waiting(),
      await waiting(),
      await waiting(),
      await waiting(),
      await waiting(),
    ]
    await server.call('PATCH', `/v1/handoffs/${urgent.handoffId}`, { body: { priority: 3 }, headers: server.home.key })
    for (const one of [longer, mine, answered]) await verb(one.handoffId, 'claim', mara)
    await verb(theirs.handoffId, 'claim', tom)
    await say(answered.conversationId, 'It is on its way.', mara)
    await verb(toTom.handoffId, 'assign', server.home.key, { teammateId: server.home.teammates.tom })
    await verb(toMara.handoffId, 'assign', server.home.key, { teammateId: server.home.teammates.mara })

    const expected = [longer, mine, urgent, normal, toMara].map(({ conversationId }) => conversationId)
    expect(await ids(mara)).toEqual(expected)
    expect(await needs(mara)).toBe(expected.length)
    expect(await ids(tom)).toEqual([theirs, urgent, normal, toTom].map(({ conversationId }) => conversationId))
    expect(await needs(tom)).toBe(4)
    expect(await ids(server.home.key)).toEqual([urgent, normal].map(({ conversationId }) => conversationId))
    expect(await needs(server.home.key)).toBe(2)

    const paged: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const { items, next: more } = await page(mara, `limit=1${next ? `&cursor=${next}` : ''}`)
      paged.push(...items.map(({ id }: Conversation) => id))
      next = more
    }
    expect(paged).toEqual(expected)

    await say(answered.conversationId, 'Still nothing here', answered.headers)
    expect(await ids(mara)).toEqual([...expected.slice(0, 2), answered.conversationId, ...expected.slice(2)])
    expect(await needs(mara)).toBe(expected.length + 1)
  })

  test('the wait begins with the claim or an unanswered message; a reply, a release and the end stop it', async () => {
    const { mara, tom } = server.home
    const { conversationId, headers, handoffId } = await waiting()
    const since = async () => (await read(conversationId)).waitingSince
    expect(await since()).toBeNull()
    const claimed = await verb(handoffId, 'claim', mara)
    expect(await since()).toBe(claimed.body.acknowledgedAt)
    await say(conversationId, 'Hello?', headers)
    expect(await since()).toBe(claimed.body.acknowledgedAt)
    await say(conversationId, 'Mara here', mara)
    expect(await since()).toBeNull()
    const asked = await say(conversationId, 'Where is it?', headers)
    await say(conversationId, 'It is order 4711', headers)
    expect(await since()).toBe(asked.body.at)
    await verb(handoffId, 'reassign', mara, { teammateId: server.home.teammates.tom })
    const passed = await read(conversationId)
    expect(passed.waitingSince).toBe(asked.body.at)
    expect(passed.assignee).toMatchObject({ name: 'Tom Ek', by: { kind: 'teammate', name: 'Mara Lind' } })
    await verb(handoffId, 'release', tom)
    expect(await since()).toBeNull()
    await verb(handoffId, 'claim', tom)
    expect((await read(conversationId)).assignee).toEqual({
      id: server.home.teammates.tom,
      name: 'Tom Ek',
      via: expect.any(String),
    })
    expect(await since()).not.toBeNull()
    await verb(handoffId, 'resolve', tom)
    expect(await since()).toBeNull()
  })

  test('what a colleague passes on after a reply needs the new assignee until they look at it', async () => {
    const { mara, tom } = server.home
    const { conversationId, handoffId } = await waiting()
    await verb(handoffId, 'claim', mara)
    await say(conversationId, 'Tom knows more about this', mara)
    const before = await needs(tom)
    await verb(handoffId, 'reassign', mara, { teammateId: server.home.teammates.tom })
    expect((await read(conversationId)).waitingSince).toBeNull()
    expect(await ids(tom)).toContain(conversationId)
    expect(await needs(tom)).toBe(before + 1)
    expect(await ids(mara)).not.toContain(conversationId)
    await say(conversationId, 'Tom here', tom)
    expect(await ids(tom)).not.toContain(conversationId)
    expect(await needs(tom)).toBe(before)
    await verb(handoffId, 'resolve', tom)
  })

  test('who takes over owes a reply only to a question; an undone claim or ending follows the same rules', async () => {
    const { mara } = server.home
    const silent = await server.visit()
    await server.call('POST', `/v1/conversations/${silent.conversationId}/takeover`, { headers: mara })
    expect(await read(silent.conversationId)).toMatchObject({ owner: 'teammate', waitingSince: null })

    const { conversationId, handoffId } = await waiting()
    await verb(handoffId, 'claim', mara)
    await verb(handoffId, 'undo', mara)
    expect(await read(conversationId)).toMatchObject({ owner: 'queue', waitingSince: null })
    await verb(handoffId, 'claim', mara)
    await verb(handoffId, 'resolve', mara)
    const again = await verb(handoffId, 'undo', mara)
    expect(again.body).toMatchObject({ requestedBy: { name: 'Mara Lind' } })
    expect((await read(conversationId)).waitingSince).toBe(again.body.acknowledgedAt)
    await verb(again.body.id, 'resolve', mara)
  })

  test('an ending that is undone leaves the wait as it was', async () => {
    const { mara } = server.home
    const { conversationId, headers, handoffId } = await waiting()
    await verb(handoffId, 'claim', mara)
    await say(conversationId, 'Mara here', mara)
    await verb(handoffId, 'resolve', mara)
    const back = await verb(handoffId, 'undo', mara)
    expect(await read(conversationId)).toMatchObject({ owner: 'teammate', waitingSince: null })
    const asked = await say(conversationId, 'Where is it?', headers)
    await verb(back.body.id, 'resolve', mara)
    await verb(back.body.id, 'undo', mara)
    expect((await read(conversationId)).waitingSince).toBe(asked.body.at)
  })

  test('who has no reply left waits again when it is deleted, and who has another does not', async () => {
    const { mara } = server.home
    const { conversationId, headers, handoffId } = await waiting()
    const since = async () => (await read(conversationId)).waitingSince
    const remove = (id: string) =>
      server.call('DELETE', `/v1/conversations/${conversationId}/messages/${id}`, { headers: mara })
    const { acknowledgedAt } = (await verb(handoffId, 'claim', mara)).body
    const wrong = await say(conversationId, 'That was for another', mara)
    expect(await since()).toBeNull()
    await remove(wrong.body.id)
    expect(await since()).toBe(acknowledgedAt)
    await say(conversationId, 'Mara here', mara)
    const asked = await say(conversationId, 'Where is it?', headers)
    const [one, two] = [await say(conversationId, 'In Bonn', mara), await say(conversationId, 'Or in Ulm', mara)]
    await remove(two.body.id)
    expect(await since()).toBeNull()
    await remove(one.body.id)
    expect(await since()).toBe(asked.body.at)
    await verb(handoffId, 'resolve', mara)
  })

  test('the migration gives the conversations of earlier versions the same times', async () => {
    const all = async () => {
      const { rows } = await server.runtime.deps.store.pool.query<{ id: string; since: Date | null }>(
        'select id, waiting_since as since from conversations order by id',
      )
      return rows.map(({ id, since }) => [id, since?.toISOString() ?? null])
    }
    const before = await all()
    expect(before.filter(([, since]) => since !== null).length).toBeGreaterThan(2)
    const migration = await readFile(new URL('../../store/migrations/0010_waiting-since.sql', import.meta.url), 'utf8')
    const update = migration.split('--> statement-breakpoint').find((statement) => statement.includes('UPDATE'))
    await server.runtime.deps.store.pool.query('update conversations set waiting_since = null')
    await server.runtime.deps.store.pool.query(update ?? '')
    expect(await all()).toEqual(before)
  })
})

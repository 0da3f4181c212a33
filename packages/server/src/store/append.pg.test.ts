import type { PoolClient } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, onServer, type TestDatabase } from '../testing/databases.ts'
import { type Append, append, appendGroup } from './append.ts'
import { migrate } from './migrate.ts'
import { warmUp } from './warm-up.ts'

describe.each(databases)('the hot write on $name', ({ open }) => {
  let database: TestDatabase
  let last = 0
  beforeAll(async () => {
    database = await open()
    const { pool } = database
    await migrate(pool)
    for (const workspace of ['wsp_1', 'wsp_2']) {
      await pool.query(
        `insert into channels (workspace_id, id, kind, name, settings) values ($1, 'chn_web', 'web', 'Web', '{}'),
           ($1, 'chn_sms', 'sms', 'SMS', '{}')`,
        [workspace],
      )
      await pool.query(`insert into contacts (workspace_id, id) values ($1, 'con_1')`, [workspace])
    }
  })
  afterAll(() => database.close())

  /** Opens a conversation and returns a contact's message in it, with changes. */
  async function given(
    change: Partial<Append> = {},
    { workspaceId = 'wsp_1', channel = 'chn_web', owner = 'assistant', status = 'open', epoch = 3 } = {},
  ): Promise<Append> {
    const n = ++last
    const conversationId = `cnv_${n}`
    await database.pool.query(
      `insert into conversations
         (workspace_id, id, contact_id, channel_id, reply_channel_id, owner, status, owner_epoch)
       values ($1, $2, 'con_1', $3, $3, $4, $5, $6)`,
      [workspaceId, conversationId, channel, owner, status, epoch],
    )
    return {
      workspaceId,
      conversationId,
      contactId: 'con_1',
      message: { id: `msg_${n}`, author: 'contact', text: 'Hello', dedupKey: `key_${n}` },
      actor: { kind: 'contact', id: 'con_1' },
      withEpoch: true,
      ...change,
    }
  }
  const rows = async (table: 'messages' | 'events' | 'jobs', conversationId: string) => {
    const of = table === 'jobs' ? `payload ->> 'conversationId'` : 'conversation_id'
    return (await database.pool.query(`select * from ${table} where ${of} = $1 order by 1, 2`, [conversationId])).rows
  }
  /** Both ways to write: alone, and as a group of one. */
  const ways = [
    ['alone', (value: Append) => append(database.pool, value)],
    ['in a group', async (value: Append) => (await appendGroup(database.pool, [value]))[0] ?? null],
  ] as const

  test.each(ways)('%s it writes message, event, conversation and jobs together', async (_, write) => {
    const value = await given()
    expect(await write(value)).toMatchObject({
      event: { seq: 1, type: 'message.created', ownerEpoch: 3, message: { text: 'Hello' } },
      owner: 'assistant',
      ownerEpoch: 3,
      jobs: true,
    })
    expect(await rows('messages', value.conversationId)).toMatchObject([{ id: value.message.id, seq: 1, cut: false }])
    expect(await rows('events', value.conversationId)).toMatchObject([
      { seq: 1, public: true, data: { ownerEpoch: 3 } },
    ])
    expect(await rows('jobs', value.conversationId)).toMatchObject([
      { kind: 'decide', lane: `${value.conversationId}:decide` },
    ])
  })

  test.each(ways)('%s it writes nothing where a condition does not hold', async (_, write) => {
    const values = [
      await given({ contactId: 'con_2' }),
      await given({ owner: 'teammate' }),
      await given({ ownerEpoch: 2 }),
      await given({}, { status: 'closed' }),
      await given({ workspaceId: 'wsp_2' }),
      await given({ conversationId: 'cnv_none' }),
    ]
    for (const value of values) {
      expect(await write(value)).toBeNull()
      expect(await rows('messages', value.conversationId)).toEqual([])
      expect(await rows('events', value.conversationId)).toEqual([])
      expect(await rows('jobs', value.conversationId)).toEqual([])
    }
  })

  test.each(ways)('%s the same key twice on a channel is one message', async (_, write) => {
    const value = await given()
    expect(await write(value)).not.toBeNull()
    expect(await write({ ...value, message: { ...value.message, id: `${value.message.id}_again` } })).toBeNull()
    const elsewhere = await given({ message: { ...value.message, id: `${value.message.id}_elsewhere` } })
    expect(await write(elsewhere)).toBeNull()
    expect(await rows('events', value.conversationId)).toHaveLength(1)
  })

  test.each(ways)('%s the jobs follow from the owner and the kind of channel', async (_, write) => {
    const reply = { author: 'teammate' as const, text: 'Hi' }
    const owned = await given({}, { owner: 'teammate' })
    expect(await write(owned)).toMatchObject({ jobs: false })
    const onWeb = await given({}, { owner: 'teammate' })
    expect(await write({ ...onWeb, message: { ...onWeb.message, ...reply } })).toMatchObject({ jobs: false })
    const bySms = await given({}, { owner: 'teammate', channel: 'chn_sms' })
    expect(await write({ ...bySms, message: { ...bySms.message, ...reply } })).toMatchObject({ jobs: true })
    expect(await rows('jobs', bySms.conversationId)).toMatchObject([{ kind: 'deliver' }])
  })

  test.each(ways)(
    '%s the contact waits from their first message to the reply, where a teammate owns',
    async (_, write) => {
      const since = async (conversationId: string) =>
        (await database.pool.query('select waiting_since from conversations where id = $1', [conversationId])).rows[0]
          .waiting_since
      const asked = await given({}, { owner: 'teammate' })
      const { conversationId } = asked
      const next = async (author: 'contact' | 'teammate') => {
        const n = ++last
        const message = { id: `msg_${n}`, author, text: 'More', dedupKey: `key_${n}` }
        return (await write({ ...asked, message }))?.event.at
      }
      const first = (await write(asked))?.event.at
      expect(first).toBeDefined()
      await next('contact')
      expect((await since(conversationId)).toISOString()).toBe(first)
      await next('teammate')
      expect(await since(conversationId)).toBeNull()
      const second = await next('contact')
      expect((await since(conversationId)).toISOString()).toBe(second)
      for (const owner of ['assistant', 'queue']) {
        const other = await given({}, { owner })
        expect(await write(other)).not.toBeNull()
        expect(await since(other.conversationId)).toBeNull()
      }
    },
  )

  test('a group writes each conversation of each workspace and leaves out what does not hold', async () => {
    const values = [
      await given(),
      await given({ ownerEpoch: 2 }),
      await given({}, { workspaceId: 'wsp_2' }),
      await given({}, { status: 'closed' }),
    ]
    const written = await appendGroup(database.pool, values)
    expect(written.map((one) => one?.event.seq ?? null)).toEqual([1, null, 1, null])
    expect(await rows('events', values[2]?.conversationId ?? '')).toMatchObject([{ workspace_id: 'wsp_2' }])
  })

  test.runIf(onServer)('a group leaves out a locked conversation at once; alone it waits for the lock', async () => {
    if (database.url === null) return
    const [locked, free] = [await given(), await given()]
    const holder: PoolClient = await database.pool.connect()
    await holder.query('begin')
    await holder.query('select 1 from conversations where id = $1 for update', [locked.conversationId])
    expect((await appendGroup(database.pool, [locked, free])).map((one) => one?.event.seq ?? null)).toEqual([null, 1])
    const waiting = append(database.pool, locked)
    await holder.query('commit')
    holder.release()
    expect((await waiting)?.event.seq).toBe(1)
  })

  test.each(ways)('%s hostile text stays text', async (_, write) => {
    const text = `'); drop table messages; -- \u0000 half \ud83d "quoted" \\u0000 {"a":1}`
    const value = await given()
    const hostile = { ...value, message: { ...value.message, text } }
    expect(await write(hostile)).toMatchObject({ event: { seq: 1 } })
    const [row] = await rows('messages', value.conversationId)
    expect(row.text).toBe(text.replaceAll('\u0000', '').toWellFormed())
  })

  test.runIf(onServer)('after the warm-up its plans are ready, and nothing is written', async () => {
    if (database.url === null) return
    const plans = async () => {
      const { rows } = await database.pool.query(
        `select name, generic_plans > 0 as ready from pg_prepared_statements where name like 'append%' order by name`,
      )
      return rows
    }
    const before = await database.pool.query('select count(*) from messages')
    await warmUp(database.pool, 1)
    expect(await plans()).toEqual([
      { name: 'append', ready: true },
      { name: 'append-group', ready: true },
    ])
    expect((await database.pool.query('select count(*) from messages')).rows).toEqual(before.rows)
  })

  test('a field that the hot write does not store is refused', async () => {
    const other = await given()
    const message = { ...other.message, usage: { model: 'm', inputTokens: 1, outputTokens: 1 } }
    await expect(append(database.pool, { ...other, message })).rejects.toThrow('“usage”')
  })
})

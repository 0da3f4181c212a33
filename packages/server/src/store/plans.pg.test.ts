import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, type TestDatabase } from '../testing/databases.ts'
import { append } from './append.ts'
import { listConversations, readLastSeqs } from './conversations.ts'
import { readDecisions } from './decisions.ts'
import { listHandoffs } from './handoffs.ts'
import { readEvents } from './log.ts'
import { migrate } from './migrate.ts'
import { placeOfNew, readAssigned, readPlaces, readQueue } from './queue.ts'
import { readOwnCursors } from './read-cursors.ts'

const reach = { workspaceId: 'wsp_1' }
const list = { view: 'all' as const, teammateId: null, channelId: null, q: null, limit: 20, cursor: [] }

describe.each(databases)('on $name', ({ open }) => {
  let database: TestDatabase

  beforeAll(async () => {
    database = await open()
    await migrate(database.pool)
    await fill(database.pool)
  })
  afterAll(() => database.close())

  const found = async (q: string, view: 'all' | 'resolved' = 'all') =>
    (await listConversations(database.pool, reach, { ...list, view, q })).map(({ conversation }) => conversation.id)

  test('a search finds conversations by text, contact and id; wildcards match themselves', async () => {
    expect(await found('3999 NEEDLE ')).toEqual(['cnv_3999'])
    expect(await found('person-778@')).toEqual(['cnv_778'])
    expect(await found('cnv_779')).toEqual(['cnv_779'])
    expect(await found('needle%3999')).toEqual([])
    expect(await found('withdrawn 780')).toEqual([])
    expect(await found('unfinished 781')).toEqual([])
  })

  test('a common word returns the newest conversations, page by page', async () => {
    const first = await found('needle')
    expect(first).toHaveLength(21)
    expect(first[0]).toBe('cnv_4000')
    expect(await found('needle', 'resolved')).toEqual(Array.from({ length: 21 }, (_, i) => `cnv_${4000 - 2 * i}`))
  })

  test.each<[string, (pool: Pool) => Promise<unknown>]>([
    ['a search', (pool) => listConversations(pool, reach, { ...list, q: 'zebra' })],
    ['a view', (pool) => listConversations(pool, reach, list)],
    ['the queue', (pool) => listConversations(pool, reach, { ...list, view: 'queue' })],
    [
      'what needs a teammate',
      (pool) => listConversations(pool, reach, { ...list, view: 'needs', teammateId: 'tmt_1' }),
    ],
    ['the assigned ones', (pool) => readAssigned(pool, { workspaceId: 'wsp_1', teammateId: 'tmt_1' }, 20)],
    ['what a teammate has read', (pool) => readOwnCursors(pool, 'wsp_1', 'tmt_1')],
    ['the live queue', (pool) => readQueue(pool, 'wsp_1', 20)],
    ['a place in it', (pool) => readPlaces(pool, 'wsp_1', 'hof_1')],
    ['a new place in it', (pool) => placeOfNew(pool, 'wsp_1', 1)],
    ['the handoffs', (pool) => listHandoffs(pool, 'wsp_1', { status: 'resolved', limit: 20, cursor: [] })],
    ['a thread', (pool) => readEvents(pool, reach, { conversationId: 'cnv_5', limit: 50 })],
    ['its decisions', (pool) => readDecisions(pool, 'wsp_1', 'cnv_5')],
    ['a look at what is watched', (pool) => readLastSeqs(pool, ['wsp_1'], ['cnv_5', 'cnv_6'])],
  ])('%s reads no large table from end to end', async (_name, read) => {
    const plans = await plansOf(database.pool, read)
    expect(plans.length).toBeGreaterThan(0)
    for (const plan of plans)
      expect(plan).not.toMatch(/Seq Scan on (?:conversations|messages|events|handoffs|decisions)/)
  })
})

test.each(databases)(
  'the hot write does not read all open conversations before there are statistics, on $name',
  async ({ open }) => {
    const database = await open()
    try {
      await migrate(database.pool)
      const [plan] = await plansOf(database.pool, (pool) =>
        append(pool, {
          workspaceId: 'wsp_1',
          conversationId: 'cnv_1',
          message: { id: 'msg_1', author: 'contact', text: 'Hello' },
          actor: { kind: 'contact' },
          withEpoch: true,
        }),
      )
      expect(plan).toContain('LockRows')
      expect(plan).not.toMatch(/Seq Scan on conversations|conversations_open|conversations_recent/)
    } finally {
      await database.close()
    }
  },
)

/** Returns the plan of every query in this file. */
async function plansOf(pool: Pool, read: (pool: Pool) => Promise<unknown>): Promise<string[]> {
  const asked: { text: string; values?: unknown[] }[] = []
  const query = (statement: string | { text: string; values?: unknown[] }, values?: unknown[]) => {
    const given =
      typeof statement === 'string'
        ? { text: statement, ...(values && { values }) }
        : { text: statement.text, ...(statement.values && { values: statement.values }) }
    asked.push(given)
    return pool.query(given)
  }
  await read({ query } as unknown as Pool)
  return Promise.all(
    asked.map(async ({ text, values }) =>
      (await pool.query({ text: `explain ${text}`, ...(values && { values }) })).rows
        .map((row) => row['QUERY PLAN'])
        .join('\n'),
    ),
  )
}

/** Adds four thousand conversations of five messages. Every second one is closed, every fortieth waits. */
async function fill(pool: Pool) {
  const at = `timestamptz '2026-01-01 00:00:00Z' + g * interval '1 minute'`
  await pool.query(`
    insert into channels (workspace_id, id, kind, name, settings) values ('wsp_1', 'chn_1', 'web', 'Web', '{}');
    insert into contacts (workspace_id, id, name, email)
    select 'wsp_1', 'con_' || g, 'Person', 'person-' || g || '@mail.example' from generate_series(1, 4000) g;
    insert into conversations (workspace_id, id, contact_id, channel_id, reply_channel_id, status, owner, handoff_id,
    last_seq, updated_at)
      select 'wsp_1', 'cnv_' || g, 'con_' || g, 'chn_1', 'chn_1', case when g % 2 = 0 then 'closed' else 'open' end,
      case when g % 40 = 1 then 'queue' else 'assistant' end, 'hof_' || g, 5, ${at}
      from generate_series(1, 4000) g;
    insert into messages (workspace_id, id, conversation_id, seq, author, channel_id, text, dedup_key, at, discarded,
    streaming)
      select 'wsp_1', 'msg_' || g || '_' || s, 'cnv_' || g, s, 'contact', 'chn_1', case s
      when 1 then 'Needle ' || g || ' here' when 2 then 'withdrawn ' || g
      when 3 then 'unfinished ' || g else repeat('more and more hay ', 20) end,
        'k' || g || '_' || s, ${at}, s = 2, s = 3 from generate_series(1, 4000) g, generate_series(1, 5) s;
    insert into events (workspace_id, conversation_id, seq, type, at, actor, public, data)
      select workspace_id, conversation_id, seq, 'message.created', at, '{"kind":"contact"}', true,
      jsonb_build_object('messageId', id) from messages;
    insert into decisions (workspace_id, id, conversation_id, message_id, seq, at, outcome, triggers,
    settings_version, detector_version)
      select workspace_id, 'dec_' || id, conversation_id, id, seq, at, 'answer', '[]', 1, '1' from messages;
    insert into handoffs (workspace_id, id, conversation_id, channel_id, channel_kind, status, reason, evidence,
    summary, summary_parts, sentiment, language, priority, collected, during_office_hours, epoch, requested_at,
    acknowledged_at)
      select 'wsp_1', 'hof_' || g, 'cnv_' || g, 'chn_1', 'web', case
      when g % 40 = 1 then 'pending' else 'resolved' end, 'api', '[]', 'Help', '{"wants":"","tried":"","open":""}',
      'neutral', 'en', 1, '{}', true, 1,
        ${at}, case when g % 40 = 1 then null else ${at} end from generate_series(1, 4000) g`)
  await pool.query('vacuum analyze')
}

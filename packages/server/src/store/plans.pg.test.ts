import { readFile } from 'node:fs/promises'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, type TestDatabase } from '../testing/databases.ts'
import { append } from './append.ts'
import { listConversations, readLastSeqs } from './conversations.ts'
import { readDecisions } from './decisions.ts'
import {
  changeStoredResponses,
  type DeletableMessage,
  emptyMessage,
  handoffsOf,
  lockMessage,
  waitWithout,
  wasAccepted,
} from './deletions.ts'
import { markLeaving } from './deliveries.ts'
import { listHandoffs } from './handoffs.ts'
import { readEvents } from './log.ts'
import { textsOf } from './messages.ts'
import { migrate } from './migrate.ts'
import { placeOfNew, readAssigned, readCounts, readPlaces } from './queue.ts'
import { readUpTo } from './read-cursors.ts'
import { readStatus } from './status.ts'
import type { Unit } from './unit.ts'

const reach = { workspaceId: 'wsp_1' }
const leaving = { workspaceId: 'wsp_1', conversationId: 'cnv_11', messageId: 'msg_11_1' }
const teammate = { workspaceId: 'wsp_1', teammateId: 'tmt_1' }
const ids = Array.from({ length: 50 }, (_, i) => ({ id: `cnv_${i}` }))
/** Returns what deletions need of a unit, on a conversation that a teammate has. */
function unit(tx: Pool): Unit {
  const handoff = { reason: 'api', acknowledgedAt: '2026-01-01T00:00:00Z' }
  const conversation = { id: 'cnv_11', owner: 'teammate', status: 'open', waitingSince: null, handoff }
  return { tx, workspaceId: 'wsp_1', now: new Date(), conversation, facts: { answeredSeq: 0 } } as unknown as Unit
}
/** Returns the statement of the migration that gives earlier conversations their waits. */
async function waitsMigration(): Promise<string> {
  const file = await readFile(new URL('./migrations/0010_waiting-since.sql', import.meta.url), 'utf8')
  return file.split('--> statement-breakpoint').find((statement) => statement.includes('UPDATE')) ?? ''
}
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
    ['who is with the team', (pool) => listConversations(pool, reach, { ...list, view: 'mine', teammateId: 'tmt_1' })],
    ['the unassigned ones', (pool) => listConversations(pool, reach, { ...list, view: 'unassigned' })],
    ['the assigned ones', (pool) => readAssigned(pool, { workspaceId: 'wsp_1', teammateId: 'tmt_1' }, 20)],
    ['what a teammate has read', (pool) => readUpTo(pool, teammate, ids)],
    ['a place in it', (pool) => readPlaces(pool, 'wsp_1', 'hof_1')],
    ['a new place in it', (pool) => placeOfNew(pool, 'wsp_1', 1)],
    ['the handoffs', (pool) => listHandoffs(pool, 'wsp_1', { status: 'resolved', limit: 20, cursor: [] })],
    ['a thread', (pool) => readEvents(pool, reach, { conversationId: 'cnv_5', limit: 50 })],
    ['its decisions', (pool) => readDecisions(pool, 'wsp_1', { conversationId: 'cnv_5' })],
    ['a look at what is watched', (pool) => readLastSeqs(pool, ['wsp_1'], ['cnv_5', 'cnv_6'])],
    ['a message that is deleted', (pool) => lockMessage(unit(pool), 'msg_11_1')],
    ['its words', (pool) => emptyMessage(unit(pool), 'msg_11_1', 'Mara')],
    ['whether it has left', (pool) => wasAccepted(unit(pool), 'msg_11_1')],
    ['the mark that it leaves', (pool) => markLeaving(pool, leaving)],
    ['the wait without it', (pool) => waitWithout(unit(pool), { seq: 1, author: 'teammate' } as DeletableMessage)],
    ['the handoffs that may repeat it', (pool) => handoffsOf(unit(pool))],
    ['the messages of a brief', (pool) => textsOf(unit(pool), [1, 2])],
    ['the stored responses that may repeat it', (pool) => changeStoredResponses(unit(pool), (body) => body)],
  ])('%s reads no large table from end to end', async (_name, read) => {
    const plans = await plansOf(database.pool, read)
    expect(plans.length).toBeGreaterThan(0)
    for (const plan of plans)
      expect(plan).not.toMatch(
        /Seq Scan on (?:conversations|messages|events|handoffs|decisions|idempotency_keys|deliveries)/,
      )
  })

  // Half of the conversations are open here, so these may read that table. Nothing else grows with time as it does.
  test.each<[string, (pool: Pool) => Promise<unknown>]>([
    ['the counts', (pool) => readCounts(pool, 'wsp_1')],
    ['the status', (pool) => readStatus(pool, 'wsp_1')],
    ['the migration to waits', async (pool) => pool.query(await waitsMigration())],
  ])('%s read open conversations only, and no log', async (_name, read) => {
    const plans = (await plansOf(database.pool, read)).join('\n')
    expect(plans).toMatch(/conversations_open|Filter:.* \(status = 'open'/)
    expect(plans).not.toMatch(/Seq Scan on (?:messages|events|decisions|idempotency_keys|deliveries)/)
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

/** Adds four thousand conversations of five messages. Half are closed; every fortieth waits or has a teammate. */
async function fill(pool: Pool) {
  const at = `timestamptz '2026-01-01 00:00:00Z' + g * interval '1 minute'`
  await pool.query(`
    insert into channels (workspace_id, id, kind, name, settings) values ('wsp_1', 'chn_1', 'web', 'Web', '{}');
    insert into contacts (workspace_id, id, name, email)
    select 'wsp_1', 'con_' || g, 'Person', 'person-' || g || '@mail.example' from generate_series(1, 4000) g;
    insert into conversations (workspace_id, id, contact_id, channel_id, reply_channel_id, status, owner, handoff_id,
    last_seq, updated_at)
      select 'wsp_1', 'cnv_' || g, 'con_' || g, 'chn_1', 'chn_1', case when g % 2 = 0 then 'closed' else 'open' end,
      case g % 40 when 1 then 'queue' when 11 then 'teammate' else 'assistant' end, 'hof_' || g, 5, ${at}
      from generate_series(1, 4000) g;
    update conversations set assignee = jsonb_build_object('id', 'tmt_' || id) where owner = 'teammate';
    insert into read_cursors (workspace_id, conversation_id, reader_kind, reader_id, seq)
      select 'wsp_1', 'cnv_' || g, 'teammate', 'tmt_' || t, 1 from generate_series(1, 4000) g, generate_series(1, 3) t;
    insert into deliveries (workspace_id, message_id, part, conversation_id, channel_id, provider_id, status)
      select 'wsp_1', 'msg_' || g || '_1', 0, 'cnv_' || g, 'chn_1', 'SM' || g, 'sent' from generate_series(1, 4000) g;
    insert into idempotency_keys (workspace_id, credential, key, request_hash, status, response)
      select 'wsp_1', 'key_1', 'k' || g, '', 200, jsonb_build_object('id', 'hof_' || g, 'conversationId', 'cnv_' || g)
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
      when g % 40 = 1 then 'pending' when g % 40 = 11 then 'acknowledged' else 'resolved' end, 'api', '[]', 'Help',
      '{"wants":"","tried":"","open":""}',
      'neutral', 'en', 1, '{}', true, 1,
        ${at}, case when g % 40 = 1 then null else ${at} end from generate_series(1, 4000) g`)
  await pool.query('vacuum analyze')
}

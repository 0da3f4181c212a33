import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMemoryDatabase } from '../testing/memory-database.ts'
import type { Append } from './append.ts'
import { createStore, type Store } from './store.ts'

let store: Store
let close: () => Promise<void>
const actor = { kind: 'teammate' as const, id: 'tmt_1' }

/** Two conversations that differ only in where they began and where replies are sent. */
const conversations = [
  { id: 'cnv_to_sms', began: 'chn_web', replies: 'chn_sms', jobs: ['deliver'] },
  { id: 'cnv_to_web', began: 'chn_sms', replies: 'chn_web', jobs: [] },
]

beforeAll(async () => {
  const database = await openMemoryDatabase()
  close = database.close
  store = createStore(database.pool)
  await database.pool.query(`
    insert into channels (workspace_id, id, kind, name, settings)
      values ('wsp_1', 'chn_web', 'web', 'Web', '{}'), ('wsp_1', 'chn_sms', 'sms', 'SMS', '{}');
    insert into contacts (workspace_id, id) values ('wsp_1', 'con_1')`)
  for (const { id, began, replies } of conversations)
    await database.pool.query(
      `insert into conversations (workspace_id, id, contact_id, channel_id, reply_channel_id, owner)
       values ('wsp_1', $1, 'con_1', $2, $3, 'teammate')`,
      [id, began, replies],
    )
})
afterAll(() => close())

const inOneStatement = async (conversationId: string, message: Append['message']) => {
  expect(await store.append({ workspaceId: 'wsp_1', conversationId, message, actor, withEpoch: false })).not.toBeNull()
}
const inAUnit = (conversationId: string, message: Append['message']) =>
  store.onConversation({ workspaceId: 'wsp_1' }, conversationId, (unit) => void unit.addMessage(message, actor))

test.each([
  ['in one statement', inOneStatement],
  ['in a unit', inAUnit],
])('a message written %s belongs to the reply channel, and its jobs follow from that kind', async (way, write) => {
  for (const { id: conversationId, replies, jobs } of conversations) {
    const id = `msg_${conversationId}_${way.replaceAll(' ', '_')}`
    await write(conversationId, { id, author: 'teammate', text: 'On its way.' })
    const written = await store.pool.query('select channel_id from messages where id = $1', [id])
    expect(written.rows).toEqual([{ channel_id: replies }])
    const queued = await store.pool.query(`select kind from jobs where payload ->> 'messageId' = $1`, [id])
    expect(queued.rows.map(({ kind }) => kind)).toEqual(jobs)
  }
})

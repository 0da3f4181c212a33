import { foldForSearch } from '@baton/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, type TestDatabase } from '../testing/databases.ts'
import { listConversations } from './conversations.ts'
import { migrate } from './migrate.ts'
import { readFound } from './search.ts'

const list = { view: 'all' as const, teammateId: null, channelId: null, limit: 20, cursor: [] }

describe.each(databases)('on $name', ({ open }) => {
  let database: TestDatabase

  beforeAll(async () => {
    database = await open()
    await migrate(database.pool)
    await database.pool.query(`
      insert into channels (workspace_id, id, kind, name, settings) values
        ('wsp_1', 'chn_1', 'web', 'Web', '{}'), ('wsp_2', 'chn_2', 'web', 'Web', '{}');
      insert into contacts (workspace_id, id, name, email, phone, external_id) values
        ('wsp_1', 'con_zoe', 'Zoë Müller', 'zoe@mail.example', '+49 151 / 234 56-78', 'K-99'),
        ('wsp_1', 'con_00003f2a', null, null, null, null),
        ('wsp_2', 'con_other', 'Zoë Elsewhere', null, null, null);
      insert into conversations (workspace_id, id, contact_id, channel_id, reply_channel_id, last_seq) values
        ('wsp_1', 'cnv_zoe', 'con_zoe', 'chn_1', 'chn_1', 2),
        ('wsp_1', 'cnv_visitor', 'con_00003f2a', 'chn_1', 'chn_1', 2),
        ('wsp_2', 'cnv_other', 'con_other', 'chn_2', 'chn_2', 0);
      insert into messages (workspace_id, id, conversation_id, seq, author, channel_id, text, dedup_key, at) values
        ('wsp_1', 'msg_1', 'cnv_zoe', 1, 'contact', 'chn_1', 'The crème brûlée from Zürich, is it there?', 'k1', now()),
        ('wsp_1', 'msg_2', 'cnv_zoe', 2, 'assistant', 'chn_1', 'Yes. The CRÈME is fresh.', 'k2', now()),
        ('wsp_1', 'msg_3', 'cnv_visitor', 1, 'contact', 'chn_1', 'Call me on 030 / 12 34 56 78, please', 'k3', now());
      insert into notes (workspace_id, id, conversation_id, text, at) values
        ('wsp_1', 'nte_1', 'cnv_visitor', 'Wants a Rückruf, knows Ørsted', now())`)
  })
  afterAll(() => database.close())

  const found = async (q: string, reach: { workspaceId: string; contactId?: string } = { workspaceId: 'wsp_1' }) =>
    (await listConversations(database.pool, reach, { ...list, q }))
      .map(({ conversation }) => conversation.id)
      .toSorted()

  test.each([
    ['creme brulee', ['cnv_zoe']],
    ['BRÛLÉE creme', ['cnv_zoe']],
    ['zurich', ['cnv_zoe']],
    ['Zurich fresh', []],
    ['zoe muller', ['cnv_zoe']],
    ['k-99', ['cnv_zoe']],
    ['0151 23456 78', ['cnv_zoe']],
    ['+4915123456 78', ['cnv_zoe']],
    ['(030) 1234-5678', ['cnv_visitor']],
    ['12 34 56 please', ['cnv_visitor']],
    ['ruckruf', ['cnv_visitor']],
    ['orsted', ['cnv_visitor']],
    ['Visitor 3F2A', ['cnv_visitor']],
    ['con_zoe', ['cnv_zoe']],
    ['cnv_visitor', ['cnv_visitor']],
    ['%', []],
    ['\u0301', []],
    ['elsewhere', []],
  ])('“%s” finds %j', async (q, ids) => {
    expect(await found(q)).toEqual(ids)
  })

  test('a contact finds their own messages, and no notes', async () => {
    const visitor = { workspaceId: 'wsp_1', contactId: 'con_00003f2a' }
    expect(await found('call me', visitor)).toEqual(['cnv_visitor'])
    expect(await found('ruckruf', visitor)).toEqual([])
    expect(await found('zurich', visitor)).toEqual([])
  })

  test('each result says where it was found, the newest message first', async () => {
    const where = async (q: string) => {
      const loaded = await listConversations(database.pool, { workspaceId: 'wsp_1' }, { ...list, q })
      const conversations = loaded.map(({ conversation }) => conversation)
      return (await readFound(database.pool, 'wsp_1', { q, conversations })).map(({ message, note, contact }) => ({
        message: message && [message.seq, ...message.marks.map(([from, to]) => message.text.slice(from, to))],
        note: note?.marks.map(([from, to]) => note.text.slice(from, to)),
        contact: contact?.text,
      }))
    }
    expect(await where('creme')).toEqual([{ message: [2, 'CRÈME'], note: undefined, contact: undefined }])
    expect(await where('rückruf')).toEqual([{ message: null, note: ['Rückruf'], contact: undefined }])
    expect(await where('015123456')).toEqual([{ message: null, note: undefined, contact: '+49 151 / 234 56-78' }])
  })

  test('the database folds a text as core does', async () => {
    const texts = [
      ...['Crème Brûlée', 'ZÜRICH', 'Straße ẞ', 'Łódź', 'Ørsted æ œ', 'İstanbul ısı', 'ΕΛΛΆΣ ς', 'Ёлка Й', 'ﷺ'],
      ...['أهلاً وسهلاً مدرسة', 'ａｂｃ ①', 'it’s ‘so’ `x`', 'ไทย', '한국어', '日本語 ガ', 'a\u00adb\u200bc', '👍🏽'],
    ]
    const { rows } = await database.pool.query<{ folded: string }>(
      'select search_fold(x) as folded from unnest($1::text[]) as x',
      [texts],
    )
    expect(rows.map(({ folded }) => folded)).toEqual(texts.map(foldForSearch))
  })
})

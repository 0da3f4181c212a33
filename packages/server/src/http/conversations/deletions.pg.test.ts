import { applyEvent, type Conversation, type ConversationEvent, type Snapshot } from '@baton/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases, type TestDatabase } from '../../testing/databases.ts'
import { createTestServer, type TestServer } from '../../testing/server.ts'

type Headers = Record<string, string>

describe.each(databases)('what is deleted, on $name', ({ open }) => {
  let database: TestDatabase
  let server: TestServer
  beforeAll(async () => {
    database = await open()
    server = await createTestServer({ database })
  })
  afterAll(() => server.close())

  const post = (path: string, body: unknown, headers: Headers) => server.call('POST', path, { body, headers })
  const say = async (conversationId: string, text: string, headers: Headers, more = {}): Promise<string> =>
    (await post(`/v1/conversations/${conversationId}/messages`, { text, ...more }, headers)).body.id
  const note = async (conversationId: string, text: string, headers: Headers): Promise<string> =>
    (await post(`/v1/conversations/${conversationId}/notes`, { text }, headers)).body.id
  const remove = (conversationId: string, of: string, headers: Headers) =>
    server.call('DELETE', `/v1/conversations/${conversationId}/${of}`, { headers })
  const read = async (conversationId: string): Promise<Conversation> =>
    (await server.call('GET', `/v1/conversations/${conversationId}`, { headers: server.home.key })).body
  const log = async (conversationId: string, headers = server.home.key): Promise<ConversationEvent[]> =>
    (await server.call('GET', `/v1/conversations/${conversationId}/events?limit=200`, { headers })).body.items
  const found = async (q: string): Promise<unknown[]> =>
    (await server.call('GET', `/v1/search?q=${encodeURIComponent(q)}`, { headers: server.home.key })).body.items

  /** Returns where in the database a text stands, outside indexes. */
  async function placesOf(text: string): Promise<string[]> {
    const tables = ['messages', 'notes', 'events', 'handoffs', 'conversations', 'jobs', 'idempotency_keys', 'decisions']
    const places: string[] = []
    for (const table of tables) {
      const { rows } = await database.pool.query(`select * from ${table} t where t::text like $1`, [`%${text}%`])
      if (rows.length > 0) places.push(table)
    }
    return places
  }

  async function withMara() {
    const visitor = await server.visit()
    await say(visitor.conversationId, 'Can I talk to a human about order 4711?', visitor.headers)
    await server.settled()
    await say(visitor.conversationId, 'Hello, Mara here.', server.home.mara)
    return visitor
  }

  test('a teammate’s message leaves the row, the search, the preview and stored responses for good', async () => {
    const { conversationId, headers } = await withMara()
    const secret = 'ZEBRA-9137 is the door code'
    const id = await say(conversationId, secret, server.home.mara)
    expect(await found('ZEBRA-9137')).toHaveLength(1)
    expect((await read(conversationId)).lastMessage?.text).toBe(secret)
    await server.call('POST', `/v1/conversations/${conversationId}/close`, {
      body: {},
      headers: { ...server.home.mara, 'idempotency-key': 'close-it' },
    })
    expect(await placesOf('ZEBRA-9137')).toEqual(['messages', 'idempotency_keys'])

    expect((await remove(conversationId, `messages/${id}`, server.home.mara)).status).toBe(204)
    expect(await placesOf('ZEBRA-9137')).toEqual([])
    expect(await found('ZEBRA-9137')).toEqual([])
    expect((await read(conversationId)).lastMessage).toMatchObject({ text: '', deleted: true })
    const items = await log(conversationId)
    expect(items.at(-1)).toMatchObject({ type: 'message.deleted', messageId: id, actor: { name: 'Mara Lind' } })
    expect(items.find((item) => item.type === 'message.created' && item.message.id === id)).toMatchObject({
      message: { text: '', deletedAt: items.at(-1)?.at, deletedBy: 'Mara Lind' },
    })
    const seen = await log(conversationId, headers)
    expect(seen.at(-1)).toMatchObject({ type: 'message.deleted', messageId: id, actor: { kind: 'teammate' } })
    expect(JSON.stringify(seen.at(-1))).not.toContain('Mara')
    expect(JSON.stringify(seen)).not.toContain('deletedBy')

    // Again, it changes nothing.
    expect((await remove(conversationId, `messages/${id}`, server.home.mara)).status).toBe(204)
    expect(await log(conversationId)).toHaveLength(items.length)
  })

  test('a reply that is sent again after it was deleted stays deleted', async () => {
    const { conversationId } = await withMara()
    const id = await say(conversationId, 'Twice', server.home.mara, { clientId: 'again' })
    await remove(conversationId, `messages/${id}`, server.home.mara)
    expect(await say(conversationId, 'Twice', server.home.mara, { clientId: 'again' })).toBe(id)
    const said = (await log(conversationId)).filter((item) => item.type === 'message.created')
    expect(said.at(-1)).toMatchObject({ message: { id, text: '' } })
  })

  test('a note is emptied and no longer found, and the customer hears of neither', async () => {
    const { conversationId, headers } = await withMara()
    const id = await note(conversationId, 'GIRAFFE pays late', server.home.mara)
    expect(await found('GIRAFFE')).toHaveLength(1)
    expect((await remove(conversationId, `notes/${id}`, server.home.tom)).status).toBe(403)
    expect((await remove(conversationId, `notes/${id}`, server.home.mara)).status).toBe(204)
    expect((await remove(conversationId, `notes/${id}`, server.home.mara)).status).toBe(204)
    expect(await placesOf('GIRAFFE')).toEqual([])
    expect(await found('GIRAFFE')).toEqual([])
    const items = await log(conversationId)
    expect(items.filter(({ type }) => type === 'note.deleted')).toHaveLength(1)
    expect(items.find(({ type }) => type === 'note.created')).toMatchObject({
      note: { id, text: '', deletedBy: 'Mara Lind' },
    })
    expect((await log(conversationId, headers)).some(({ type }) => type.startsWith('note.'))).toBe(false)
  })

  test('teammates delete their own, owners anyone’s, and nobody what the customer or a notice said', async () => {
    const { conversationId, headers } = await withMara()
    const own = await say(conversationId, 'From Mara', server.home.mara)
    const other = await say(conversationId, 'From Mara, too', server.home.mara)
    const asked = await say(conversationId, 'From the customer', headers)
    const items = await log(conversationId)
    const notice = items.find((item) => item.type === 'message.created' && item.message.author === 'system')
    const noticeId = notice?.type === 'message.created' ? notice.message.id : ''
    const from = async (id: string, who: Headers) => (await remove(conversationId, `messages/${id}`, who)).status
    expect(await from(own, server.home.tom)).toBe(403)
    expect(await from(own, headers)).toBe(403)
    expect(await from(own, server.home.mara)).toBe(204)
    expect(await from(other, server.home.owner)).toBe(204)
    for (const who of [server.home.mara, server.home.owner, server.home.key]) {
      expect(await from(asked, who)).toBe(403)
      expect(await from(noticeId, who)).toBe(403)
    }
    expect(await from('msg_none', server.home.owner)).toBe(404)
  })

  test('an answer of the assistant leaves the summary of the handoff that quotes it', async () => {
    const { conversationId, headers } = await server.visit()
    await say(conversationId, 'Who won the cup?', headers)
    await server.settled()
    const { ownerEpoch } = await read(conversationId)
    const id = await say(conversationId, 'The cup went to PANDA in the final.', server.home.key, {
      as: 'assistant',
      ownerEpoch,
    })
    await database.pool.query('update messages set failed = false where id = $1', [id])
    await server.call('POST', `/v1/conversations/${conversationId}/handoffs`, {
      body: {},
      headers: { ...headers, 'idempotency-key': 'person' },
    })
    expect((await read(conversationId)).handoff?.summary).toContain('PANDA')
    expect((await remove(conversationId, `messages/${id}`, server.home.tom)).status).toBe(204)
    const after = await read(conversationId)
    expect(after.handoff?.summaryParts.tried).toContain('…')
    expect(await placesOf('PANDA')).toEqual([])
    expect((await log(conversationId)).at(-1)).toMatchObject({ type: 'handoff.updated', redacted: true })
  })

  test('a teammate’s message leaves the brief and the next summary; the same words elsewhere stay', async () => {
    const { conversationId, headers } = await withMara()
    const { mara } = server.home
    const verb = (handoffId: string | undefined, name: string) =>
      post(`/v1/handoffs/${handoffId}/${name}`, {}, { ...mara, 'idempotency-key': `${name} ${handoffId}` })
    const id = await say(conversationId, 'KOALA', mara)
    await say(conversationId, 'KOALA is the name', mara)
    await verb((await read(conversationId)).handoff?.id, 'return')
    const elsewhere = await withMara()
    await say(elsewhere.conversationId, 'KOALA', mara)
    await verb((await read(elsewhere.conversationId)).handoff?.id, 'return')
    await post(`/v1/conversations/${conversationId}/handoffs`, {}, { ...headers, 'idempotency-key': 'again' })
    const before = await read(conversationId)
    expect(before.handoff?.summaryParts.tried).toContain('Earlier: Hello, Mara here. KOALA KOALA is the name')

    expect((await remove(conversationId, `messages/${id}`, mara)).status).toBe(204)
    const after = await read(conversationId)
    expect(after.handoff?.summaryParts.tried).toContain('Earlier: Hello, Mara here. … KOALA is the name')
    expect(after.handoff?.summary).toBe(before.handoff?.summary)
    const { rows } = await database.pool.query(
      `select response ->> 'brief' as brief, response #>> '{handoff,summaryParts,tried}' as tried from idempotency_keys
       where conversation_id = any($1) order by brief, tried`,
      [[conversationId, elsewhere.conversationId]],
    )
    expect(rows).toEqual([
      { brief: 'Hello, Mara here.\nKOALA', tried: null },
      { brief: 'Hello, Mara here.\n…\nKOALA is the name', tried: null },
      { brief: null, tried: after.handoff?.summaryParts.tried },
    ])
  })

  test('snapshot and events give the next snapshot', async () => {
    const { conversationId } = await withMara()
    const id = await say(conversationId, 'Gone soon', server.home.mara)
    const noteId = await note(conversationId, 'Gone too', server.home.mara)
    const snapshot = async (): Promise<Snapshot> => ({
      conversation: await read(conversationId),
      items: (await log(conversationId)).reduce<ConversationEvent[]>((items, event) => {
        return applyEvent({ conversation: { lastSeq: 0 } as Conversation, items }, event).items
      }, []),
    })
    const before = await snapshot()
    await remove(conversationId, `messages/${id}`, server.home.mara)
    await remove(conversationId, `notes/${noteId}`, server.home.mara)
    const news = (
      await server.call('GET', `/v1/conversations/${conversationId}/events?after=${before.conversation.lastSeq}`, {
        headers: server.home.key,
      })
    ).body.items as ConversationEvent[]
    expect(news).toHaveLength(2)
    expect(news.reduce(applyEvent, before)).toEqual(await snapshot())
  })

  test('another workspace finds neither the message nor the note', async () => {
    const { conversationId } = await withMara()
    const id = await say(conversationId, 'Ours', server.home.mara)
    const noteId = await note(conversationId, 'Ours', server.home.mara)
    const foreign = await server.visit(server.abroad)
    for (const who of [server.abroad.owner, server.abroad.key, server.abroad.mara])
      for (const of of [`messages/${id}`, `notes/${noteId}`]) {
        expect((await remove(conversationId, of, who)).status).toBe(404)
        expect((await remove(foreign.conversationId, of, who)).status).toBe(404)
      }
    expect(await placesOf('Ours')).toEqual(['messages', 'notes'])
  })
})

import { expect, test } from 'vitest'
import type { ConversationEvent, EventBody } from './events.ts'
import { Message } from './model.ts'
import { isPublic, messageReaders, publicEvent, teammateEvent } from './public.ts'

const event = (
  body: EventBody,
  actor: ConversationEvent['actor'] = { kind: 'teammate', id: 'tmt_SECRET', name: 'Mara' },
): ConversationEvent => ({
  seq: 4,
  at: '2026-01-01T00:00:00.000Z',
  actor,
  ...body,
})
const me = { contactId: 'con_me' }

test('notes, late replies, delivery reports and details of the team never become public', () => {
  const hidden: EventBody[] = [
    { type: 'note.created', note: { id: 'not_1', text: 'SECRET' } },
    { type: 'note.deleted', noteId: 'not_1' },
    { type: 'reply.discarded', messageId: 'msg_1', text: 'SECRET', why: 'owner_changed', ownerEpoch: 3 },
    { type: 'delivery.updated', messageId: 'msg_1', status: 'failed', reason: 'SECRET' },
    { type: 'answer.failed', messageId: 'msg_1' },
    { type: 'conversation.updated', changes: { secret: 'SECRET' } },
  ]
  for (const body of hidden) {
    expect(isPublic(body)).toBe(false)
    expect(publicEvent(event(body), me)).toBeNull()
  }
})

/** A message with every field that the schema knows. */
const full: Required<Message> = {
  id: 'msg_1',
  author: 'assistant',
  text: 'hi',
  name: 'Assistant',
  picture: 'https://example.com/a.png',
  notice: 'handoff',
  sources: [{ articleId: 'art_1', title: 'Returns' }],
  confidence: 0.4,
  streaming: true,
  cut: true,
  failed: true,
  usage: { model: 'm', inputTokens: 1, outputTokens: 2 },
  delivery: { status: 'failed', reason: 'SECRET' },
  clientId: 'c1',
  helpful: false,
  sentAt: '2026-01-01T00:00:00.000Z',
  editedAt: '2026-01-01T00:00:00.000Z',
  deletedAt: '2026-01-01T00:00:00.000Z',
  deletedBy: 'SECRET',
}
const forContacts = [
  ...['id', 'author', 'text', 'name', 'picture', 'notice', 'sources', 'streaming', 'cut', 'helpful'],
  ...['sentAt', 'editedAt', 'deletedAt'],
].sort()
const fieldsOf = (seen: unknown) => Object.keys(Object(Reflect.get(Object(seen), 'message'))).sort()

test('every field of a message says who may read it, and this test knows every field', () => {
  expect(Object.keys(full).sort()).toEqual(Object.keys(Message.shape).sort())
  expect(Object.keys(messageReaders).sort()).toEqual(Object.keys(Message.shape).sort())
})

test('a contact reads exactly the public fields of a message and never an epoch or an id of the actor', () => {
  const said = event({ type: 'message.created', message: full, ownerEpoch: 3, aside: true })
  const seen = publicEvent(said, me)
  expect(fieldsOf(seen)).toEqual(forContacts)
  expect(Object.keys(Object(seen)).sort()).toEqual(['actor', 'at', 'message', 'seq', 'type'])
  expect(JSON.stringify(seen)).not.toMatch(/SECRET|ownerEpoch|aside/)
})

test('a contact reads the clientId of their own message only', () => {
  const mine = event({ type: 'message.created', message: full }, { kind: 'contact', id: 'con_me' })
  expect(fieldsOf(publicEvent(mine, me))).toEqual([...forContacts, 'clientId'].sort())
  const other = event({ type: 'message.created', message: full }, { kind: 'contact', id: 'con_other' })
  expect(fieldsOf(publicEvent(other, me))).toEqual(forContacts)
})

test('the end of an answer shows a contact its sources and the cut, but not its confidence or cost', () => {
  const { sources, confidence, usage } = full
  const body: EventBody = {
    type: 'message.completed',
    messageId: 'msg_1',
    cut: true,
    failed: true,
    sources,
    confidence,
    usage,
  }
  expect(publicEvent(event(body, { kind: 'assistant' }), me)).toEqual({
    seq: 4,
    at: '2026-01-01T00:00:00.000Z',
    actor: { kind: 'assistant' },
    type: 'message.completed',
    messageId: 'msg_1',
    cut: true,
    sources,
  })
})

test('a teammate reads every field, and the clientId of their own messages only', () => {
  const said = event({ type: 'message.created', message: full })
  expect(teammateEvent(said, { teammateId: 'tmt_SECRET' })).toBe(said)
  const { clientId: _, ...others } = full
  expect(teammateEvent(said, { teammateId: 'tmt_other' })).toEqual({ ...said, message: others })
})

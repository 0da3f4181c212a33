import { expect, test } from 'vitest'
import type { ConversationEvent, EventBody } from './events.ts'
import { isPublic, publicEvent, teammateEvent } from './public.ts'

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

test('notes, late replies, decisions’ traces and details of the team never become public', () => {
  const hidden: EventBody[] = [
    { type: 'note.created', note: { id: 'not_1', text: 'SECRET' } },
    { type: 'reply.discarded', messageId: 'msg_1', text: 'SECRET', why: 'owner_changed', ownerEpoch: 3 },
    { type: 'delivery.updated', messageId: 'msg_1', status: 'failed', reason: 'SECRET' },
    { type: 'conversation.updated', changes: { secret: 'SECRET' } },
  ]
  for (const body of hidden) {
    expect(isPublic(body)).toBe(false)
    expect(publicEvent(event(body), me)).toBeNull()
  }
})

test('a public message has no epoch, no confidence, no actor’s id, and a clientId only for its sender', () => {
  const message = { id: 'msg_1', author: 'contact' as const, text: 'hi', clientId: 'c1', confidence: 0.4 }
  const mine = publicEvent(
    event({ type: 'message.created', message, ownerEpoch: 3 }, { kind: 'contact', id: 'con_me' }),
    me,
  )
  expect(mine).toEqual({
    seq: 4,
    at: '2026-01-01T00:00:00.000Z',
    actor: { kind: 'contact' },
    type: 'message.created',
    message: { id: 'msg_1', author: 'contact', text: 'hi', clientId: 'c1' },
  })
  const others = publicEvent(event({ type: 'message.created', message: { ...message, author: 'teammate' } }), me)
  expect(JSON.stringify(others)).not.toMatch(/c1|SECRET|confidence|ownerEpoch/)
})

test('a teammate sees a clientId only of his own messages', () => {
  const said = event({
    type: 'message.created',
    message: { id: 'msg_1', author: 'teammate', text: 'hi', clientId: 'c1' },
  })
  expect(teammateEvent(said, { teammateId: 'tmt_SECRET' })).toBe(said)
  expect(JSON.stringify(teammateEvent(said, { teammateId: 'tmt_other' }))).not.toContain('c1')
})

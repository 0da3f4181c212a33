import { applyEvent, type Conversation, type ConversationEvent } from '@baton/core'
import { expect, it } from 'vitest'
import { readLog } from './log.ts'
import { applyTeamEvent } from './team-thread.ts'

const at = '2026-01-01T10:00:00.000Z'
const conversation = { id: 'cnv_1', lastSeq: 4, updatedAt: at, lastMessage: null } as Conversation
const event = (seq: number, text: string): ConversationEvent => ({
  seq,
  at,
  actor: { kind: 'contact' },
  type: 'message.created',
  message: { id: `msg_${seq}`, author: 'contact', text },
})
const thread = { conversation, log: readLog([event(4, 'Hello')]) }

it('moves conversation and log together, as core does', () => {
  const after = applyTeamEvent(thread, event(5, 'Anyone?'))
  const expected = applyEvent({ conversation, items: [event(4, 'Hello')] }, event(5, 'Anyone?'))
  expect(after.conversation).toEqual(expected.conversation)
  expect(after.log.items).toEqual(expected.items)
  expect(after.conversation).toMatchObject({ lastSeq: 5, lastMessage: { text: 'Anyone?' } })
})

it('ignores an event that it knows', () => {
  expect(applyTeamEvent(thread, event(4, 'Hello again'))).toBe(thread)
  expect(applyTeamEvent(thread, event(3, 'Earlier'))).toBe(thread)
})

it('keeps what was last said when a notice follows', () => {
  const notice = event(6, 'Mara has joined.')
  const said = applyTeamEvent(thread, event(5, 'Anyone?'))
  const after = applyTeamEvent(said, {
    ...notice,
    message: { id: 'msg_6', author: 'system', text: 'Mara has joined.' },
  } as ConversationEvent)
  expect(after.conversation).toMatchObject({ lastSeq: 6, lastMessage: { text: 'Anyone?' } })
})

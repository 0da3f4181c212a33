import type { ConversationEvent, Message } from '@baton/core'
import { expect, test } from 'vitest'
import { firstNew } from './first-new.ts'

const said = (seq: number, author: Message['author'], id = 'con_1') =>
  ({
    seq,
    at: '',
    actor: { kind: author, id },
    type: 'message.created',
    message: { id: `m${seq}`, author, text: 'Hi' },
  }) as ConversationEvent
const note = (seq: number) => ({ seq, at: '', actor: { kind: 'teammate' }, type: 'note.created' }) as ConversationEvent

test('the first new message is of a customer, the assistant or a colleague, never a notice, a note or my own', () => {
  const log = [said(1, 'contact'), said(2, 'system'), note(3), said(4, 'teammate', 'tmt_me'), said(5, 'contact')]
  expect(firstNew(log, 1, 'tmt_me')).toBe(5)
  expect(firstNew(log, 1, 'tmt_other')).toBe(4)
  expect(firstNew(log, 0, 'tmt_me')).toBe(1)
  expect(firstNew(log, 5, 'tmt_me')).toBeNull()
  expect(firstNew([...log, said(6, 'assistant')], 5, 'tmt_me')).toBe(6)
})

import type { Conversation } from '@baton/core'
import { expect, test } from 'vitest'
import { titleOf } from './tab-title.ts'

const one = (more: object) =>
  ({
    id: 'cnv_1',
    status: 'open',
    owner: 'teammate',
    waitingSince: null,
    assignee: null,
    handoff: null,
    ...more,
  }) as Conversation
const mine = { assignee: { id: 'tmt_me', name: 'Me', via: 'console' } }
const contact = (name: string | null, email: string | null = null) => ({
  contact: { id: 'con_00000001', name, email, phone: null },
})
const at = (minute: number) => `2026-01-01T10:0${minute}:00.000Z`

test('the title names who waits longest for me, else who waits longest for anyone, and nobody at zero', () => {
  const omar = one({ ...contact('Omar Said'), ...mine, waitingSince: at(1) })
  const lea = one({ ...contact('Lea Tremblay'), ...mine, waitingSince: at(2) })
  const jana = one({ ...contact('Jana Weber'), owner: 'queue', handoff: { id: 'h', priority: 1, requestedAt: at(0) } })
  expect(titleOf(3, [lea, jana, omar], 'tmt_me')).toBe('(3) Omar is waiting for you · Baton')
  expect(titleOf(1, [jana], 'tmt_me')).toBe('(1) Jana is waiting · Baton')
  expect(titleOf(1, [], 'tmt_me')).toBe('(1) Inbox · Baton')
  expect(titleOf(0, [jana], 'tmt_me')).toBeNull()
})

test('who has no first name is called as in the list', () => {
  const title = (of: object) => titleOf(1, [one({ ...of, ...mine, waitingSince: at(1) })], 'tmt_me')
  expect(title(contact('Dr. Meier'))).toBe('(1) Dr. Meier is waiting for you · Baton')
  expect(title(contact('Hassan'))).toBe('(1) Hassan is waiting for you · Baton')
  expect(title(contact(null, 'a@b.example'))).toBe('(1) a@b.example is waiting for you · Baton')
  expect(title(contact(null))).toBe('(1) Visitor 0001 is waiting for you · Baton')
})

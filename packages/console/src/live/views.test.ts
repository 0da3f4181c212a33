import type { Conversation } from '@baton/core'
import { expect, test } from 'vitest'
import { inView, nameOf, sorted } from './views.ts'

const contact: Conversation['contact'] = {
  id: 'con_0001abcd',
  name: null,
  email: null,
  phone: null,
  externalId: null,
  locale: null,
  verified: false,
  page: null,
  attributes: {},
}
const conversation = (over: Partial<Conversation>): Conversation => ({
  id: 'cnv_1',
  status: 'open',
  owner: 'assistant',
  ownerEpoch: 0,
  assignee: null,
  contact,
  channel: { id: 'chn_1', kind: 'web', name: 'Website' },
  handoff: null,
  boundarySeq: 0,
  lastSeq: 1,
  lastMessage: null,
  waitingSince: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...over,
})

test('a conversation stands in the views of its owner, and a closed one only among the resolved and all', () => {
  const views = ['queue', 'mine', 'assistant', 'all', 'resolved'] as const
  const of = (over: Partial<Conversation>) => views.filter((view) => inView(conversation(over), view, 'tmt_me'))
  expect(of({})).toEqual(['assistant', 'all'])
  expect(of({ owner: 'queue' })).toEqual(['queue', 'all'])
  expect(of({ owner: 'queue', assignee: { id: 'tmt_me', name: 'Me', via: 'console' } })).toEqual([
    'queue',
    'mine',
    'all',
  ])
  expect(of({ owner: 'teammate', assignee: { id: 'tmt_other', name: 'Other', via: 'console' } })).toEqual(['all'])
  expect(of({ status: 'closed' })).toEqual(['all', 'resolved'])
})

test('others are sorted newest first', () => {
  const old = conversation({ id: 'cnv_old' })
  const young = conversation({ id: 'cnv_young', updatedAt: '2026-01-02T00:00:00.000Z' })
  expect(sorted([old, young], 'all').map(({ id }) => id)).toEqual(['cnv_young', 'cnv_old'])
})

test('a visitor without a name is shown with the end of their id', () => {
  expect(nameOf(conversation({}))).toBe('Visitor ABCD')
  expect(nameOf(conversation({ contact: { ...contact, email: 'jana@example.com' } }))).toBe('jana@example.com')
})

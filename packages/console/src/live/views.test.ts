import type { Conversation } from '@baton/core'
import { expect, test } from 'vitest'
import { inView, isUnread, nameOf, sorted } from './views.ts'

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

const at = '2026-01-01T00:00:00.000Z'
const me = { id: 'tmt_me', name: 'Me', via: 'console' }
const other = { id: 'tmt_other', name: 'Other', via: 'console' }

test('a conversation stands in the views of its owner, and a closed one only among the resolved and all', () => {
  const views = ['needs', 'queue', 'mine', 'assistant', 'all', 'resolved'] as const
  const of = (over: Partial<Conversation>) => views.filter((view) => inView(conversation(over), view, 'tmt_me'))
  expect(of({})).toEqual(['assistant', 'all'])
  expect(of({ owner: 'queue' })).toEqual(['needs', 'queue', 'all'])
  expect(of({ owner: 'queue', assignee: me })).toEqual(['needs', 'queue', 'mine', 'all'])
  expect(of({ owner: 'queue', assignee: other })).toEqual(['queue', 'all'])
  expect(of({ owner: 'teammate', assignee: me })).toEqual(['mine', 'all'])
  expect(of({ owner: 'teammate', assignee: me, waitingSince: at })).toEqual(['needs', 'mine', 'all'])
  expect(of({ owner: 'teammate', assignee: other, waitingSince: at })).toEqual(['all'])
  expect(of({ owner: 'teammate', assignee: other })).toEqual(['all'])
  expect(of({ status: 'closed' })).toEqual(['all', 'resolved'])
})

test('what a colleague gave away needs the new assignee until they open it', () => {
  const given = (joinedAt: string | null, by?: { kind: 'teammate'; name: string }) =>
    inView(
      conversation({
        owner: 'teammate',
        assignee: { ...me, ...(by ? { by } : {}) },
        handoff: { joinedAt } as Conversation['handoff'],
      }),
      'needs',
      'tmt_me',
    )
  expect(given(null, { kind: 'teammate', name: 'Other' })).toBe(true)
  expect(given(at, { kind: 'teammate', name: 'Other' })).toBe(false)
  expect(given(null)).toBe(false)
})

test('what needs a teammate begins with who waits longest for them, then the queue by priority and wait', () => {
  const waits = (id: string, minute: number, priority = 1) =>
    conversation({
      id,
      owner: 'queue',
      handoff: {
        id: `hof_${id}`,
        priority,
        requestedAt: `2026-01-01T00:0${minute}:00.000Z`,
      } as Conversation['handoff'],
    })
  const owes = (id: string, minute: number) =>
    conversation({ id, owner: 'teammate', assignee: me, waitingSince: `2026-01-01T00:0${minute}:00.000Z` })
  const list = [waits('late', 3), waits('early', 1), waits('urgent', 5, 3), owes('short', 4), owes('long', 2)]
  expect(sorted(list, 'needs').map(({ id }) => id)).toEqual(['long', 'short', 'urgent', 'early', 'late'])
  expect(sorted(list.slice(0, 3), 'queue').map(({ id }) => id)).toEqual(['urgent', 'early', 'late'])
})

test('unread is what a contact said last in a conversation that is mine or waits, until I have read up to it', () => {
  const said = (author: 'contact' | 'teammate' | 'assistant') => ({ seq: 5, author, text: 'Hi', at })
  const mine = conversation({ owner: 'teammate', assignee: me, lastMessage: said('contact'), lastSeq: 7 })
  const readTo = (seq: number) => new Map([['cnv_1', seq]])
  const unread = (one: Conversation, read: Map<string, number> | null) => isUnread(one, 'tmt_me', read)
  expect(unread(mine, readTo(4))).toBe(true)
  expect(unread(mine, readTo(5))).toBe(false)
  expect(unread(mine, new Map())).toBe(true)
  expect(unread(mine, null)).toBe(false)
  expect(unread({ ...mine, lastMessage: said('teammate') }, readTo(4))).toBe(false)
  expect(unread({ ...mine, lastMessage: said('teammate') }, new Map())).toBe(false)
  const passed = { ...me, by: { kind: 'teammate' as const, id: 'tmt_other' } }
  expect(unread({ ...mine, assignee: passed, lastMessage: said('teammate') }, new Map())).toBe(true)
  expect(unread({ ...mine, assignee: other }, readTo(4))).toBe(false)
  expect(unread({ ...mine, status: 'closed' }, readTo(4))).toBe(false)

  const queued = conversation({ owner: 'queue', lastMessage: said('assistant') })
  expect(unread(queued, new Map())).toBe(true)
  expect(unread(queued, readTo(1))).toBe(false)
  expect(unread({ ...queued, lastMessage: said('contact') }, readTo(4))).toBe(true)
  expect(unread({ ...queued, assignee: other }, new Map())).toBe(false)
  expect(unread({ ...queued, owner: 'assistant' }, new Map())).toBe(false)
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

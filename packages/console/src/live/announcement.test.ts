import type { Assignee, Conversation, Handoff } from '@baton/core'
import { describe, expect, it } from 'vitest'
import { announcementOf } from './announcement.ts'

const now = Date.parse('2026-01-01T10:00:00.000Z')
const at = (secondsAgo: number) => new Date(now - secondsAgo * 1000).toISOString()
const me: Assignee = { id: 'tmt_me', name: 'Mara', via: 'console' }
const tom: Assignee = { id: 'tmt_tom', name: 'Tom', via: 'console' }
const byTom = { ...me, by: { kind: 'teammate' as const, id: 'tmt_tom', name: 'Tom' } }

const handoff = (more: Partial<Handoff> = {}) =>
  ({ id: 'hof_1', status: 'pending', reason: 'keyword', requestedAt: at(2), requestedBy: null, ...more }) as Handoff
const said = (author: 'contact' | 'teammate' | 'assistant', seq: number, secondsAgo = 1) => ({
  seq,
  author,
  text: 'Hello',
  at: at(secondsAgo),
})
const conversation = (more: Partial<Conversation> = {}) =>
  ({
    id: 'cnv_1',
    status: 'open',
    owner: 'assistant',
    assignee: null,
    handoff: null,
    lastSeq: 4,
    lastMessage: said('contact', 4, 60),
    updatedAt: at(1),
    ...more,
  }) as Conversation
const waiting = (more: Partial<Conversation> = {}) =>
  conversation({ owner: 'queue', handoff: handoff(), lastSeq: 6, ...more })
const owned = (assignee: Assignee, more: Partial<Conversation> = {}) =>
  conversation({ owner: 'teammate', assignee, handoff: handoff({ status: 'acknowledged', assignee }), ...more })
const kind = (before: Conversation | undefined, after: Conversation) =>
  announcementOf({ before, after, teammateId: 'tmt_me', now })

describe('a new handoff', () => {
  it('is announced, whether the conversation was known or not', () => {
    expect(kind(conversation(), waiting())).toBe('handoff')
    expect(kind(undefined, waiting())).toBe('handoff')
    expect(
      kind(conversation(), waiting({ handoff: handoff({ reason: 'teammate_request', requestedBy: tomAsActor }) })),
    ).toBe('handoff')
  })

  it('is announced once: not again for another message, a changed priority, a release or a late look', () => {
    expect(kind(waiting(), waiting({ lastSeq: 7, lastMessage: said('contact', 7) }))).toBeNull()
    expect(kind(waiting(), waiting({ handoff: handoff({ priority: 3 }) }))).toBeNull()
    expect(kind(owned(tom), waiting())).toBeNull()
    expect(kind(undefined, waiting({ handoff: handoff({ requestedAt: at(60) }) }))).toBeNull()
  })

  it('is not announced to who asked for it, nor to others than who it is for', () => {
    const requestedBy = { kind: 'teammate' as const, id: 'tmt_me' }
    expect(kind(conversation(), waiting({ handoff: handoff({ requestedBy }) }))).toBeNull()
    expect(kind(conversation(), waiting({ assignee: tom }))).toBeNull()
  })
})
const tomAsActor = { kind: 'teammate' as const, id: 'tmt_tom', name: 'Tom' }

describe('what someone else gives to the teammate', () => {
  it('is announced as assigned while it waits, and as passed when it was claimed', () => {
    expect(kind(waiting(), waiting({ assignee: byTom }))).toBe('assigned')
    expect(kind(owned(tom), owned(byTom))).toBe('passed')
    expect(kind(undefined, owned(byTom))).toBe('passed')
    // Claimed by Tom and passed on at once: the feed sends only the last state.
    expect(kind(waiting({ assignee: byTom }), owned(byTom))).toBe('passed')
    const bySystem = { ...me, by: { kind: 'system' as const } }
    expect(kind(conversation(), waiting({ assignee: bySystem }))).toBe('assigned')
  })

  it('is not announced when they took it themselves, had it already, or long ago', () => {
    expect(kind(waiting(), owned(me))).toBeNull()
    expect(kind(waiting({ assignee: byTom }), owned(me))).toBeNull()
    expect(kind(owned(tom), owned(me))).toBeNull()
    expect(kind(waiting(), waiting({ assignee: { ...me, by: { kind: 'teammate', id: 'tmt_me' } } }))).toBeNull()
    expect(kind(owned(byTom), owned(byTom, { lastSeq: 9 }))).toBeNull()
    expect(kind(undefined, owned(byTom, { updatedAt: at(60) }))).toBeNull()
    expect(kind(owned(byTom), waiting({ handoff: handoff({ requestedAt: at(60) }) }))).toBeNull()
  })
})

describe('a reply', () => {
  const wrote = { lastSeq: 5, lastMessage: said('contact', 5) }
  it('in a conversation of the teammate is announced, claimed or still waiting', () => {
    expect(kind(owned(me), owned(me, wrote))).toBe('reply')
    expect(kind(waiting({ assignee: me, lastSeq: 4 }), waiting({ assignee: me, ...wrote }))).toBe('reply')
    expect(kind(undefined, owned(me, wrote))).toBe('reply')
  })

  it('is announced once, and a note or a notice after it is no reply', () => {
    expect(kind(owned(me, wrote), owned(me, wrote))).toBeNull()
    expect(kind(owned(me, wrote), owned(me, { ...wrote, lastSeq: 6 }))).toBeNull()
  })

  it('of a teammate, in a conversation of another teammate, with the assistant or closed is not announced', () => {
    expect(kind(owned(me), owned(me, { lastSeq: 5, lastMessage: said('teammate', 5) }))).toBeNull()
    expect(kind(owned(tom), owned(tom, wrote))).toBeNull()
    expect(kind(conversation(), conversation(wrote))).toBeNull()
    expect(kind(owned(me), owned(me, { ...wrote, status: 'closed' }))).toBeNull()
  })
})

import { emptyLog, readLog } from '@baton/client/log'
import type { Message, PublicConversation, PublicHandoff } from '@baton/core/model'
import type { PublicEvent } from '@baton/core/public'
import { describe, expect, it } from 'vitest'
import { type Action, initialState, reduce, type State } from './state.ts'
import { emptyThread, type Item, threadAfter, threadOf, unreadOf } from './thread.ts'

const at = '2026-01-01T10:00:00.000Z'
const said = (seq: number, author: Message['author'], text: string, more: Partial<Message> = {}): PublicEvent => ({
  seq,
  at,
  actor: { kind: author },
  type: 'message.created',
  message: { id: `msg_${seq}`, author, text, ...more },
})
const handoff = (status: PublicHandoff['status'], more: Partial<PublicHandoff> = {}): PublicHandoff => ({
  id: 'hof_1',
  conversationId: 'cnv_1',
  status,
  reason: 'explicit_request',
  summary: 'Wants a person',
  sentiment: 'neutral',
  queue: null,
  officeHours: { open: true, nextOpenAt: null },
  collect: [],
  customerMessage: null,
  requestedAt: at,
  teammate: status === 'acknowledged' ? { name: 'Mara Lind', picture: null } : null,
  ...more,
})
const moved = (
  seq: number,
  type:
    | 'handoff.requested'
    | 'handoff.acknowledged'
    | 'handoff.released'
    | 'handoff.resolved'
    | 'handoff.cancelled'
    | 'handoff.returned',
  status: PublicHandoff['status'],
): PublicEvent => ({ seq, at, actor: { kind: 'teammate', name: 'Mara Lind' }, type, handoff: handoff(status) })
const conversation = (more: Partial<PublicConversation> = {}): PublicConversation => ({
  id: 'cnv_1',
  status: 'open',
  owner: 'assistant',
  lastSeq: 0,
  assignee: null,
  handoff: null,
  createdAt: at,
  ...more,
})
const play = (actions: Action[], from: State = initialState) => actions.reduce(reduce, from)
const texts = (items: readonly Item[]) =>
  items.map((item) => (item.kind === 'message' ? item.message.text : `closed by ${item.name}`))

const story: PublicEvent[] = [
  { seq: 1, at, actor: { kind: 'contact' }, type: 'conversation.created' },
  said(2, 'contact', 'Where is it?'),
  said(4, 'assistant', 'On its way.', { streaming: true }),
  {
    seq: 5,
    at,
    actor: { kind: 'assistant' },
    type: 'message.appended',
    messageId: 'msg_4',
    offset: 11,
    text: ' Tomorrow.',
  },
  { seq: 6, at, actor: { kind: 'assistant' }, type: 'message.completed', messageId: 'msg_4' },
  { seq: 7, at, actor: { kind: 'contact' }, type: 'message.rated', messageId: 'msg_4', helpful: true },
  said(8, 'contact', 'A human please'),
  moved(9, 'handoff.requested', 'pending'),
  said(10, 'system', 'We told the team.', { notice: 'handoff' }),
  moved(12, 'handoff.acknowledged', 'acknowledged'),
  said(13, 'system', 'Mara has joined.', { notice: 'joined' }),
  said(14, 'teammate', 'Hello!', { name: 'Mara Lind' }),
  moved(16, 'handoff.resolved', 'resolved'),
  { seq: 17, at, actor: { kind: 'teammate' }, type: 'conversation.closed' },
]

describe('the thread', () => {
  it('says at every moment who speaks', () => {
    const owners = story.map((_, index) => threadOf(null, readLog(story.slice(0, index + 1))).owner)
    expect(owners).toEqual([
      ...Array(7).fill('assistant'),
      'queue',
      'queue',
      'teammate',
      'teammate',
      'teammate',
      'assistant',
      'assistant',
    ])
    expect(threadOf(null, readLog(story.slice(0, 12))).person).toEqual({ name: 'Mara Lind', picture: null })
  })

  it('draws the story once, with one line for its end', () => {
    const { items } = threadOf(null, readLog(story))
    expect(texts(items)).toEqual([
      'Where is it?',
      'On its way. Tomorrow.',
      'A human please',
      'We told the team.',
      'Mara has joined.',
      'Hello!',
      'closed by Mara Lind',
    ])
    expect(items[1]).toMatchObject({ message: { helpful: true } })
    expect(items[1]).not.toHaveProperty('message.streaming')
    expect(items[3]).toMatchObject({ handoffId: 'hof_1' })
    expect(items[4]).toMatchObject({ person: { name: 'Mara Lind' } })
  })

  it('ignores an event that it has', () => {
    const thread = threadOf(null, readLog(story))
    for (const event of story) expect(threadAfter(thread, event)).toBe(thread)
  })

  it('is the same event by event as in one page', () => {
    const thread = story.reduce(threadAfter, emptyThread)
    expect(thread).toEqual(threadOf(null, readLog(story)))
  })

  it('draws an interrupted answer as interrupted', () => {
    const cut: PublicEvent[] = [
      said(2, 'assistant', 'On its', { streaming: true }),
      { seq: 3, at, actor: { kind: 'assistant' }, type: 'message.completed', messageId: 'msg_2', cut: true },
    ]
    const [item] = cut.reduce(threadAfter, emptyThread).items
    expect(item).toMatchObject({ message: { text: 'On its', cut: true } })
    expect(item).not.toHaveProperty('message.streaming')
  })

  it('takes from the conversation what a short stretch of the log does not tell', () => {
    const known = conversation({
      owner: 'teammate',
      assignee: { name: 'Mara Lind', picture: null },
      handoff: handoff('acknowledged'),
      lastSeq: 14,
    })
    expect(threadOf(known, readLog([said(14, 'teammate', 'Hello!')]))).toMatchObject({
      owner: 'teammate',
      person: { name: 'Mara Lind' },
      log: { lastSeq: 14 },
    })
    // The log has grown since the conversation was read.
    expect(
      threadOf(known, readLog([said(14, 'teammate', 'Hello!'), moved(15, 'handoff.resolved', 'resolved')])),
    ).toMatchObject({
      owner: 'assistant',
      person: null,
    })
    expect(threadOf(conversation({ lastSeq: 1 }), emptyLog)).toMatchObject({ owner: 'assistant', log: { lastSeq: 1 } })
  })

  it('counts as new what others said after the visitor looked, not our own lines about the team', () => {
    const { items } = threadOf(null, readLog(story))
    expect(unreadOf(items, 0)).toBe(2)
    expect(unreadOf(items, 13)).toBe(1)
    expect(unreadOf(items, 17)).toBe(0)
  })
})

describe('the state', () => {
  const queued: Action = { type: 'queued', message: { clientId: 'c1', text: 'Hi', at } }

  it('shows a message once: from the outbox, then from the log, in whichever order answer and event come', () => {
    const acked: Action = { type: 'acked', clientId: 'c1', id: 'msg_2', seq: 2 }
    const event: Action = { type: 'event', event: said(2, 'contact', 'Hi', { clientId: 'c1' }) }
    for (const order of [
      [acked, event],
      [event, acked],
    ]) {
      const state = play([queued, { type: 'sending', clientId: 'c1' }, ...order])
      expect(state.outbox).toEqual([])
      expect(texts(state.thread.items)).toEqual(['Hi'])
    }
  })

  it('finds what was sent before a reload in the history', () => {
    expect(
      play([queued, { type: 'history', events: [said(2, 'contact', 'Hi', { clientId: 'c1' })], hasEarlier: false }])
        .outbox,
    ).toEqual([])
  })

  it('puts earlier pages in front, and later changes reach them', () => {
    const late: PublicEvent = {
      seq: 9,
      at,
      actor: { kind: 'contact' },
      type: 'message.rated',
      messageId: 'msg_2',
      helpful: false,
    }
    const state = play([
      { type: 'history', events: [said(8, 'contact', 'two'), late], hasEarlier: true },
      { type: 'earlier', events: [said(2, 'assistant', 'one')], hasEarlier: false },
    ])
    expect(texts(state.thread.items)).toEqual(['one', 'two'])
    expect(state.thread.items[0]).toMatchObject({ message: { helpful: false } })
    expect(state).toMatchObject({ hasEarlier: false, thread: { log: { lastSeq: 9 } } })
  })

  it('keeps the place in the queue only while waiting', () => {
    const waiting = play([
      { type: 'event', event: moved(2, 'handoff.requested', 'pending') },
      { type: 'place', place: { position: 2, waitSeconds: 120 } },
    ])
    expect(waiting.place).toEqual({ position: 2, waitSeconds: 120 })
    expect(play([{ type: 'event', event: moved(3, 'handoff.acknowledged', 'acknowledged') }], waiting).place).toBeNull()
  })

  it('does not let the answer to the button undo a person who was faster', () => {
    const here = play([
      { type: 'event', event: moved(3, 'handoff.acknowledged', 'acknowledged') },
      { type: 'handoff', handoff: handoff('pending') },
    ])
    expect(here.thread.owner).toBe('teammate')
  })

  it('loses no unsent word with the session', () => {
    const state = play([
      queued,
      { type: 'sending', clientId: 'c1' },
      { type: 'queued', message: { clientId: 'c2', text: 'sent', at } },
      { type: 'acked', clientId: 'c2', id: 'msg_9', seq: 9 },
      { type: 'forget' },
    ])
    expect(state.outbox).toMatchObject([{ clientId: 'c1', state: 'queued' }])
    expect(state.thread).toBe(emptyThread)
  })
})

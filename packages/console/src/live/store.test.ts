import { keptIn } from '@baton/client/kept'
import { fakeLine } from '@baton/client/testing/fake-line'
import type { Conversation, ConversationEvent, Handoff } from '@baton/core'
import { describe, expect, it, vi } from 'vitest'
import { createLiveStore } from './store.ts'

const at = '2026-01-01T10:00:00.000Z'
const counts = { queue: 1, mine: 0, assistant: 0, all: 1, resolved: 0 }
const row = (lastSeq: number, more: Partial<Conversation> = {}) =>
  ({ id: 'cnv_1', lastSeq, updatedAt: at, owner: 'assistant', lastMessage: null, ...more }) as Conversation
const message = (seq: number, more: { text?: string; clientId?: string; streaming?: boolean } = {}) =>
  ({
    seq,
    at,
    actor: { kind: 'teammate' },
    type: 'message.created',
    message: { id: `msg_${seq}`, author: 'teammate', text: `number ${seq}`, ...more },
  }) satisfies ConversationEvent
const rated = (seq: number, messageId: string): ConversationEvent => ({
  seq,
  at,
  actor: { kind: 'contact' },
  type: 'message.rated',
  messageId,
  helpful: true,
})
const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => message(first + index))

/** Creates a store without a screen: with a fake socket and a fake API that answers from `log`. */
function consoleWith(log: ConversationEvent[] = between(1, 3)) {
  const line = fakeLine()
  const onChanged = vi.fn()
  const onForgotten = vi.fn()
  const server = {
    log,
    fails: null as Error | null,
  }
  async function respond<T>(of: () => unknown): Promise<T> {
    if (server.fails) throw server.fails
    return of() as T
  }
  const memory = () => keptIn(null, { memory: new Map(), prefix: '' })
  const live = createLiveStore({
    base: 'https://chat.example.com',
    ...line.deps,
    onChanged,
    onForgotten,
    identity: { workspaceId: 'wsp_1', teammateId: 'tea_me' },
    kept: { device: memory(), tab: memory() },
    tabs: { id: 'tab', whenGone: () => undefined, close: () => undefined },
    isSignedIn: () => true,
    onResolved: () => undefined,
    api: {
      get: (path) =>
        respond(() => {
          const before = new URL(path, 'https://x.example').searchParams.get('before')
          if (!before) return row(server.log.at(-1)?.seq ?? 0)
          return { items: server.log.filter(({ seq }) => seq < Number(before)).slice(-60) }
        }),
      post: () => respond(() => ({})),
    },
  })
  const push = (event: ConversationEvent, prev = event.seq - 1) =>
    line.socket.push({ type: 'event', conversationId: 'cnv_1', prev, event })
  const open = () => live.get().threads.get('cnv_1')
  return {
    line,
    live,
    server,
    onChanged,
    onForgotten,
    push,
    open,
    seqs: () => open()?.thread?.log.items.map(({ seq }) => seq),
    watched: () => line.socket.sent.filter(({ type }) => type === 'watch').map(({ after }) => after),
    row: () => live.get().conversations.get('cnv_1'),
  }
}

async function opened(log?: ConversationEvent[]) {
  const made = consoleWith(log)
  made.line.socket.ready()
  await made.live.open('cnv_1')
  return made
}

const changed = (item: Conversation) => ({ type: 'queue.changed', item, counts })

describe('an open thread', () => {
  it('loads the last page and watches from its end', async () => {
    const { seqs, watched, open, line } = await opened()
    expect(seqs()).toEqual([1, 2, 3])
    expect(open()).toMatchObject({ older: false, error: null, caughtUp: false })
    expect(watched()).toEqual([3])
    line.socket.push({ type: 'watching', conversationId: 'cnv_1', lastSeq: 3 })
    expect(open()?.caughtUp).toBe(true)
  })

  it('takes events in order, each once, and moves its row', async () => {
    const { push, seqs, row } = await opened()
    for (const seq of [4, 4, 2, 5]) push(message(seq))
    expect(seqs()).toEqual([1, 2, 3, 4, 5])
    expect(row()).toMatchObject({ lastSeq: 5, lastMessage: { text: 'number 5' } })
  })

  it('asks again from what it knows when events are missing', async () => {
    const { push, seqs, watched } = await opened()
    push(message(6))
    push(message(7))
    expect(seqs()).toEqual([1, 2, 3])
    expect(watched()).toEqual([3, 3])
    for (const seq of [4, 5, 6, 7]) push(message(seq))
    expect(seqs()).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('ignores late frames after it was left, and catches up when it is opened again', async () => {
    const { live, line, push, seqs, watched, open } = await opened()
    live.leave('cnv_1')
    push(message(4))
    push(message(9))
    line.socket.push({
      type: 'presence',
      conversationId: 'cnv_1',
      who: [{ kind: 'contact', viewing: true, typing: true }],
    })
    expect(seqs()).toEqual([1, 2, 3])
    expect(open()?.presence).toEqual([])
    expect(watched()).toEqual([3])
    await live.open('cnv_1')
    expect(watched()).toEqual([3, 3])
    push(message(4))
    expect(seqs()).toEqual([1, 2, 3, 4])
  })

  it('is not complete after it was left, until it has caught up again', async () => {
    const { live, line, open } = await opened()
    line.socket.push({ type: 'watching', conversationId: 'cnv_1', lastSeq: 3 })
    expect(open()?.caughtUp).toBe(true)
    live.leave('cnv_1')
    expect(open()?.caughtUp).toBe(false)
    await live.open('cnv_1')
    expect(open()?.caughtUp).toBe(false)
    line.socket.push({ type: 'watching', conversationId: 'cnv_1', lastSeq: 3 })
    expect(open()?.caughtUp).toBe(true)
  })

  it('is not watched when it was left before it was loaded', async () => {
    const { live, line, watched, seqs } = consoleWith()
    line.socket.ready()
    const loading = live.open('cnv_1')
    live.leave('cnv_1')
    await loading
    expect(seqs()).toEqual([1, 2, 3])
    expect(watched()).toEqual([])
  })

  it('is loaded once when it is opened twice at once, so that a late answer takes nothing back', async () => {
    const { live, line, push, seqs, watched } = consoleWith()
    line.socket.ready()
    const first = live.open('cnv_1')
    live.leave('cnv_1')
    await Promise.all([first, live.open('cnv_1')])
    push(message(4))
    expect(watched()).toEqual([3])
    expect(seqs()).toEqual([1, 2, 3, 4])
  })

  it('ignores frames of conversations that nobody opened', async () => {
    const { line, live, watched } = await opened()
    const conversationId = 'cnv_other'
    line.socket.push({ type: 'event', conversationId, prev: 0, event: message(1) })
    line.socket.push({ type: 'watching', conversationId, lastSeq: 1 })
    line.socket.push({ type: 'presence', conversationId, who: [] })
    line.socket.push({ type: 'seen', conversationId, reader: 'contact', seq: 1 })
    expect([...live.get().threads.keys()]).toEqual(['cnv_1'])
    expect(watched()).toEqual([3])
  })

  it('knows who is here and how far the contact has read', async () => {
    const { line, open } = await opened()
    const who = [{ kind: 'contact', viewing: true, typing: false }]
    line.socket.push({ type: 'presence', conversationId: 'cnv_1', who })
    line.socket.push({ type: 'seen', conversationId: 'cnv_1', reader: 'contact', seq: 2 })
    line.socket.push({ type: 'seen', conversationId: 'cnv_1', reader: 'teammate', seq: 3 })
    expect(open()).toMatchObject({ presence: who, contactSeen: 2 })
  })
})

describe('older pages', () => {
  it('come in front, until there are none', async () => {
    const { live, seqs, open } = await opened(between(1, 100))
    expect(seqs()).toEqual(between(41, 100).map(({ seq }) => seq))
    expect(open()?.older).toBe(true)
    await live.loadOlder('cnv_1')
    expect(seqs()).toEqual(between(1, 100).map(({ seq }) => seq))
    expect(open()?.older).toBe(false)
  })

  it('get the changes that were read before them', async () => {
    const log = [...between(1, 70), rated(71, 'msg_2')]
    const { live, push, open } = await opened(log)
    push(rated(72, 'msg_3'))
    await live.loadOlder('cnv_1')
    const items = open()?.thread?.log.items ?? []
    expect(items.slice(0, 4).map((item) => 'message' in item && item.message.helpful)).toEqual([
      undefined,
      true,
      true,
      undefined,
    ])
  })

  it('do not undo what came while they were loading', async () => {
    const { live, push, seqs } = await opened(between(1, 100))
    const loading = live.loadOlder('cnv_1')
    push(message(101))
    await loading
    expect(seqs()).toEqual(between(1, 101).map(({ seq }) => seq))
  })
})

describe('the inbox feed', () => {
  it('is asked for at every connection, and fills rows and counts', () => {
    const { line, live, row: known } = consoleWith()
    line.socket.ready()
    expect(line.socket.sent).toEqual([{ type: 'watch_queue' }])
    line.socket.push({ type: 'queue', items: [row(3)], counts })
    expect(known()).toMatchObject({ lastSeq: 3 })
    expect(live.get().counts).toEqual(counts)
    line.socket.end()
    line.pass(1_000)
    line.socket.ready()
    expect(line.socket.sent).toEqual([{ type: 'watch_queue' }])
  })

  it('forgets after a reconnect what is not listed again: it may have been claimed or closed meanwhile', async () => {
    const { line, live, onForgotten } = await opened()
    const ids = () => [...live.get().conversations.keys()].sort()
    const items = [row(3, { id: 'cnv_2' }), row(3, { id: 'cnv_3' })]
    line.socket.push({ type: 'queue', items, counts })
    live.merge([row(3, { id: 'cnv_4' })])
    expect(ids()).toEqual(['cnv_1', 'cnv_2', 'cnv_3', 'cnv_4'])
    expect(onForgotten).not.toHaveBeenCalled()
    line.socket.end()
    line.pass(1_000)
    line.socket.ready()
    line.socket.push({ type: 'queue', items: items.slice(1), counts })
    expect(ids()).toEqual(['cnv_1', 'cnv_3'])
    expect(onForgotten).toHaveBeenCalledOnce()
  })

  it('takes a newer row and reports it with the one before', () => {
    const { line, row: known, onChanged } = consoleWith()
    line.socket.ready()
    line.socket.push(changed(row(3)))
    line.socket.push(changed(row(5, { owner: 'queue' })))
    expect(known()).toMatchObject({ lastSeq: 5, owner: 'queue' })
    expect(onChanged.mock.calls.map(([item, before]) => [item.lastSeq, before?.lastSeq])).toEqual([
      [3, undefined],
      [5, 3],
    ])
  })

  it('ignores a row that is older than the known one, and announces nothing', async () => {
    const { line, push, row: known, onChanged } = await opened()
    push({ seq: 4, at, actor: { kind: 'teammate' }, type: 'handoff.acknowledged', ...claimed })
    line.socket.push(changed(row(3, { owner: 'queue' })))
    expect(known()).toMatchObject({ lastSeq: 4, owner: 'teammate' })
    expect(onChanged).not.toHaveBeenCalled()
  })

  it('ignores a list that is older than the known rows', async () => {
    const { line, live, push, row: known } = await opened()
    push(message(4))
    line.socket.push({ type: 'queue', items: [row(2)], counts })
    live.merge([row(3)])
    expect(known()?.lastSeq).toBe(4)
  })

  it('takes a row with the same number: it may know more', () => {
    const { line, row: known } = consoleWith()
    line.socket.ready()
    line.socket.push(changed(row(3)))
    line.socket.push(changed(row(3, { owner: 'queue' })))
    expect(known()?.owner).toBe('queue')
  })
})
const claimed = {
  handoff: { id: 'hof_1', status: 'acknowledged', assignee: { id: 'tea_1', name: 'Mara', via: 'console' } } as Handoff,
  ownerEpoch: 2,
  boundarySeq: 4,
}

describe('what the teammate has read', () => {
  const read = (live: { get(): { read: ReadonlyMap<string, number> | null } }) => live.get().read?.get('cnv_1')

  it('comes from every device, never goes back, and is not known before the server says so', async () => {
    const { live, line } = await opened()
    expect(live.get().read).toBeNull()
    line.socket.push({ type: 'read', seqs: { cnv_1: 2, cnv_2: 9 } })
    line.socket.push({ type: 'read', seqs: { cnv_1: 3 } })
    line.socket.push({ type: 'read', seqs: { cnv_1: 1 } })
    expect(Object.fromEntries(live.get().read ?? [])).toEqual({ cnv_1: 3, cnv_2: 9 })
  })

  it('comes with the conversations that are listed and that change', async () => {
    const { live, line } = await opened()
    live.merge([row(9)])
    expect(live.get().read).toBeNull()
    live.merge([row(9)], { cnv_1: 4 })
    expect(read(live)).toBe(4)
    line.socket.push(changed(row(10)))
    line.socket.push({ ...changed(row(11)), read: 7 })
    expect(read(live)).toBe(7)
  })

  it('moves at once where they read, and the server is told once a connection', async () => {
    const { live, line } = await opened()
    const told = () => line.sockets.flatMap(({ sent }) => sent).filter(({ type }) => type === 'seen').length
    live.seen('cnv_1', 3)
    live.seen('cnv_1', 3)
    expect([read(live), told()]).toEqual([3, 1])
    line.signal('offline')
    live.seen('cnv_1', 4)
    expect([read(live), told()]).toEqual([3, 1])
    line.signal('online')
    line.socket.ready()
    live.seen('cnv_1', 3)
    expect([read(live), told()]).toEqual([3, 2])
  })
})

describe('news', () => {
  it('of an open thread is announced once, by its event or by its row, and not while it catches up', async () => {
    const { line, push, onChanged } = await opened()
    push(message(4))
    expect(onChanged).not.toHaveBeenCalled()
    line.socket.push({ type: 'watching', conversationId: 'cnv_1', lastSeq: 4 })
    push(message(5))
    expect(onChanged).toHaveBeenCalledTimes(1)
    expect(onChanged.mock.lastCall).toMatchObject([{ lastSeq: 5 }, { lastSeq: 4 }])
    line.socket.push(changed(row(6)))
    push(message(6))
    expect(onChanged.mock.calls.map(([after, before]) => [after.lastSeq, before?.lastSeq])).toEqual([
      [5, 4],
      [6, 5],
    ])
  })
})

describe('offline and back', () => {
  it('says within three seconds that the line does not answer, and keeps it', async () => {
    const { line, live } = await opened()
    line.pass(2_999)
    expect(live.get().connection).toBe('quiet')
    expect(line.sockets).toHaveLength(1)
    line.socket.push({ type: 'pong' })
    expect(live.get().connection).toBe('live')
  })

  it('says so, forgets who was here, and watches again from what it knows', async () => {
    const { line, live, push, open, watched, seqs } = await opened()
    push(message(4))
    line.socket.push({ type: 'watching', conversationId: 'cnv_1', lastSeq: 4 })
    line.socket.push({
      type: 'presence',
      conversationId: 'cnv_1',
      who: [{ kind: 'contact', viewing: true, typing: true }],
    })
    line.signal('offline')
    expect(live.get().connection).toBe('reconnecting')
    expect(open()).toMatchObject({ caughtUp: false, presence: [] })
    line.signal('online')
    line.socket.ready()
    expect(live.get().connection).toBe('live')
    expect(watched()).toEqual([4])
    push(message(5))
    expect(seqs()).toEqual([1, 2, 3, 4, 5])
  })

  it('loads what could not be loaded while the server was away', async () => {
    const made = consoleWith()
    made.server.fails = new Error('No connection to the server.')
    await made.live.open('cnv_1')
    expect(made.open()).toMatchObject({ thread: null, error: made.server.fails })
    made.server.fails = null
    made.line.socket.ready()
    await vi.waitFor(() => expect(made.seqs()).toEqual([1, 2, 3]))
    expect(made.open()?.error).toBeNull()
    expect(made.watched()).toEqual([3])
  })

  it('tries slowly after the session has ended, until the API has noticed', () => {
    const { line } = consoleWith()
    line.socket.end(4401)
    line.pass(9_999)
    expect(line.sockets).toHaveLength(1)
    line.pass(1)
    expect(line.sockets).toHaveLength(2)
  })

  it('does nothing after it was stopped', async () => {
    const { line, live, push, seqs } = await opened()
    live.stop()
    push(message(4))
    line.signal('online')
    line.pass(60_000)
    expect(seqs()).toEqual([1, 2, 3])
    expect(line.sockets).toHaveLength(1)
  })
})

describe('what a teammate does', () => {
  it('says over the socket where the teammate types and how far they have read', async () => {
    const { live, line } = await opened()
    live.typing('cnv_1', true)
    live.seen('cnv_1', 3)
    expect(line.socket.sent.slice(-2)).toEqual([
      { type: 'typing', conversationId: 'cnv_1', on: true },
      { type: 'seen', conversationId: 'cnv_1', seq: 3 },
    ])
  })
})

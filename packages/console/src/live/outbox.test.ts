import { type Area, keptIn } from '@baton/client/kept'
import { fakeLine } from '@baton/client/testing/fake-line'
import type { Conversation, ConversationEvent } from '@baton/core'
import { describe, expect, it, vi } from 'vitest'
import { createLiveStore } from './store.ts'
import { joinTabs } from './tabs.ts'

const at = '2026-01-01T10:00:00.000Z'
const mara = { id: 'tea_mara', name: 'Mara', via: 'console' }
const tom = { id: 'tea_tom', name: 'Tom', via: 'console' }

/** A device: what its tabs share, and the locks of its browser. */
function device({ full = false } = {}) {
  const stored = new Map<string, string>()
  const area: Area = {
    get length() {
      return stored.size
    },
    key: (index) => [...stored.keys()][index] ?? null,
    getItem: (key) => stored.get(key) ?? null,
    setItem(key, value) {
      if (full) throw new Error('QuotaExceededError')
      stored.set(key, value)
    },
    removeItem: (key) => void stored.delete(key),
  }
  const queues = new Map<string, Promise<unknown>>()
  const locks = {
    request: ((name: string, ...rest: unknown[]) => {
      const act = rest.at(-1) as () => unknown
      const turn = (queues.get(name) ?? Promise.resolve()).then(act)
      queues.set(name, turn)
      return turn
    }) as LockManager['request'],
  }
  return { stored, area, locks }
}
type Device = ReturnType<typeof device>

const refused = (status: number, more: object = {}) =>
  Object.assign(new Error(`Refused with ${status}.`), { status, ...more })

/** A server with one conversation per id, which fails as it is told. */
function fakeServer() {
  const server = {
    conversations: new Map<string, Partial<Conversation>>(),
    posts: [] as string[],
    /** What was sent as the page closed. */
    last: [] as string[],
    events: [] as ConversationEvent[],
    keys: [] as (string | undefined)[],
    /** Returns what a request meets: an error, or null. */
    meets: (_path: string, _body: unknown): Error | null => null,
    hold: Promise.resolve() as Promise<void>,
  }
  const conversation = (id: string) =>
    ({
      id,
      lastSeq: 3,
      status: 'open',
      owner: 'teammate',
      assignee: mara,
      handoff: null,
      ...server.conversations.get(id),
    }) as Conversation
  const api = {
    get: async (path: string) => {
      const error = server.meets(path, null)
      if (error) throw error
      return (path.includes('/events') ? { items: server.events } : conversation(path.split('/')[3] ?? '')) as never
    },
    post: async (path: string, body?: unknown, key?: string) => {
      await server.hold
      const error = server.meets(path, body)
      if (error) throw error
      const { text } = (body ?? {}) as { text?: string }
      server.posts.push(text ?? path)
      server.keys.push(key)
      return { id: 'x', seq: 3 + server.posts.length } as never
    },
    postLast: (_path: string, body: unknown) => void server.last.push((body as { text: string }).text),
  }
  return { server, api }
}

function openTab({
  on,
  teammate = 'tea_mara',
  locks = true,
  ...made
}: { on: Device; teammate?: string; locks?: boolean } & Partial<ReturnType<typeof fakeServer>>) {
  const line = fakeLine()
  const { server, api } = made.server && made.api ? { server: made.server, api: made.api } : fakeServer()
  const kept = {
    device: keptIn(on.area, { memory: new Map(), prefix: 'baton:' }),
    tab: keptIn(null, { memory: new Map(), prefix: '' }),
  }
  const onResolved = vi.fn()
  const session = { ends: false }
  const live = createLiveStore({
    base: 'https://chat.example.com',
    ...line.deps,
    api,
    identity: { workspaceId: 'wsp_1', teammateId: teammate },
    kept,
    tabs: joinTabs({ locks: locks ? on.locks : undefined, kept: kept.device, clock: line.deps.clock }),
    onChanged: () => undefined,
    isSignedIn: () => !session.ends,
    onResolved,
  })
  const reply = (
    text: string,
    more: { holdMs?: number; resolve?: boolean; cursor?: number; clientId?: string } = {},
    conversationId = 'cnv_1',
  ) => live.outbox.write({ conversationId, text, note: false, ...more })
  return {
    line,
    live,
    server,
    api,
    onResolved,
    session,
    reply,
    note: (text: string, clientId?: string) =>
      live.outbox.write({ conversationId: 'cnv_1', text, note: true, ...(clientId ? { clientId } : {}) }),
    pending: (id = 'cnv_1') => live.get().pending.get(id) ?? [],
    /** Lets the requests that are under way come to their end. */
    async pass(ms = 0) {
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
      line.pass(ms)
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
const message = (seq: number, clientId: string): ConversationEvent => ({
  ...{ seq, at, actor: { kind: 'teammate' }, type: 'message.created' },
  message: { id: `msg_${seq}`, author: 'teammate', text: 'x', clientId },
})

const noted = (seq: number, text: string, by = mara.id): ConversationEvent => ({
  ...{ seq, at, actor: { kind: 'teammate', id: by }, type: 'note.created' },
  note: { id: `not_${seq}`, text },
})

async function opened(on = device()) {
  const made = openTab({ on })
  made.line.socket.ready()
  await made.live.open('cnv_1')
  made.line.socket.push({ type: 'watching', conversationId: 'cnv_1', lastSeq: 3 })
  const push = (event: ConversationEvent) =>
    made.line.socket.push({ type: 'event', conversationId: 'cnv_1', prev: event.seq - 1, event })
  return { ...made, push }
}

describe('what is sent', () => {
  it('is shown at once, stored, and leaves with its event', async () => {
    const { reply, pending, pass, push, server } = await opened()
    reply('Hello', { clientId: 'c1' })
    expect(pending()).toMatchObject([{ clientId: 'c1', text: 'Hello', state: 'sending' }])
    await pass()
    expect(server.posts).toEqual(['Hello'])
    expect(pending()).toMatchObject([{ state: 'sent', seq: 4 }])
    push(message(4, 'c1'))
    expect(pending()).toEqual([])
  })

  it('is gone when its event comes before its response', async () => {
    const { reply, pending, pass, push, server } = await opened()
    let release = () => {}
    server.hold = new Promise((resolve) => {
      release = resolve
    })
    reply('Hello', { clientId: 'c1' })
    await pass()
    push(message(4, 'c1'))
    expect(pending()).toEqual([])
    release()
    await pass()
    expect(pending()).toEqual([])
  })

  it('keeps its order in a conversation, whatever fails on the way, and each is stored once', async () => {
    const { reply, note, pass, server } = await opened()
    let failures = 2
    server.meets = () => (failures-- > 0 ? refused(503) : null)
    reply('one')
    note('two')
    reply('three')
    for (let i = 0; i < 5; i++) await pass(8_000)
    expect(server.posts).toEqual(['one', 'two', 'three'])
  })

  it.each([429, 500, 502, 401, 0])('waits and tries again after %i', async (status) => {
    const { reply, pass, pending, server } = await opened()
    server.meets = () => refused(status)
    reply('Hello')
    await pass()
    expect(pending()).toMatchObject([{ state: 'waiting', tried: true }])
    server.meets = () => null
    await pass(8_000)
    expect(server.posts).toEqual(['Hello'])
  })

  it('does not hold up the rest when the server refuses it, and can be sent again or discarded', async () => {
    const { reply, pass, pending, live, server } = await opened()
    server.meets = (_, body) => ((body as { text?: string } | null)?.text === 'one' ? refused(422) : null)
    reply('one', { clientId: 'c1' })
    reply('two')
    await pass()
    await pass()
    expect(server.posts).toEqual(['two'])
    expect(pending()).toMatchObject([
      { text: 'one', state: 'failed', error: 'Refused with 422.', offers: 'again' },
      { text: 'two' },
    ])
    server.meets = () => null
    live.outbox.again('c1')
    await pass()
    expect(server.posts).toEqual(['two', 'one'])
  })

  it('is tried again at once when the line is back, also when a request hangs in the old one', async () => {
    const { reply, pass, line, server } = await opened()
    let release = () => {}
    server.hold = new Promise((resolve) => {
      release = resolve
    })
    reply('Hello', { clientId: 'c1' })
    await pass()
    line.signal('offline')
    server.hold = Promise.resolve()
    line.signal('online')
    line.socket.ready()
    await pass(1_000)
    expect(server.posts).toEqual(['Hello'])
    release()
    await pass()
    expect(server.keys).toEqual([undefined, undefined])
  })

  it('takes only its own note for stored, each of two by an event of its own', async () => {
    const { note, pass, pending, push, server } = await opened()
    let release = () => {}
    server.hold = new Promise((resolve) => {
      release = resolve
    })
    note('Called back', 'c1')
    await pass()
    push(noted(4, 'Called back', tom.id))
    expect(pending()).toHaveLength(1)
    push(noted(5, 'Called back'))
    expect(pending()).toEqual([])
    release()
    await pass()
    note('Called back', 'c2')
    push(noted(6, 'Something else'))
    expect(pending()).toHaveLength(1)
  })

  it('sends a note under one key, however often', async () => {
    const { note, pass, server } = await opened()
    server.meets = () => refused(0)
    note('A regular', 'c1')
    await pass()
    server.meets = () => null
    await pass(8_000)
    expect(server.keys).toEqual(['c1'])
  })
})

describe('a page that closes', () => {
  it('sends the first words of each conversation, with what the server needs to store them once', async () => {
    const { reply, live, server, pending } = await opened()
    reply('Held', { holdMs: 5_000 })
    reply('After it', { holdMs: 5_000 })
    expect(live.outbox.holdsBack()).toBe(true)
    live.outbox.sendLast()
    expect(server.last).toEqual(['Held'])
    // A page that comes back does not offer to take it back.
    expect(pending()).toMatchObject([{ text: 'Held', state: 'waiting', tried: true }, { state: 'held' }])
  })

  it('sends no reply into a conversation whose state it does not know, or that someone else has now', async () => {
    const { reply, live, server, line } = await opened()
    line.signal('offline')
    reply('Offline', { holdMs: 5_000 })
    live.outbox.sendLast()
    expect(server.last).toEqual([])
    const other = await opened()
    other.server.meets = () => refused(0)
    other.reply('Hello', { holdMs: 5_000 })
    other.live.merge([{ id: 'cnv_1', lastSeq: 9, status: 'open', owner: 'teammate', assignee: tom } as Conversation])
    other.live.outbox.sendLast()
    expect(other.server.last).toEqual([])
    const long = await opened()
    long.reply('long'.repeat(20_000), { holdMs: 5_000 })
    long.live.outbox.sendLast()
    expect(long.server.last).toEqual([])
  })

  /** Words of a tab that closed eleven minutes ago. */
  async function closedLongAgo(write: (tab: Awaited<ReturnType<typeof opened>>) => void) {
    const phone = device()
    const before = await opened(phone)
    before.server.meets = () => refused(0)
    write(before)
    before.live.stop()
    for (const [key, value] of phone.stored) {
      if (!key.includes('unsent')) continue
      const one = JSON.parse(value)
      phone.stored.set(key, JSON.stringify({ ...one, at: one.at - 11 * 60_000 }))
    }
    return openTab({ on: phone })
  }

  it('leaves words that no longer leave by themselves after ten minutes: the teammate decides', async () => {
    const after = await closedLongAgo(({ reply }) => reply('Long ago', { holdMs: 5_000, clientId: 'c1' }))
    await after.pass(60_000)
    expect(after.server.posts).toEqual([])
    expect(after.pending()).toMatchObject([{ text: 'Long ago', state: 'failed', offers: 'anyway' }])
    after.live.outbox.again('c1')
    await after.pass()
    expect(after.server.posts).toEqual(['Long ago'])
  })

  it('finds out whether its last request stored them', async () => {
    const after = await closedLongAgo(({ reply, note }) => {
      reply('Long ago', { holdMs: 5_000, clientId: 'c1' })
      note('Twice')
      note('Twice', 'c3')
    })
    after.server.events = [message(4, 'c1'), noted(5, 'Twice')]
    await after.pass(60_000)
    // Only one of the two notes was stored.
    expect(after.pending()).toMatchObject([{ clientId: 'c3', state: 'failed' }])
    expect(after.server.posts).toEqual([])
  })
})

describe('a reload', () => {
  it('goes on with what was unsent, in order, and asks the server what has changed', async () => {
    const phone = device()
    const before = openTab({ on: phone })
    before.server.meets = () => refused(0)
    before.reply('one')
    before.note('two')
    before.reply('three', { holdMs: 5_000 })
    await before.pass()
    before.live.stop()
    const after = openTab({ on: phone })
    await after.pass()
    expect(after.pending().map(({ text }) => text)).toEqual(['one', 'two', 'three'])
    for (let i = 0; i < 4; i++) await after.pass(5_000)
    expect(after.server.posts).toEqual(['one', 'two', 'three'])
    expect([...phone.stored.keys()].filter((key) => key.includes('unsent'))).toEqual([])
  })

  it('keeps what the server refused, with the reason', async () => {
    const phone = device()
    const before = openTab({ on: phone })
    before.server.meets = (path) => (path.endsWith('/messages') ? refused(404) : null)
    before.reply('Hello')
    await before.pass()
    before.live.stop()
    const after = openTab({ on: phone })
    await after.pass()
    expect(after.pending()).toMatchObject([{ text: 'Hello', state: 'failed', error: 'Refused with 404.' }])
    expect(after.server.posts).toEqual([])
  })

  it('by another teammate shows and sends nothing of it', async () => {
    const phone = device()
    const before = openTab({ on: phone })
    before.server.meets = () => refused(0)
    before.reply('Hello')
    await before.pass()
    before.live.stop()
    const other = openTab({ on: phone, teammate: 'tea_tom' })
    await other.pass(60_000)
    expect(other.pending()).toEqual([])
    expect(other.live.outbox.count()).toBe(0)
    expect(other.server.posts).toEqual([])
    const again = openTab({ on: phone })
    await again.pass()
    expect(again.server.posts).toEqual(['Hello'])
  })

  it('after signing out finds nothing', async () => {
    const phone = device()
    const before = openTab({ on: phone })
    before.server.meets = () => refused(0)
    before.reply('Hello')
    await before.pass()
    expect(before.live.outbox.count()).toBe(1)
    before.live.outbox.forget()
    expect(before.pending()).toEqual([])
    before.live.stop()
    const after = openTab({ on: phone })
    await after.pass(60_000)
    expect(after.server.posts).toEqual([])
  })

  it('ignores what another version kept in another form', async () => {
    const phone = device()
    phone.stored.set('baton:unsent:wsp_1.tea_mara:x', '{"text":"Hello"}')
    phone.stored.set('baton:unsent:wsp_1.tea_mara:y', 'no JSON')
    const { pending, pass } = openTab({ on: phone })
    await pass()
    expect(pending()).toEqual([])
  })
})

it('lets nothing leave once someone else has signed in on the device', async () => {
  const phone = device()
  const { reply, pass, live, server, session } = openTab({ on: phone })
  reply('Hello', { holdMs: 5_000 })
  session.ends = true
  await pass(60_000)
  expect(server.posts).toEqual([])
  live.stop()
  const again = openTab({ on: phone })
  await again.pass(5_000)
  expect(again.server.posts).toEqual(['Hello'])
})

it('says truthfully that a full device keeps nothing, and still sends it', async () => {
  const { reply, pending, pass, server } = openTab({ on: device({ full: true }) })
  reply('Hello', { holdMs: 5_000 })
  expect(pending()).toMatchObject([{ text: 'Hello', kept: false }])
  await pass(5_000)
  expect(server.posts).toEqual(['Hello'])
})

describe.each([true, false])('two tabs (locks: %s)', (locks) => {
  it('show and send each reply in one of them, and neither overtakes the other', async () => {
    const phone = device()
    const shared = fakeServer()
    const one = openTab({ on: phone, locks, ...shared })
    const two = openTab({ on: phone, locks, ...shared })
    one.reply('first', { holdMs: 5_000 })
    two.live.outbox.follow()
    two.reply('second')
    await two.pass(1_000)
    await one.pass(1_000)
    expect(one.pending().map(({ text }) => text)).toEqual(['first'])
    expect(two.pending().map(({ text }) => text)).toEqual(['second'])
    expect(shared.server.posts).toEqual([])
    await one.pass(4_000)
    expect(shared.server.posts).toEqual(['first'])
    two.live.outbox.follow()
    await two.pass()
    expect(shared.server.posts).toEqual(['first', 'second'])
  })

  it('hand on what a closed one has left', async () => {
    const phone = device()
    const shared = fakeServer()
    const one = openTab({ on: phone, locks, ...shared })
    const two = openTab({ on: phone, locks, ...shared })
    one.reply('left behind', { holdMs: 5_000 })
    two.live.outbox.follow()
    one.live.stop()
    for (let i = 0; i < 5; i++) await two.pass(2_000)
    expect(shared.server.posts).toEqual(['left behind'])
    await one.pass(60_000)
    expect(shared.server.posts).toEqual(['left behind'])
  })
})

describe('a held reply', () => {
  it('leaves after its time and not before', async () => {
    const { reply, pass, pending, server } = await opened()
    reply('Hello', { holdMs: 5_000 })
    await pass(4_999)
    expect(pending()).toMatchObject([{ state: 'held' }])
    expect(server.posts).toEqual([])
    await pass(1)
    expect(server.posts).toEqual(['Hello'])
  })

  it('can be taken back with its cursor, and the next one goes on', async () => {
    const { reply, pass, pending, live, server } = await opened()
    reply('one', { holdMs: 5_000, cursor: 2, clientId: 'c1' })
    await pass(1_000)
    reply('two', { holdMs: 5_000 })
    expect(live.outbox.takeBack('c1')).toMatchObject({ text: 'one', cursor: 2 })
    expect(pending().map(({ text }) => text)).toEqual(['two'])
    await pass(5_000)
    expect(server.posts).toEqual(['two'])
    expect(live.outbox.takeBack('c1')).toBeNull()
  })

  it('leaves at once when the teammate says so, or acts on the conversation', async () => {
    const { reply, live, server, pass } = await opened()
    reply('one', { holdMs: 5_000 })
    reply('two', { holdMs: 5_000 })
    const all = live.outbox.sendNow('cnv_1')
    await pass()
    expect(await all).toBe(true)
    expect(server.posts).toEqual(['one', 'two'])
    server.meets = () => refused(0)
    reply('three', { holdMs: 5_000 })
    const none = live.outbox.sendNow('cnv_1')
    await pass()
    expect(await none).toBe(false)
  })

  it('resolves the conversation after it, and not at all when it is taken back', async () => {
    const { reply, pass, pending, live, server, onResolved } = await opened()
    server.conversations.set('cnv_1', { handoff: { id: 'hof_1', status: 'acknowledged', assignee: mara } as never })
    reply('Bye', { holdMs: 5_000, resolve: true, clientId: 'c1' })
    live.outbox.takeBack('c1')
    await pass(5_000)
    expect(server.posts).toEqual([])
    reply('Bye', { holdMs: 5_000, resolve: true, clientId: 'c2' })
    await pass(5_000)
    expect(server.posts).toEqual(['Bye', '/v1/handoffs/hof_1/resolve'])
    expect(server.keys.at(-1)).toBe('c2-resolve')
    expect(onResolved).toHaveBeenCalledExactlyOnceWith('cnv_1', {
      handoff: expect.objectContaining({ id: 'hof_1' }),
      why: null,
    })
    expect(pending()).toEqual([])
  })
})

describe('a reply to a conversation that nobody has', () => {
  const waiting = {
    owner: 'queue',
    assignee: null,
    handoff: { id: 'hof_1', status: 'pending', assignee: null },
  } as never

  it('claims it at once and holds only the words', async () => {
    const { reply, pass, live, server } = await opened()
    live.merge([{ id: 'cnv_1', lastSeq: 9, status: 'open', ...Object(waiting) }])
    reply('Hello', { holdMs: 5_000 })
    await pass()
    expect(server.posts).toEqual(['/v1/handoffs/hof_1/claim'])
    await pass(5_000)
    expect(server.posts).toEqual(['/v1/handoffs/hof_1/claim', 'Hello'])
  })

  it('takes over from the assistant', async () => {
    const { reply, pass, live, server } = await opened()
    live.merge([
      { id: 'cnv_1', lastSeq: 9, status: 'open', owner: 'assistant', assignee: null, handoff: null } as never,
    ])
    reply('Hello', { holdMs: 5_000 })
    await pass()
    expect(server.posts).toEqual(['/v1/conversations/cnv_1/takeover'])
  })

  it('does not leave when the claim is lost, until the teammate says so', async () => {
    const { reply, pass, pending, live, server } = await opened()
    live.merge([{ id: 'cnv_1', lastSeq: 9, status: 'open', ...Object(waiting) }])
    server.meets = (path) =>
      path.endsWith('/claim') ? refused(409, { code: 'already_claimed', problem: { winner: { name: 'Tom' } } }) : null
    reply('Hello', { holdMs: 5_000, clientId: 'c1' })
    await pass()
    expect(pending()).toMatchObject([
      { state: 'failed', error: 'Tom claimed this conversation first.', offers: 'anyway' },
    ])
    await pass(5_000)
    expect(server.posts).toEqual([])
    live.outbox.again('c1')
    await pass()
    expect(server.posts).toEqual(['Hello'])
  })
})

describe('a conversation that changed before its reply left', () => {
  it.each([
    ['was taken by someone else', { assignee: tom }, 'Tom has this conversation now.'],
    [
      'was closed',
      { status: 'closed', owner: 'assistant', assignee: null },
      'This conversation was closed meanwhile. Sending reopens it and assigns it to you.',
    ],
  ])('%s: the reply waits for a decision', async (_, now, error) => {
    const { reply, pass, pending, live, line, server } = await opened()
    server.meets = () => refused(0)
    reply('Hello', { clientId: 'c1' })
    await pass()
    line.signal('offline')
    server.meets = () => null
    server.conversations.set('cnv_1', now as never)
    line.signal('online')
    line.socket.ready()
    await pass(1_000)
    expect(pending()).toMatchObject([{ text: 'Hello', state: 'failed', error, offers: 'anyway' }])
    expect(server.posts).toEqual([])
    live.outbox.discard('c1')
    expect(pending()).toEqual([])
  })

  it('asks nothing where the teammate knew it', async () => {
    const { reply, pass, live, server } = await opened()
    const others = { owner: 'teammate', assignee: tom, status: 'open' } as never
    server.conversations.set('cnv_1', others)
    live.merge([{ id: 'cnv_1', lastSeq: 9, ...Object(others) }])
    reply('Hello')
    await pass()
    expect(server.posts).toEqual(['Hello'])
  })
})

import { type Clock, systemClock } from '@baton/client/clock'
import type { Kept } from '@baton/client/kept'
import { openLive } from '@baton/client/live'
import { prependToLog, readLog } from '@baton/client/log'
import type { Reachability, WebSocketClass } from '@baton/client/socket'
import { applyTeamEvent } from '@baton/client/team-thread'
import type { Conversation, ConversationEvent, ServerFrame } from '@baton/core'
import { keepDrafts } from './drafts.ts'
import { isEventOf, type LeavingDeps } from './leaving.ts'
import { createOutbox, type OutboxDeps } from './outbox.ts'
import {
  byConversation,
  firstState,
  type LiveState,
  type OpenThread,
  type Pending,
  withoutRows,
  withRead,
  withRows,
  withThread,
} from './state.ts'
import type { Tabs } from './tabs.ts'
import { type Identity, keepUnsent } from './unsent.ts'

export interface LiveDeps {
  api: LeavingDeps['api']
  /** The address of the server. */
  base: string
  WebSocket: WebSocketClass
  reachability?: Reachability
  clock?: Clock
  /** Whose console this is. What is kept belongs to them alone. */
  identity: Identity
  /** What the device keeps, and what this tab keeps. */
  kept: { device: Kept; tab: Kept }
  tabs: Tabs
  /** Returns whether the device is still signed in as this teammate: another tab may have changed that. */
  isSignedIn: () => boolean
  /** Returns whether the teammate can see the page. */
  isVisible?: () => boolean
  onResolved: OutboxDeps['onResolved']
  /** Called when a conversation changes. `before` is its last known state. */
  onChanged(item: Conversation, before: Conversation | undefined): void
  /** Called after a reconnect, when lists must be read again: nobody told what changed meanwhile. */
  onForgotten(): void
}

interface EventPage {
  items: ConversationEvent[]
}

const pageSize = 60
/** How often the line is asked, in milliseconds: a teammate who looks learns within three seconds that it is dead. */
const pings = { visible: 1_000, hidden: 20_000 }
/** The pause in milliseconds after the session has ended. The next API request fails too and opens the sign-in page. */
const pauseWhenRefused = 10_000

/** Keeps all live state: conversations, open threads and counts. The socket and the API update it; React reads it. */
export function createLiveStore(deps: LiveDeps) {
  const { api, onChanged, onForgotten, identity, kept, tabs, isVisible, isSignedIn, onResolved, ...line } = deps
  let state = firstState
  const listeners = new Set<() => void>()
  const watching = new Set<string>()
  const loading = new Set<string>()
  /** What the server was told about reading, over this connection. */
  const said = new Map<string, number>()
  let wasListed = false

  const set = (change: Partial<LiveState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const setThread = (id: string, change: Partial<OpenThread>) => set(withThread(state, id, change))
  const threadOf = (id: string) => state.threads.get(id)?.thread ?? null

  const live = openLive<ConversationEvent>({
    ...line,
    longestPause: 8_000,
    pingEvery: () => (isVisible?.() === false ? pings.hidden : pings.visible),
    lastSeq: (id) => threadOf(id)?.conversation.lastSeq,
    onReady() {
      set({ connection: 'live' })
      said.clear()
      outbox.wake()
      live.send({ type: 'watch_queue' })
      // Loads the threads that could not be loaded while the server was away.
      for (const id of watching) if (!threadOf(id)) void open(id)
    },
    onDown() {
      set({ connection: 'reconnecting' })
      for (const id of watching) setThread(id, { caughtUp: false, presence: [] })
    },
    onQuiet(quiet) {
      set({ connection: quiet ? 'quiet' : 'live' })
      if (!quiet) outbox.wake()
    },
    onRefused: () => pauseWhenRefused,
    onEvent(event, id) {
      const before = threadOf(id)
      if (!before) return
      const thread = applyTeamEvent(before, event)
      const row = state.conversations.get(id)
      set({ ...withThread(state, id, { thread }), ...withRows(state, [thread.conversation]) })
      settle(id, [event])
      // What is read again after a reconnect is no news.
      if (row && row.lastSeq < event.seq && state.threads.get(id)?.caughtUp) onChanged(thread.conversation, row)
    },
    onFrame,
  })

  function onFrame(frame: ServerFrame) {
    switch (frame.type) {
      case 'watching':
        return setThread(frame.conversationId, { caughtUp: true })
      case 'queue': {
        const before = wasListed ? { ...state, ...withoutRows(state, (id) => !watching.has(id)) } : state
        set({ ...withRows(before, frame.items), counts: frame.counts })
        if (wasListed) onForgotten()
        wasListed = true
        return
      }
      case 'queue.changed': {
        const { item, counts } = frame
        const before = state.conversations.get(item.id)
        set({
          ...withRows(state, [item]),
          ...(frame.read === undefined ? {} : withRead(state, { [item.id]: frame.read })),
          counts,
        })
        if (!before || before.lastSeq <= item.lastSeq) onChanged(item, before)
        return
      }
      case 'read':
        return set(withRead(state, frame.seqs))
      case 'presence':
        return setThread(frame.conversationId, { presence: frame.who })
      case 'seen':
        if (frame.reader === 'contact') setThread(frame.conversationId, { contactSeen: frame.seq })
        return
      default:
    }
  }

  const known = (id: string) => {
    const [open, row] = [threadOf(id)?.conversation ?? null, state.conversations.get(id) ?? null]
    return !open || (row && row.lastSeq > open.lastSeq) ? row : open
  }
  const drafts = keepDrafts(kept.tab, identity)
  const outbox = createOutbox({
    ...{ api, tabs, known, isSignedIn, onResolved, teammateId: identity.teammateId, clock: line.clock ?? systemClock },
    keeper: keepUnsent(kept.device, identity),
    isCurrent: (id) => state.connection === 'live' && watching.has(id) && state.threads.get(id)?.caughtUp === true,
    onChange: (items) => set({ pending: byConversation(items) }),
  })

  /** Removes the pending words that the thread now contains. */
  function settle(id: string, events: readonly ConversationEvent[]) {
    if (!state.pending.get(id)?.length) return
    const lastSeq = threadOf(id)?.conversation.lastSeq ?? 0
    // Each event settles one: the same note may be written twice. A note that was not tried yet is not in the log.
    const open = new Set(events)
    const stored = (one: Pending) => {
      if (one.note && one.state !== 'sending') return false
      const event = [...open].find((other) => isEventOf(other, one, identity.teammateId))
      return event !== undefined && open.delete(event)
    }
    outbox.settle((one) => one.conversationId === id && (stored(one) || (one.seq !== undefined && one.seq <= lastSeq)))
  }

  function watch(id: string) {
    setThread(id, { caughtUp: false })
    live.watch(id)
  }

  async function open(id: string) {
    watching.add(id)
    if (threadOf(id)) return watch(id)
    if (loading.has(id)) return
    loading.add(id)
    setThread(id, { error: null })
    try {
      const conversation = await api.get<Conversation>(`/v1/conversations/${id}`)
      const items = await page(id, conversation.lastSeq + 1)
      setThread(id, { thread: { conversation, log: readLog(items) }, older: hasOlder(items) })
      set(withRows(state, [conversation]))
      settle(id, items)
      if (watching.has(id)) watch(id)
    } catch (error) {
      setThread(id, { error })
    } finally {
      loading.delete(id)
    }
  }

  const page = async (id: string, before: number) =>
    (await api.get<EventPage>(`/v1/conversations/${id}/events?limit=${pageSize}&before=${before}`)).items

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    get: () => state,
    /** Adds listed conversations, with up to where the teammate has read them. */
    merge: (rows: readonly Conversation[], read?: Readonly<Record<string, number>>) =>
      set({ ...withRows(state, rows), ...(read && withRead(state, read)) }),
    open,
    /** Stops following a thread. The thread is kept, so that it shows at once when the teammate comes back. */
    leave(id: string) {
      watching.delete(id)
      live.unwatch(id)
      if (threadOf(id)) setThread(id, { caughtUp: false })
    },
    async loadOlder(id: string) {
      const first = threadOf(id)?.log.firstSeq
      if (!first) return
      const items = await page(id, first)
      const now = threadOf(id)
      if (now) setThread(id, { thread: { ...now, log: prependToLog(now.log, items) }, older: hasOlder(items) })
    },
    outbox,
    drafts,
    typing: (id: string, on: boolean) => void live.send({ type: 'typing', conversationId: id, on }),
    /** Says up to where the teammate has read. Their own screens follow at once. */
    seen(id: string, seq: number) {
      if ((said.get(id) ?? -1) >= seq || !live.send({ type: 'seen', conversationId: id, seq })) return
      said.set(id, seq)
      set(withRead(state, { [id]: seq }))
    },
    stop() {
      live.close()
      outbox.close()
    },
  }
}
export type LiveStore = ReturnType<typeof createLiveStore>

const hasOlder = (items: readonly ConversationEvent[]) => (items[0]?.seq ?? 1) > 1

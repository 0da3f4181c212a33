import type { Clock } from '@baton/client/clock'
import { openLive } from '@baton/client/live'
import { prependToLog, readLog } from '@baton/client/log'
import type { Signals, WebSocketClass } from '@baton/client/socket'
import { applyTeamEvent } from '@baton/client/team-thread'
import type { Conversation, ConversationEvent, ServerFrame } from '@baton/core'
import {
  firstState,
  type LiveState,
  type OpenThread,
  type Pending,
  withoutPending,
  withPending,
  withRows,
  withThread,
} from './state.ts'

export interface LiveDeps {
  api: { get<T>(path: string): Promise<T>; post<T>(path: string, body?: unknown): Promise<T> }
  /** The address of the server. */
  base: string
  WebSocket: WebSocketClass
  signals?: Signals
  clock?: Clock
  /** A conversation changed. `before` is how it was known. */
  onChanged(item: Conversation, before: Conversation | undefined): void
}

interface Page {
  items: ConversationEvent[]
}

const pageSize = 60
/** The session has ended. The next request of the API finds that out too and leads to the sign-in page. */
const pauseWhenRefused = 10_000

/** Holds everything live: conversations, open threads, counts. The socket and the API feed it, React reads it. */
export function createLive({ api, onChanged, ...line }: LiveDeps) {
  let state = firstState
  const listeners = new Set<() => void>()
  const watching = new Set<string>()
  const loading = new Set<string>()

  const set = (change: Partial<LiveState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const setThread = (id: string, change: Partial<OpenThread>) => set(withThread(state, id, change))
  const threadOf = (id: string) => state.threads.get(id)?.thread ?? null

  const live = openLive<ConversationEvent>({
    ...line,
    longestPause: 8_000,
    lastSeq: (id) => threadOf(id)?.conversation.lastSeq,
    onReady() {
      set({ connection: 'live' })
      live.send({ type: 'watch_queue' })
      // What could not be loaded while the server was away is loaded now.
      for (const id of watching) if (!threadOf(id)) void open(id)
    },
    onDown() {
      set({ connection: 'reconnecting' })
      for (const id of watching) setThread(id, { caughtUp: false, presence: [] })
    },
    onRefused: () => pauseWhenRefused,
    onEvent(event, id) {
      const before = threadOf(id)
      if (!before) return
      const thread = applyTeamEvent(before, event)
      set({ ...withThread(state, id, { thread }), ...withRows(state, [thread.conversation]) })
      settle(id, [event])
    },
    onFrame,
  })

  function onFrame(frame: ServerFrame) {
    switch (frame.type) {
      case 'watching':
        return setThread(frame.conversationId, { caughtUp: true })
      case 'queue':
        return set({ ...withRows(state, frame.items), counts: frame.counts })
      case 'queue.changed': {
        const { item, counts } = frame
        const before = state.conversations.get(item.id)
        set({ ...withRows(state, [item]), counts })
        if (!before || before.lastSeq <= item.lastSeq) onChanged(item, before)
        return
      }
      case 'presence':
        return setThread(frame.conversationId, { presence: frame.who })
      case 'seen':
        if (frame.reader === 'contact') setThread(frame.conversationId, { contactSeen: frame.seq })
        return
      default:
    }
  }

  /** Takes out of the pending replies what the thread contains now. */
  function settle(id: string, events: readonly ConversationEvent[]) {
    if (!state.pending.get(id)?.length) return
    const lastSeq = threadOf(id)?.conversation.lastSeq ?? 0
    const clientIds = events.flatMap((event) => (event.type === 'message.created' ? [event.message.clientId] : []))
    // A note has no clientId: its event may arrive before the response that names its number.
    const notes = events.flatMap((event) => (event.type === 'note.created' ? [event.note.text] : []))
    set(
      withoutPending(
        state,
        id,
        ({ clientId, seq, note, text, state: sent }) =>
          clientIds.includes(clientId) ||
          (note && sent === 'sending' && notes.includes(text)) ||
          (seq !== undefined && seq <= lastSeq),
      ),
    )
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
    (await api.get<Page>(`/v1/conversations/${id}/events?limit=${pageSize}&before=${before}`)).items

  async function send(
    id: string,
    text: string,
    { note, clientId = crypto.randomUUID() }: { note: boolean; clientId?: string },
  ) {
    const one: Pending = { clientId, text, note, state: 'sending' }
    set(withPending(state, id, one))
    try {
      const { seq } = note
        ? await api.post<{ seq: number }>(`/v1/conversations/${id}/notes`, { text })
        : await api.post<{ seq: number }>(`/v1/conversations/${id}/messages`, { text, clientId })
      // Its event may have been faster.
      const known = (state.pending.get(id) ?? []).some((each) => each.clientId === clientId)
      if (known) set(withPending(state, id, { ...one, state: 'sent', seq }))
      settle(id, [])
    } catch (error) {
      set(
        withPending(state, id, {
          ...one,
          state: 'failed',
          error: error instanceof Error ? error.message : 'Not sent. Try again.',
        }),
      )
    }
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    get: () => state,
    merge: (rows: readonly Conversation[]) => set(withRows(state, rows)),
    open,
    /** Leaves a thread. It is kept, so that coming back shows it at once. */
    leave(id: string) {
      watching.delete(id)
      live.unwatch(id)
    },
    async loadOlder(id: string) {
      const first = threadOf(id)?.log.firstSeq
      if (!first) return
      const items = await page(id, first)
      const now = threadOf(id)
      if (now) setThread(id, { thread: { ...now, log: prependToLog(now.log, items) }, older: hasOlder(items) })
    },
    send,
    discard: (id: string, clientId: string) => set(withoutPending(state, id, (one) => one.clientId === clientId)),
    typing: (id: string, on: boolean) => void live.send({ type: 'typing', conversationId: id, on }),
    seen: (id: string, seq: number) => void live.send({ type: 'seen', conversationId: id, seq }),
    stop: live.close,
  }
}
export type Live = ReturnType<typeof createLive>

const hasOlder = (items: readonly ConversationEvent[]) => (items[0]?.seq ?? 1) > 1

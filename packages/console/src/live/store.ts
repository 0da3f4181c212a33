import type { Conversation, ConversationEvent, Presence, ServerFrame, Thread } from '@baton/core'
import type { Counts } from '@baton/core/api'
import { applyEvent, applyToItems } from '@baton/core/events'
import { api } from '../api.ts'
import { type ConnectionState, connect } from './connection.ts'

/** A reply on its way: shown at once, gone when its event arrives. */
export interface Pending {
  clientId: string
  text: string
  note: boolean
  state: 'sending' | 'failed'
  error?: string
}

export interface OpenThread {
  thread: Thread | null
  /** There is more before the first item. */
  older: boolean
  error: unknown
  presence: Presence[]
  /** How far the contact has read. */
  contactSeen: number
  /** How far the answer to `watch` has come. */
  caughtUp: boolean
}

export interface LiveState {
  connection: ConnectionState
  counts: Counts | null
  conversations: ReadonlyMap<string, Conversation>
  threads: ReadonlyMap<string, OpenThread>
  pending: ReadonlyMap<string, Pending[]>
}

const pageSize = 60
const emptyThread: OpenThread = {
  thread: null,
  older: false,
  error: null,
  presence: [],
  contactSeen: 0,
  caughtUp: false,
}

/** Everything live in one place: conversations, open threads, counts. The socket and the API feed it, React reads it. */
export function createLive(onChanged: (item: Conversation, before: Conversation | undefined) => void) {
  let state: LiveState = {
    connection: 'connecting',
    counts: null,
    conversations: new Map(),
    threads: new Map(),
    pending: new Map(),
  }
  const listeners = new Set<() => void>()
  const watching = new Set<string>()

  const set = (change: Partial<LiveState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const setThread = (id: string, change: Partial<OpenThread>) =>
    set({ threads: new Map(state.threads).set(id, { ...(state.threads.get(id) ?? emptyThread), ...change }) })

  const connection = connect({
    frame,
    state: (next) => {
      set({ connection: next })
      if (next !== 'live') return
      connection.send({ type: 'watch_queue' })
      // What could not be loaded while the server was away is loaded now.
      for (const id of watching) {
        if (state.threads.get(id)?.thread) watch(id)
        else open(id)
      }
    },
  })

  function frame(frame: ServerFrame) {
    switch (frame.type) {
      case 'event':
        return take(frame.conversationId, frame.prev, frame.event)
      case 'watching':
        return setThread(frame.conversationId, { caughtUp: true })
      case 'queue':
        merge(frame.items)
        return set({ counts: frame.counts })
      case 'queue.changed': {
        const before = state.conversations.get(frame.item.id)
        merge([frame.item])
        set({ counts: frame.counts })
        return onChanged(frame.item, before)
      }
      case 'presence':
        return state.threads.has(frame.conversationId)
          ? setThread(frame.conversationId, { presence: frame.who })
          : undefined
      case 'seen':
        if (frame.reader === 'contact' && state.threads.has(frame.conversationId))
          setThread(frame.conversationId, { contactSeen: frame.seq })
        return
    }
  }

  /** The next event of an open thread; a gap means to watch again from what is known. */
  function take(id: string, prev: number, event: ConversationEvent) {
    const open = state.threads.get(id)
    if (!open?.thread || event.seq <= open.thread.conversation.lastSeq) return
    if (prev !== open.thread.conversation.lastSeq) return watch(id)
    const thread = applyEvent(open.thread, event)
    setThread(id, { thread })
    merge([thread.conversation])
    if (event.type === 'message.created' && event.message.clientId) settle(id, event.message.clientId)
  }

  function merge(items: Conversation[]) {
    const conversations = new Map(state.conversations)
    for (const item of items) {
      const known = conversations.get(item.id)
      if (!known || known.lastSeq <= item.lastSeq) conversations.set(item.id, item)
    }
    set({ conversations })
  }

  function watch(id: string) {
    const last = state.threads.get(id)?.thread?.conversation.lastSeq
    if (last === undefined) return
    setThread(id, { caughtUp: false })
    connection.send({ type: 'watch', conversationId: id, after: last })
  }

  function settle(id: string, clientId: string) {
    const left = (state.pending.get(id) ?? []).filter((one) => one.clientId !== clientId)
    set({ pending: new Map(state.pending).set(id, left) })
  }
  function setPending(id: string, one: Pending) {
    const others = (state.pending.get(id) ?? []).filter(({ clientId }) => clientId !== one.clientId)
    set({ pending: new Map(state.pending).set(id, [...others, one]) })
  }

  async function open(id: string) {
    watching.add(id)
    const known = state.threads.get(id)
    if (known?.thread) return watch(id)
    setThread(id, { error: null })
    try {
      const conversation = await api.get<Conversation>(`/v1/conversations/${id}`)
      const { items } = await api.get<{ items: ConversationEvent[] }>(
        `/v1/conversations/${id}/events?limit=${pageSize}&before=${conversation.lastSeq + 1}`,
      )
      setThread(id, {
        thread: { conversation, items: items.reduce(applyToItems, []) },
        older: (items[0]?.seq ?? 1) > 1,
      })
      merge([conversation])
      if (watching.has(id)) watch(id)
    } catch (error) {
      setThread(id, { error })
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
    merge,
    open,
    /** Leaves a thread; it is kept, so that coming back shows it at once. */
    leave(id: string) {
      watching.delete(id)
      connection.send({ type: 'unwatch', conversationId: id })
    },
    async loadOlder(id: string) {
      const thread = state.threads.get(id)?.thread
      const first = thread?.items[0]?.seq
      if (!thread || first === undefined) return
      const { items } = await api.get<{ items: ConversationEvent[] }>(
        `/v1/conversations/${id}/events?limit=${pageSize}&before=${first}`,
      )
      const now = state.threads.get(id)?.thread
      if (now)
        setThread(id, {
          thread: { ...now, items: [...items.reduce(applyToItems, []), ...now.items] },
          older: (items[0]?.seq ?? 1) > 1,
        })
    },
    async send(id: string, text: string, note: boolean, clientId: string = crypto.randomUUID()) {
      setPending(id, { clientId, text, note, state: 'sending' })
      try {
        if (note) {
          await api.post(`/v1/conversations/${id}/notes`, { text })
          settle(id, clientId)
        } else {
          await api.post(`/v1/conversations/${id}/messages`, { text, clientId })
          // Its event settles it; should the socket be away, the answer does after a moment.
          setTimeout(() => settle(id, clientId), 3_000)
        }
      } catch (error) {
        setPending(id, {
          clientId,
          text,
          note,
          state: 'failed',
          error: error instanceof Error ? error.message : 'Not sent.',
        })
      }
    },
    discard: settle,
    typing: (id: string, on: boolean) => connection.send({ type: 'typing', conversationId: id, on }),
    seen: (id: string, seq: number) => connection.send({ type: 'seen', conversationId: id, seq }),
    drop: connection.drop,
    stop: connection.stop,
  }
}
export type Live = ReturnType<typeof createLive>

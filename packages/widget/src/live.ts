import type { ContactFrame } from '@baton/core/live'
import type { PublicEvent } from '@baton/core/public'
import type { Context } from './context.ts'
import { openSocket, type Socket } from './socket.ts'

export interface Live {
  /** From now on the conversation is followed. Calling it again changes nothing. */
  follow(): void
  seen(seq: number): void
  typing(on: boolean): void
  stop(): void
}

const sayDownAfter = 2000
const pollEvery = 4000

/** Keeps the thread in step with the log: by the socket, and by asking while there is none. */
export function createLive(
  context: Context,
  { onEvent, onUp }: { onEvent(event: PublicEvent): void; onUp(): void },
): Live {
  const { store, api, session, stage } = context
  let socket: Socket | null = null
  let down: ReturnType<typeof setTimeout> | undefined
  let poll: ReturnType<typeof setTimeout> | undefined
  let rewatching = false

  const conversationId = () => store.get().conversation?.id ?? null

  function follow(): void {
    if (socket) return
    socket = openSocket(stage.base, { token: () => session.bearer() ?? '', onReady, onFrame, onDown })
    onDown()
  }

  function onReady(): void {
    clearTimeout(down)
    clearTimeout(poll)
    down = poll = undefined
    rewatching = false
    store.dispatch({ type: 'set', changes: { link: 'live', slow: false } })
    watch()
    onUp()
  }

  function onDown(): void {
    if (store.get().link !== 'down') store.dispatch({ type: 'set', changes: { link: 'down' } })
    store.dispatch({ type: 'others', others: [] })
    down ??= setTimeout(() => store.dispatch({ type: 'set', changes: { slow: true } }), sayDownAfter)
    poll ??= setTimeout(ask, pollEvery)
  }

  function watch(): void {
    const id = conversationId()
    if (id) socket?.send({ type: 'watch', conversationId: id, after: store.get().thread.lastSeq })
  }

  function onFrame(frame: ContactFrame): void {
    if ('conversationId' in frame && frame.conversationId && frame.conversationId !== conversationId()) return
    switch (frame.type) {
      case 'event':
        take(frame.prev, frame.event)
        return
      case 'watching':
        rewatching = false
        return
      case 'position': {
        const { position, waitSeconds } = frame
        const { handoff } = store.get().thread
        store.dispatch({ type: 'place', place: { position, waitSeconds } })
        if (handoff) stage.emitter.emit('handoff:queue', { handoffId: handoff.id, position, waitSeconds })
        return
      }
      case 'presence':
        store.dispatch({ type: 'others', others: frame.who })
        return
      case 'seen':
        if (frame.reader === 'teammate') store.dispatch({ type: 'team_seen', seq: frame.seq })
        return
      default:
    }
  }

  function take(prev: number, event: PublicEvent): void {
    const { lastSeq } = store.get().thread
    if (event.seq <= lastSeq) return
    if (prev <= lastSeq) {
      apply(event)
      return
    }
    // Something is missing before this one: again from what we have.
    if (!rewatching) watch()
    rewatching = true
  }

  function apply(event: PublicEvent): void {
    store.dispatch({ type: 'event', event })
    onEvent(event)
  }

  /** Without a socket (a proxy that forbids it, a network that comes and goes) the log is asked for what is new. */
  async function ask(): Promise<void> {
    poll = undefined
    const id = conversationId()
    const bearer = session.bearer()
    if (id && bearer && document.visibilityState === 'visible') {
      const answer = await api.events(bearer, id, { after: store.get().thread.lastSeq, limit: 200 })
      if (answer.ok) {
        for (const event of answer.value.items) if (event.seq > store.get().thread.lastSeq) apply(event)
        onUp()
      } else if (answer.status === 401) context.lost()
    }
    if (store.get().link === 'down' && socket) poll ??= setTimeout(ask, pollEvery)
  }

  return {
    follow,
    seen: (seq) => {
      const id = conversationId()
      if (id) socket?.send({ type: 'seen', conversationId: id, seq })
    },
    typing: (on) => {
      const id = conversationId()
      if (id) socket?.send({ type: 'typing', conversationId: id, on })
    },
    stop() {
      const old = socket
      socket = null
      old?.close()
      clearTimeout(down)
      clearTimeout(poll)
      down = poll = undefined
      store.dispatch({ type: 'set', changes: { link: 'idle', slow: false } })
    },
  }
}

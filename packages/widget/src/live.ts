import { browserReachability } from '@baton/client/browser-reachability'
import { type Live, openLive } from '@baton/client/live'
import type { ContactFrame } from '@baton/core/live'
import type { PublicEvent } from '@baton/core/public'
import type { ClientContext } from './context.ts'

export interface ContactLive {
  /** Follows the conversation from now on. Idempotent. */
  follow(): void
  seen(seq: number): void
  typing(on: boolean): void
  stop(): void
}

const showSlowAfter = 2000
const pollEvery = 4000

/** Keeps the thread up to date over the socket, and by polling while the socket is down. */
export function createContactLive(
  context: ClientContext,
  { onEvent, onUp }: { onEvent(event: PublicEvent): void; onUp(): void },
): ContactLive {
  const { store, api, session, stage } = context
  let line: Live | null = null
  let down: ReturnType<typeof setTimeout> | undefined
  let poll: ReturnType<typeof setTimeout> | undefined

  const conversationId = () => store.get().conversation?.id ?? ''
  const lastSeq = () => store.get().thread.log.lastSeq

  function follow(): void {
    if (line) return
    line = openLive<PublicEvent>({
      base: stage.base,
      WebSocket: globalThis.WebSocket,
      token: () => session.bearer() ?? '',
      reachability: browserReachability,
      lastSeq,
      onReady,
      onFrame,
      onDown,
      onEvent: apply,
    })
    line.watch(conversationId())
    onDown()
  }

  function onReady(): void {
    clearTimeout(down)
    clearTimeout(poll)
    down = poll = undefined
    store.dispatch({ type: 'set', changes: { link: 'live', slow: false } })
    onUp()
  }

  function onDown(): void {
    if (store.get().link !== 'down') store.dispatch({ type: 'set', changes: { link: 'down' } })
    store.dispatch({ type: 'others', others: [] })
    down ??= setTimeout(() => store.dispatch({ type: 'set', changes: { slow: true } }), showSlowAfter)
    poll ??= setTimeout(ask, pollEvery)
  }

  function onFrame(frame: ContactFrame): void {
    switch (frame.type) {
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

  function apply(event: PublicEvent): void {
    store.dispatch({ type: 'event', event })
    onEvent(event)
  }

  /** Polls the log while there is no socket, for example when a proxy blocks it. Pauses while the page is hidden. */
  async function ask(): Promise<void> {
    poll = undefined
    const id = conversationId()
    const bearer = session.bearer()
    if (id && bearer && document.visibilityState === 'visible') {
      const answer = await api.events(bearer, id, { after: lastSeq(), limit: 200 })
      if (answer.ok) {
        for (const event of answer.value.items) if (event.seq > lastSeq()) apply(event)
        // Where a policy or a proxy forbids sockets, this is the connection.
        store.dispatch({ type: 'set', changes: { slow: false } })
        onUp()
      } else if (answer.status === 401) context.lost()
      else if (line) store.dispatch({ type: 'set', changes: { slow: true } })
    }
    if (store.get().link === 'down' && line) poll ??= setTimeout(ask, pollEvery)
  }

  return {
    follow,
    seen: (seq) => void line?.send({ type: 'seen', conversationId: conversationId(), seq }),
    typing: (on) => void line?.send({ type: 'typing', conversationId: conversationId(), on }),
    stop() {
      line?.close()
      line = null
      clearTimeout(down)
      clearTimeout(poll)
      down = poll = undefined
      store.dispatch({ type: 'set', changes: { link: 'idle', slow: false } })
    },
  }
}

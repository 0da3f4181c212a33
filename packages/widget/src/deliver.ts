import { backoff } from '@baton/client/backoff'
import { randomId } from '@baton/client/random-id'
import type { ClientContext } from './context.ts'
import { keep, letGo, readKept } from './kept-outbox.ts'
import { nextToSend, type Outgoing, verdictOf } from './outbox.ts'

export interface Sender {
  write(text: string): void
  again(clientId: string): void
  /** Removes a refused message from the outbox, so that the visitor can edit it. */
  takeBack(clientId: string): void
  /** Queues and sends the messages that an earlier page left unsent. */
  restore(): void
  /** Sends waiting messages now, for example when the network is back. */
  flush(): void
  stop(): void
}

/**
 * Sends the visitor's messages in order. Every retry uses the same `clientId`, so that the server stores each message
 * once.
 */
export function createSender(context: ClientContext): Sender {
  const { store, api, session } = context
  const { storage } = context.stage
  let running = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastAt = 0
  let moves = 0
  let stopped = false

  async function flush(): Promise<void> {
    clearTimeout(timer)
    if (running || stopped) return
    running = true
    try {
      for (let message = nextToSend(store.get().outbox); message; message = nextToSend(store.get().outbox)) {
        const { clientId, attempts } = message
        const waitMs = await attempt(message).catch((error: unknown) => {
          // A fault of ours or of the browser must not leave the message "sending" for ever.
          reportError(error)
          store.dispatch({ type: 'delayed', clientId, waiting: false })
          return backoff(attempts + 1, Math.random())
        })
        if (stopped) return
        if (waitMs === null) continue
        clearTimeout(timer)
        timer = setTimeout(flush, waitMs)
        return
      }
    } finally {
      running = false
    }
  }

  /** Tries once. Returns the milliseconds to wait before the next try; null to go on at once. */
  async function attempt({ clientId, text, attempts }: Outgoing): Promise<number | null> {
    store.dispatch({ type: 'sending', clientId })
    const place = await context.conversation()
    const answer = place.ok
      ? await api.sendMessage(place.value.bearer, place.value.conversation.id, { text, clientId })
      : place
    if (answer.ok) {
      moves = 0
      letGo(storage, clientId)
      store.dispatch({ type: 'acked', clientId, id: answer.value.id, seq: answer.value.seq })
      return null
    }
    const verdict = verdictOf(answer.status, {
      attempts: attempts + 1,
      retryAfter: answer.retryAfter,
      luck: Math.random(),
    })
    if (verdict.outcome === 'again') {
      store.dispatch({ type: 'delayed', clientId, waiting: verdict.waiting })
      return verdict.afterMs
    }
    // Creates a lost session or conversation again, at most twice in a row: a server that refuses those too will not
    // accept another.
    if (
      session.bearer() &&
      (verdict.outcome === 'new_session' || verdict.outcome === 'new_conversation') &&
      moves < 2
    ) {
      moves += 1
      if (verdict.outcome === 'new_session') session.forget()
      store.dispatch({ type: 'delayed', clientId, waiting: false })
      context.lost()
      return null
    }
    // There is no session: this channel requires a signed-in customer.
    if (!session.bearer() && verdict.outcome === 'new_session')
      store.dispatch({ type: 'set', changes: { trouble: 'signIn' } })
    // What is wrong with a page's identity token is for the page's author, not for the visitor.
    store.dispatch({ type: 'refused', clientId, reason: answer.status === 401 ? '' : answer.detail })
    return null
  }

  const write = (text: string, clientId: string = randomId()): void => {
    // Two messages written within one millisecond keep their order after a reload.
    lastAt = Math.max(Date.now(), lastAt + 1)
    const message = { clientId, text, at: new Date(lastAt).toISOString() }
    keep(storage, message)
    store.dispatch({ type: 'set', changes: { trouble: null } })
    store.dispatch({ type: 'queued', message })
    void flush()
  }

  const onOnline = () => void flush()
  addEventListener('online', onOnline)

  return {
    write,
    again(clientId) {
      store.dispatch({ type: 'again', clientId })
      void flush()
    },
    takeBack(clientId) {
      letGo(storage, clientId)
      store.dispatch({ type: 'dropped', clientId })
    },
    restore() {
      for (const message of readKept(storage)) store.dispatch({ type: 'queued', message })
      void flush()
    },
    flush: () => void flush(),
    stop() {
      stopped = true
      clearTimeout(timer)
      removeEventListener('online', onOnline)
    },
  }
}

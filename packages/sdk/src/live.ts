import { type Live as Line, openLive as openLine } from '@baton/client/live'
import type { WebSocketClass, WebSocketLike } from '@baton/client/socket'
import type { Conversation, ConversationEvent, ServerFrame } from '@baton/core'
import { BatonError } from './baton-error.ts'
import type { BatonSettings } from './send.ts'

export type Socket = WebSocketLike
export type SocketClass = WebSocketClass

/** Listeners may be asynchronous. What they throw goes to `onError`. */
export interface LiveOptions {
  /** Receives the first fifty of the queue at first, then every conversation that changes, as it is now. */
  onQueue?: (conversation: Conversation) => unknown
  /** Receives every event of a watched conversation, once and in order. */
  onEvent?: (event: ConversationEvent, conversationId: string) => unknown
  /** Called after the first connection and after every interruption. Read from the queue what you missed. */
  onReady?: () => unknown
  onError?: (error: unknown) => void
  /** Required on Node 20, which has none of its own: `import { WebSocket } from 'ws'`. */
  WebSocket?: SocketClass
}

export interface Live {
  /** Passes the events of this conversation after the seq `after` to `onEvent`. */
  watch(conversationId: string, after?: number): void
  unwatch(conversationId: string): void
  close(): void
}

/**
 * Opens a socket and keeps it open until `close`. After an interruption it reconnects and reads the missed events of
 * watched conversations.
 */
export const openLive =
  ({ url, apiKey }: BatonSettings) =>
  ({ onQueue, onEvent, onReady, onError = console.error, WebSocket = ownWebSocket() }: LiveOptions): Live => {
    if (!WebSocket)
      throw new BatonError(
        'invalid',
        0,
        'This runtime has no WebSocket. Pass one from the package ws (`live({ WebSocket })`), or use Node 22.',
      )
    const watched = new Map<string, number>()
    const run = (listener: () => unknown) => void Promise.resolve().then(listener).catch(onError)

    const line: Line = openLine<ConversationEvent>({
      base: url,
      WebSocket,
      token: () => apiKey,
      longestPause: 15_000,
      lastSeq: (id) => watched.get(id),
      onReady() {
        if (onQueue) line.send({ type: 'watch_queue' })
        if (onReady) run(onReady)
      },
      onDown(cause) {
        if (cause !== undefined)
          onError(new BatonError('unreachable', 0, `The WebSocket could not be opened at ${url}.`, { cause }))
      },
      onRefused(reason) {
        onError(new BatonError('unauthorized', 0, reason || 'The API key is invalid or revoked.'))
        return null
      },
      onEvent(event, id) {
        watched.set(id, event.seq)
        run(() => onEvent?.(event, id))
      },
      onFrame,
    })

    function onFrame(frame: ServerFrame) {
      if (frame.type === 'queue') for (const item of frame.items) run(() => onQueue?.(item))
      else if (frame.type === 'queue.changed') run(() => onQueue?.(frame.item))
      else if (frame.type === 'error')
        onError(new BatonError(frame.code, 0, frame.detail ?? frame.code, { problem: { ...frame } }))
    }

    return {
      watch(conversationId, after = 0) {
        watched.set(conversationId, after)
        line.watch(conversationId)
      },
      unwatch(conversationId) {
        watched.delete(conversationId)
        line.unwatch(conversationId)
      },
      close: line.close,
    }
  }

function ownWebSocket(): SocketClass | undefined {
  return Reflect.get(globalThis, 'WebSocket')
}

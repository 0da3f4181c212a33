import type { ClientFrame, Conversation, ConversationEvent, ServerFrame } from '@baton/core'
import { BatonError } from './baton-error.ts'
import type { BatonSettings } from './send.ts'

/** What we use of a WebSocket: the one of browsers, of Node 22 and of the package `ws` alike. */
export interface Socket {
  addEventListener(
    type: 'open' | 'message' | 'close' | 'error',
    listener: (event: { type?: string; data?: unknown; code?: number; reason?: string }) => void,
  ): void
  send(text: string): void
  close(): void
}
export type SocketClass = new (url: string) => Socket

/** Listeners may be asynchronous; what they throw goes to `onError`. */
export interface LiveOptions {
  /** A conversation of the workspace changed: this is how it is now. */
  onQueue?: (conversation: Conversation) => unknown
  /** The next event of a conversation that is watched: each once, in order. */
  onEvent?: (event: ConversationEvent, conversationId: string) => unknown
  /** Connected, at first and again after every interruption: the moment to look for what was missed in the queue. */
  onReady?: () => unknown
  onError?: (error: unknown) => void
  /** Node 20 has none of its own: `import { WebSocket } from 'ws'`. */
  WebSocket?: SocketClass
}

export interface Live {
  /** Events of this conversation after `after`, to `onEvent`. */
  watch(conversationId: string, after?: number): void
  unwatch(conversationId: string): void
  close(): void
}

const firstPauseMs = 500
const longestPauseMs = 15_000
const refusedCode = 4401

/** Keeps a socket open until `close`: connects again when it breaks, and asks for what it missed of what it watches. */
export const openLive =
  ({ url, apiKey }: BatonSettings) =>
  ({ onQueue, onEvent, onReady, onError = console.error, WebSocket = ownWebSocket() }: LiveOptions): Live => {
    if (!WebSocket)
      throw new BatonError(
        'invalid',
        0,
        'This runtime has no WebSocket. Pass one from the package ws (`live({ WebSocket })`), or use Node 22.',
      )
    const Opened = WebSocket
    const watched = new Map<string, number>()
    let socket: Socket | null = null
    let ready = false
    let closed = false
    let pauseMs = firstPauseMs
    let again: ReturnType<typeof setTimeout> | undefined

    const say = (frame: ClientFrame) => socket?.send(JSON.stringify(frame))
    const tell = (listener: () => unknown) => void Promise.resolve().then(listener).catch(onError)

    function connect() {
      const opened = new Opened(`${url.replace(/\/+$/, '').replace(/^http/, 'ws')}/v1/live`)
      socket = opened
      opened.addEventListener('open', () => say({ type: 'auth', token: apiKey }))
      opened.addEventListener('message', ({ data }) => take(JSON.parse(String(data))))
      // The close that follows says all there is to say.
      opened.addEventListener('error', () => undefined)
      opened.addEventListener('close', ({ code, reason }) => {
        ready = false
        if (closed) return
        if (code === refusedCode)
          return onError(new BatonError('unauthorized', 0, reason || 'The API key is invalid or revoked.'))
        again = setTimeout(connect, pauseMs * (0.5 + Math.random()))
        pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      })
    }

    function take(frame: ServerFrame) {
      switch (frame.type) {
        case 'ready':
          ready = true
          pauseMs = firstPauseMs
          if (onQueue) say({ type: 'watch_queue' })
          for (const [conversationId, after] of watched) say({ type: 'watch', conversationId, after })
          if (onReady) tell(onReady)
          return
        case 'queue':
          for (const item of frame.items) tell(() => onQueue?.(item))
          return
        case 'queue.changed':
          return tell(() => onQueue?.(frame.item))
        case 'event':
          return takeEvent(frame)
        case 'error':
          return onError(new BatonError(frame.code, 0, frame.detail ?? frame.code, { problem: { ...frame } }))
      }
    }

    function takeEvent({ conversationId, prev, event }: Extract<ServerFrame, { type: 'event' }>) {
      const last = watched.get(conversationId)
      if (last === undefined || event.seq <= last) return
      if (prev > last) return say({ type: 'watch', conversationId, after: last })
      watched.set(conversationId, event.seq)
      tell(() => onEvent?.(event, conversationId))
    }

    connect()
    return {
      watch(conversationId, after = 0) {
        watched.set(conversationId, after)
        if (ready) say({ type: 'watch', conversationId, after })
      },
      unwatch(conversationId) {
        if (watched.delete(conversationId) && ready) say({ type: 'unwatch', conversationId })
      },
      close() {
        closed = true
        clearTimeout(again)
        socket?.close()
      },
    }
  }

function ownWebSocket(): SocketClass | undefined {
  return Reflect.get(globalThis, 'WebSocket')
}

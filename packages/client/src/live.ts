import type { ClientFrame, ServerFrame } from '@baton/core/live'
import { openSocket, type SocketOptions } from './socket.ts'

export interface LiveOptions<E> extends Omit<SocketOptions<ServerFrame<E>>, 'url'> {
  /** The address of the installation, such as `https://chat.example.com`. */
  base: string
  /** The seq of the last known event of a conversation; undefined while the conversation is not loaded. */
  lastSeq(conversationId: string): number | undefined
  /** Receives each event once and in order. `lastSeq` must include the event when this returns. */
  onEvent(event: E, conversationId: string): void
}

export interface Live {
  /** Follows a conversation from the last known event on. Continues after every reconnect. */
  watch(conversationId: string): void
  unwatch(conversationId: string): void
  /** Returns false, and sends nothing, while there is no authenticated connection. */
  send(frame: ClientFrame): boolean
  /** Drops the connection, as a bad network would. It reconnects by itself. */
  drop(): void
  close(): void
}

/**
 * Opens a socket that follows conversations. Watches them again after a reconnect and after a gap. Ignores known events
 * and frames of conversations that it no longer follows. `onFrame` gets every frame that is not an event.
 */
export function openLive<E extends { seq: number }>(options: LiveOptions<E>): Live {
  const followed = new Set<string>()
  /** Conversations with a gap, watched again and waiting for the server's answer. */
  const asked = new Set<string>()
  const socket = openSocket<ServerFrame<E>>({
    ...options,
    url: `${options.base.replace(/^http/, 'ws').replace(/\/*$/, '')}/v1/live`,
    onReady() {
      asked.clear()
      options.onReady()
      for (const id of followed) ask(id)
    },
    onFrame(frame) {
      if (frame.type !== 'error' && 'conversationId' in frame && !followed.has(frame.conversationId)) return
      if (frame.type === 'event') return take(frame)
      if ('conversationId' in frame && (frame.type === 'watching' || frame.type === 'error'))
        asked.delete(`${frame.conversationId}`)
      options.onFrame(frame)
    },
  })

  /**
   * Passes an event on, or watches again if events are missing: `prev` is the seq of the event before this one for this
   * reader, so a gap shows when `prev` is not known.
   */
  function take({ conversationId, prev, event }: Extract<ServerFrame<E>, { type: 'event' }>): void {
    const last = options.lastSeq(conversationId)
    if (last === undefined || event.seq <= last) return
    if (prev <= last) {
      asked.delete(conversationId)
      options.onEvent(event, conversationId)
    } else if (!asked.has(conversationId)) {
      asked.add(conversationId)
      ask(conversationId)
    }
  }

  function ask(conversationId: string): void {
    const after = options.lastSeq(conversationId)
    if (after !== undefined) socket.send({ type: 'watch', conversationId, after })
  }

  return {
    watch(conversationId) {
      followed.add(conversationId)
      ask(conversationId)
    },
    unwatch(conversationId) {
      if (followed.delete(conversationId)) socket.send({ type: 'unwatch', conversationId })
    },
    send: socket.send,
    drop: socket.drop,
    close: socket.close,
  }
}

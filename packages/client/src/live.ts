import type { ClientFrame, ServerFrame } from '@baton/core/live'
import { openSocket, type SocketOptions } from './socket.ts'

export interface LiveOptions<E> extends Omit<SocketOptions<ServerFrame<E>>, 'url'> {
  /** The address of the installation, such as `https://chat.example.com`. */
  base: string
  /** The seq of the last event that is known of a conversation; undefined while it is not loaded. */
  lastSeq(conversationId: string): number | undefined
  /** The next event: each once, in order. `lastSeq` must know it when this returns. */
  onEvent(event: E, conversationId: string): void
}

export interface Live {
  /** Follows a conversation from the last event known, now and after every interruption. */
  watch(conversationId: string): void
  unwatch(conversationId: string): void
  /** Returns false, and sends nothing, while there is no authenticated connection. */
  send(frame: ClientFrame): boolean
  /** Drops the connection as a bad network would. */
  drop(): void
  close(): void
}

/**
 * Opens a socket that follows conversations: it watches them again after an interruption and after a gap, and drops
 * events that are known and frames of conversations that were left. `onFrame` gets every frame that is not an event.
 */
export function openLive<E extends { seq: number }>(options: LiveOptions<E>): Live {
  const followed = new Set<string>()
  /** Conversations with a gap that are watched again, until the server answers. */
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

  /** `prev` is the event before this one for this reader: one that is not known means that something is missing. */
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

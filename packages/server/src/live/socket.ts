import type { ConversationEvent, PublicEvent, ServerFrame } from '@baton/core'
import type { Acting } from '../acting.ts'
import type { EventTexts } from './event-texts.ts'

/** How far a socket is in one conversation. */
export interface Watch {
  /** The `seq` of the last event that was sent: the next frame's `prev`. */
  sent: number
  /** The `seq` of the last event that was handled, sent or not. */
  seen: number
  /** Whether missing events are being read. A commit meanwhile sets `more`. */
  reading: boolean
  more: boolean
}

/** One open socket: who acts on it and what it watches. */
export interface LiveSocket {
  readonly acting: Acting
  /** The credential of the socket. The socket closes when it is revoked or, for a session, has expired. */
  readonly credential: { kind: 'session' | 'api_key'; id: string }
  readonly watches: Map<string, Watch>
  /** Returns false once the connection has ended. What is added for the socket afterwards is never removed. */
  isOpen(): boolean
  send(frame: ServerFrame | ServerFrame<PublicEvent>): void
  sendText(text: string): void
  /** Counts work that the client asked for. Throws `rate_limited` when it was too much within a minute. */
  spend(work: number): void
  /** Resolves when the client has read most of what was sent, or is gone. */
  drained(): Promise<void>
  close(code: number, reason: string): void
}

/** Sends those of the new `events` that this reader may see, in order, and updates `watch`. */
export function push(socket: LiveSocket, conversationId: string, { watch, events, textOf }: NewEvents) {
  for (const event of events) {
    if (event.seq <= watch.seen) continue
    watch.seen = event.seq
    const text = textOf(event, socket.acting)
    if (text === null) continue
    socket.sendText(`{"type":"event","conversationId":"${conversationId}","prev":${watch.sent},"event":${text}}`)
    watch.sent = event.seq
  }
}

interface NewEvents {
  watch: Watch
  events: ConversationEvent[]
  textOf: EventTexts
}

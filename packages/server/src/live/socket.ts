import type { ConversationEvent, ServerFrame } from '@baton/core'
import { type PublicEvent, publicEvent, teammateEvent } from '@baton/core'
import { type Acting, teammateIdOf } from '../acting.ts'

/** How far a socket has got in one conversation. */
export interface Watch {
  /** The last event that was sent: the next frame's `prev`. */
  sent: number
  /** The last event that was looked at, sent or not. */
  seen: number
  /** Reading what is missing; commits meanwhile only say that there is more. */
  reading: boolean
  more: boolean
}

/** One open socket: who acts on it and what it watches. */
export interface LiveSocket {
  readonly acting: Acting
  /** What the socket signed in with: it closes when this is revoked or (a session) has expired. */
  readonly credential: { kind: 'session' | 'api_key'; id: string }
  readonly watches: Map<string, Watch>
  queue: boolean
  send(frame: ServerFrame | ServerFrame<PublicEvent>): void
  sendText(text: string): void
  close(code: number, reason: string): void
}

/** The event as this reader may see it, or null. */
function eventFor(acting: Acting, event: ConversationEvent): ConversationEvent | PublicEvent | null {
  const { author } = acting
  if (author.kind === 'contact') return publicEvent(event, { contactId: author.id })
  return teammateEvent(event, { teammateId: teammateIdOf(acting) })
}

/** Sends what this reader may see of `events` and remembers how far it got. */
export function push(socket: LiveSocket, conversationId: string, watch: Watch, events: ConversationEvent[]) {
  for (const event of events) {
    if (event.seq <= watch.seen) continue
    watch.seen = event.seq
    const visible = eventFor(socket.acting, event)
    if (!visible) continue
    socket.sendText(JSON.stringify({ type: 'event', conversationId, prev: watch.sent, event: visible }))
    watch.sent = event.seq
  }
}

import type { Counts } from './api.ts'
import type { ConversationEvent } from './events.ts'
import type { Author, Conversation, Side } from './model.ts'
import type { PublicEvent } from './public.ts'

/** The frames of `GET /v1/live`, as JSON. Messages are sent by POST, never over the socket. */

export type ClientFrame =
  | { type: 'auth'; token: string }
  | { type: 'watch'; conversationId: string; after: number }
  | { type: 'unwatch'; conversationId: string }
  | { type: 'watch_queue' }
  | { type: 'typing'; conversationId: string; on: boolean }
  | { type: 'seen'; conversationId: string; seq: number }
  | { type: 'ping' }

/** A person who looks at a conversation or types in it. Contacts get the teammate's name, never an id. */
export interface Presence {
  kind: Exclude<Author, 'system'>
  id?: string
  name?: string
  viewing: boolean
  typing: boolean
}

export type ServerFrame<E = ConversationEvent> =
  | { type: 'ready' }
  /**
   * `prev` is the seq of the event sent before this one for this conversation on this socket. A client that does not
   * have it must watch again.
   */
  | { type: 'event'; conversationId: string; prev: number; event: E }
  /** The client has every event up to `lastSeq`. */
  | { type: 'watching'; conversationId: string; lastSeq: number }
  | { type: 'position'; conversationId: string; position: number; waitSeconds: number | null }
  /**
   * What a client shows first: a page of what needs the teammate, or of the queue for a program, and a page of what is
   * assigned to them. The counts are of all; `GET /v1/conversations` has the other pages.
   */
  | { type: 'queue'; items: Conversation[]; counts: Counts }
  /**
   * One conversation of the workspace changed. The client moves it to the place it now belongs to. `read`: up to where
   * this teammate has read it; left out when they never opened it.
   */
  | { type: 'queue.changed'; item: Conversation; counts: Counts; read?: number }
  | { type: 'presence'; conversationId: string; who: Presence[] }
  | { type: 'seen'; conversationId: string; reader: Side; name?: string; seq: number }
  /** Up to where this teammate has read conversations, on any of their devices. Never goes back. */
  | { type: 'read'; seqs: Record<string, number> }
  | { type: 'pong' }
  | { type: 'error'; code: string; conversationId?: string; detail?: string }

export type ContactFrame = ServerFrame<PublicEvent>

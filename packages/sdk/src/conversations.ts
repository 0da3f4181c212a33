import type { Conversation, ConversationEvent, Decision } from '@baton/core'
import type * as api from '@baton/core/api'
import type { z } from 'zod'
import { type CallOptions, type Send, segment } from './send.ts'

/** A page of a list. `next` is the cursor of the following page, or null at the end. */
export interface Page<T> {
  items: T[]
  next: string | null
}

export type NewConversation = z.input<typeof api.CreateConversation>
export type NewMessage = z.input<typeof api.CreateMessage>
export type ConversationsQuery = Partial<z.output<typeof api.ListConversations>>
export type EventsQuery = Partial<z.output<typeof api.EventsQuery>>
export type { Conversation, ConversationEvent, Decision }

/** Returns the calls below `/v1/conversations`. */
export function conversationCalls(send: Send) {
  const at = (id: string, rest = '') => `/v1/conversations/${segment(id)}${rest}`
  const log = (id: string, query: EventsQuery = {}, options?: CallOptions) =>
    send<{ items: ConversationEvent[]; lastSeq: number }>('GET', at(id, '/events'), { query, options })

  return {
    create: (conversation: NewConversation, options?: CallOptions) =>
      send<Conversation>('POST', '/v1/conversations', { body: conversation, options }),
    get: (id: string, options?: CallOptions) => send<Conversation>('GET', at(id), { options }),
    list: (query: ConversationsQuery = {}, options?: CallOptions) =>
      send<Page<Conversation>>('GET', '/v1/conversations', { query, options }),

    /** Returns one page of the log, ascending: `after` or `before` a seq, or the latest events. */
    log,
    /** Yields every event after the seq `after` (default: from the first), page by page, up to the end of the log. */
    async *events(
      id: string,
      { after = 0, limit = 200, ...options }: { after?: number; limit?: number } & CallOptions = {},
    ): AsyncGenerator<ConversationEvent, void, undefined> {
      for (let seq = after; ; ) {
        const { items } = await log(id, { after: seq, limit }, options)
        if (items.length === 0) return
        yield* items
        seq = items.at(-1)?.seq ?? seq
      }
    },

    /**
     * Sends a message as `contact`, as `assistant` (with the `ownerEpoch` that the answer belongs to) or, without `as`,
     * as the client's teammate. After a person was requested, an assistant's answer is refused with `owner_changed` and
     * reaches nobody.
     */
    say: (id: string, message: NewMessage, options?: CallOptions) =>
      send<api.MessageAck>('POST', at(id, '/messages'), { body: message, options }),
    /** Adds a note for the team. It never reaches the contact. */
    note: (id: string, text: string, options?: CallOptions) =>
      send<{ id: string; seq: number; at: string }>('POST', at(id, '/notes'), { body: { text }, options }),
    /**
     * Deletes a message of the team or the assistant. One that has or may have left by SMS is refused with `conflict`.
     */
    deleteMessage: (id: string, messageId: string, options?: CallOptions) =>
      send<void>('DELETE', at(id, `/messages/${segment(messageId)}`), { options }),
    /** Deletes a note. */
    deleteNote: (id: string, noteId: string, options?: CallOptions) =>
      send<void>('DELETE', at(id, `/notes/${segment(noteId)}`), { options }),
    /** Returns why the conversation was handed off or not, for every message of the contact. */
    decisions: async (id: string, options?: CallOptions) =>
      (await send<{ items: Decision[] }>('GET', at(id, '/decisions'), { options })).items,
    close: (id: string, options?: CallOptions) => send<Conversation>('POST', at(id, '/close'), { options }),
    reopen: (id: string, options?: CallOptions) => send<Conversation>('POST', at(id, '/reopen'), { options }),
  }
}

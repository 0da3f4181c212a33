import type { Conversation, ConversationEvent, Decision } from '@baton/core'
import type * as api from '@baton/core/api'
import type { z } from 'zod'
import { type CallOptions, type Send, segment } from './send.ts'

/** A page of a list; `next` is the cursor of the following one. */
export interface Page<T> {
  items: T[]
  next: string | null
}

export type NewConversation = z.input<typeof api.CreateConversation>
export type NewMessage = z.input<typeof api.CreateMessage>
export type ConversationsQuery = Partial<z.output<typeof api.ListConversations>>
export type EventsQuery = Partial<z.output<typeof api.EventsQuery>>
export type { Conversation, ConversationEvent, Decision }

/** The calls below `/v1/conversations`. */
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

    /** One page of the log: `after` or `before` a seq, or the latest. Ascending. */
    log,
    /** Every event after `after` (from the first), page by page, until the end of the log as it is then. */
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
     * Says something, as `contact`, as `assistant` (then with the `ownerEpoch` the answer belongs to) or, without `as`,
     * as the client's teammate. Once a person was asked for, an assistant's answer is refused: `owner_changed`, and
     * reaches nobody.
     */
    say: (id: string, message: NewMessage, options?: CallOptions) =>
      send<api.MessageAck>('POST', at(id, '/messages'), { body: message, options }),
    /** Add a note for the team. It never reaches the contact. */
    note: (id: string, text: string, options?: CallOptions) =>
      send<{ id: string; seq: number; at: string }>('POST', at(id, '/notes'), { body: { text }, options }),
    /** Why the conversation was handed off or not, for every message of the contact. */
    decisions: async (id: string, options?: CallOptions) =>
      (await send<{ items: Decision[] }>('GET', at(id, '/decisions'), { options })).items,
    close: (id: string, options?: CallOptions) => send<Conversation>('POST', at(id, '/close'), { options }),
    reopen: (id: string, options?: CallOptions) => send<Conversation>('POST', at(id, '/reopen'), { options }),
  }
}

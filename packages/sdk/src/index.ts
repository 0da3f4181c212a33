import { articleCalls } from './articles.ts'
import { conversationCalls } from './conversations.ts'
import { handoffCalls } from './handoffs.ts'
import { openLive } from './live.ts'
import { type BatonSettings, createSend } from './send.ts'

export type { Article, NewArticle } from './articles.ts'
export { BatonError, type BatonErrorCode, type Winner } from './baton-error.ts'
export type {
  Conversation,
  ConversationEvent,
  ConversationsQuery,
  Decision,
  EventsQuery,
  NewConversation,
  NewMessage,
  Page,
} from './conversations.ts'
export type { HandoffResponse, HandoffsQuery, NewHandoff } from './handoffs.ts'
export type { Live, LiveOptions, Socket, SocketClass } from './live.ts'
export type { BatonSettings, CallOptions } from './send.ts'
export type Baton = ReturnType<typeof createBaton>

/**
 * Creates a client of one installation, for server code: an API key never belongs in a browser. Its functions throw
 * `BatonError`.
 *
 * @example
 * const baton = createBaton({ url: 'https://chat.example.com', apiKey: process.env.BATON_KEY })
 * await baton.conversations.say(id, { text: 'Good morning!', as: 'assistant', ownerEpoch })
 */
export function createBaton(settings: BatonSettings) {
  const send = createSend(settings)
  return {
    conversations: conversationCalls(send),
    handoffs: handoffCalls(send),
    articles: articleCalls(send),
    /** Opens a WebSocket that pushes what happens. */
    live: openLive(settings),
    /** Returns the same client, writing and claiming as a teammate: an id or an email address. */
    actingAs: (teammate: string) => createBaton({ ...settings, teammate }),
  }
}

import type { Author } from '@baton/core'

/**
 * Baton's request to your bot: the contact has written and the assistant is to answer. The ids, `ownerEpoch` and
 * `contact` are null when a teammate tries the bot in the console.
 */
export interface BotRequest {
  type: 'message.answer'
  timestamp: string
  data: {
    conversationId: string | null
    /** The contact's last message. A repeated request has the same id. */
    messageId: string | null
    /** Send it along with an answer that comes later. */
    ownerEpoch: number | null
    /** Everything that waits for an answer, one message per line. */
    text: string
    /** What was said before, oldest first. */
    history: { author: Exclude<Author, 'system'>; text: string }[]
    contact: { id: string; name: string | null; locale: string | null; attributes: Record<string, unknown> } | null
    assistant: { id: string; name: string }
    /** What the teammate who handed back did and promised. */
    brief: string | null
  }
}

/** Your bot's answer, and whether a person is to take over. */
export interface BotResponse {
  messages?: { text: string; sources?: { title: string; url?: string }[] }[] | string[]
  handoff?: boolean | { reason?: string; summary?: string }
}

/** The body of a signed request. More kinds may follow: check `type`. */
export type WebhookBody = BotRequest

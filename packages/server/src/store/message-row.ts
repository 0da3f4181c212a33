import type { Author, Message, Notice, Source, Usage } from '@baton/core'
import { messageReaders } from '@baton/core/public'
import { boolean, decimal, flag, integer, json, moment, nullable, type RowOf, table, text } from './table.ts'

/**
 * The columns of messages. The text is stored only here. A refused reply of the assistant (too late, or a promise of a
 * person) is kept as `discarded` and is never public.
 */
export const messageTable = table('messages', {
  workspaceId: text(),
  id: text(),
  conversationId: text(),
  seq: integer(),
  author: text<Author>(),
  authorId: nullable(text()),
  authorName: nullable(text()),
  channelId: text(),
  /** The address it came from, on channels that have addresses. */
  address: nullable(text()),
  text: text(),
  notice: nullable(text<Notice>()),
  sources: nullable(json<Source[]>()),
  confidence: nullable(decimal()),
  helpful: nullable(boolean()),
  /** Whether an assistant's message failed as an answer. Null: it is not counted (small talk, other authors). */
  failed: nullable(boolean()),
  /** The tokens that a language model used for it. */
  usage: nullable(json<Usage>()),
  streaming: flag(),
  cut: flag(),
  discarded: flag(),
  clientId: nullable(text()),
  /** Unique per channel, so that the same message is stored once. Code must not read the parts of the key. */
  dedupKey: text(),
  at: moment(),
  sentAt: nullable(moment()),
  editedAt: nullable(moment()),
  deletedAt: nullable(moment()),
  /** The name of who deleted it. */
  deletedBy: nullable(text()),
  /** The key of the assistant's answer that it is a part of, the same for all messages of one answer. */
  answerKey: nullable(text()),
  /** Whether it is sent even to an address that has opted out: the reply to STOP itself. */
  despiteOptOut: flag(),
  /** Since when a vendor may have it: set before the first request, and removed when the vendor has refused it. */
  leavingAt: nullable(moment()),
})
export type MessageRow = RowOf<typeof messageTable.columns>

/** The fields of a message that an action gives. The statement adds place and time. */
export interface NewMessage extends Omit<Message, 'delivery' | 'picture'> {
  /** The id of the author, for the log and as part of the key of a `clientId`. */
  authorId?: string | undefined
  /** A second message with the same key is not stored. Without a key every message is stored. */
  dedupKey?: string | undefined
  address?: string | undefined
  answerKey?: string | undefined
  despiteOptOut?: boolean | undefined
}

/** Returns a message as a recordset takes it. */
export function messageRecord({ name, ...message }: NewMessage, more: Partial<MessageRow> = {}) {
  const dedupKey = message.dedupKey ?? `u:${message.id}`
  return messageTable.write({ ...message, dedupKey, authorName: name ?? null, ...more })
}

/** Returns the message of a row, without its empty fields. */
export function messageOf({ authorName: name, ...row }: MessageRow): Message {
  const { id, author, text } = row
  const fields = Object.entries({ name, ...row }).filter(
    ([field, value]) => field in messageReaders && value !== null && (value !== false || field === 'helpful'),
  )
  return { id, author, text, ...Object.fromEntries(fields) }
}

/** Returns the message as its log entry carries it, without the fields that only the row has. */
export function shownMessage(message: NewMessage): Message {
  const { authorId: _a, dedupKey: _d, address: _t, answerKey: _k, despiteOptOut: _o, failed, ...shown } = message
  return failed ? { ...shown, failed } : shown
}

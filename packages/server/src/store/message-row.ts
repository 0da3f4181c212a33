import type { Author, Message, Notice, Source, Usage } from '@baton/core'
import { messageReaders } from '@baton/core/public'
import { boolean, decimal, flag, integer, json, moment, nullable, type RowOf, table, text } from './table.ts'

/** Where text lives, once. A reply of the assistant that came too late is kept as `discarded` and is never public. */
export const messageTable = table('messages', {
  workspaceId: text(),
  id: text(),
  conversationId: text(),
  seq: integer(),
  author: text<Author>(),
  authorId: nullable(text()),
  authorName: nullable(text()),
  channelId: text(),
  /** Where it came from, on channels that have addresses. */
  address: nullable(text()),
  text: text(),
  notice: nullable(text<Notice>()),
  sources: nullable(json<Source[]>()),
  confidence: nullable(decimal()),
  helpful: nullable(boolean()),
  /** Of an assistant's message: it was no answer. Null: it does not count (small talk, other authors). */
  failed: nullable(boolean()),
  /** What a language model used for it. */
  usage: nullable(json<Usage>()),
  streaming: flag(),
  cut: flag(),
  discarded: flag(),
  clientId: nullable(text()),
  /** Unique per channel: the same key is the same message. Its parts have no meaning. */
  dedupKey: text(),
  at: moment(),
  sentAt: nullable(moment()),
  editedAt: nullable(moment()),
  deletedAt: nullable(moment()),
  /** The assistant's answer that it is a part of: the same for all messages of one answer. */
  answerKey: nullable(text()),
  /** It is sent although the address has opted out: the reply to STOP itself. */
  despiteOptOut: flag(),
})
export type MessageRow = RowOf<typeof messageTable.columns>

/** What an action writes of a message; the statement supplies where and when. */
export interface NewMessage extends Omit<Message, 'delivery' | 'picture'> {
  /** Who wrote it: for the log, and for “whose clientId is this”. */
  authorId?: string | undefined
  /** The same key is the same message. Without one it cannot come twice. */
  dedupKey?: string | undefined
  address?: string | undefined
  answerKey?: string | undefined
  despiteOptOut?: boolean | undefined
}

/** A message as a recordset takes it. */
export function messageRecord({ name, ...message }: NewMessage, more: Partial<MessageRow> = {}) {
  const dedupKey = message.dedupKey ?? `u:${message.id}`
  return messageTable.write({ ...message, dedupKey, authorName: name ?? null, ...more })
}

/** The message of a row: what is empty is left out. */
export function messageOf({ authorName: name, ...row }: MessageRow): Message {
  const { id, author, text } = row
  const fields = Object.entries({ name, ...row }).filter(
    ([field, value]) => field in messageReaders && value !== null && (value !== false || field === 'helpful'),
  )
  return { id, author, text, ...Object.fromEntries(fields) }
}

/** The message as its log entry carries it: what only the row knows is left out. */
export function shownMessage(message: NewMessage): Message {
  const { authorId: _a, dedupKey: _d, address: _t, answerKey: _k, despiteOptOut: _o, failed, ...shown } = message
  return failed ? { ...shown, failed } : shown
}

import { AppError, type Author, type Handoff, mostRead, type Notice } from '@baton/core'
import type { ConversationRef } from '../acting.ts'
import type { Client } from './client.ts'
import type { Unit } from './unit.ts'

/** A contact's message, with the fields that triggers and assistants read. */
export interface ContactMessage {
  id: string
  seq: number
  text: string
}

/** A message, with the fields that summaries and language detection read. */
export interface RecentMessage extends ContactMessage {
  author: Author
  sources?: { title: string }[]
  failed: boolean | null
}

/** What a message says, and where. */
interface SaidMessage {
  seq: number
  text: string
}

/** Returns the last hundred messages, oldest first, without notices, discarded replies and deleted messages. */
export async function recentMessages({ tx, workspaceId, conversation }: Unit): Promise<RecentMessage[]> {
  const { rows } = await tx.query({
    name: 'recent-messages',
    text: `select id, seq, author, text, sources, failed from messages
           where workspace_id = $1 and conversation_id = $2 and not discarded and notice is null and deleted_at is null
           order by seq desc limit 100`,
    values: [workspaceId, conversation.id],
  })
  return rows.reverse().map(({ sources, ...row }) => (sources ? { ...row, sources } : row))
}

/** Returns a contact's message and those before it after the boundary, oldest first: as many as a decision reads. */
export async function contactMessagesUpTo(
  { tx, workspaceId, conversation }: Unit,
  messageId: string,
): Promise<ContactMessage[]> {
  const { rows } = await tx.query<ContactMessage>({
    name: 'contact-messages-up-to',
    text: `select id, seq, text from messages
           where workspace_id = $1 and conversation_id = $2 and author = 'contact' and seq > $3
             and seq <= (select seq from messages where workspace_id = $1 and id = $4)
           order by seq desc limit ${mostRead}`,
    values: [workspaceId, conversation.id, conversation.boundarySeq, messageId],
  })
  return rows.reverse()
}

/** Returns the contact's last message after the boundary and before `seq`, or null. */
export async function contactMessageBefore(
  { tx, workspaceId, conversation }: Unit,
  seq: number,
): Promise<{ seq: number; text: string } | null> {
  const { rows } = await tx.query<{ seq: number; text: string }>(
    `select seq, text from messages
     where workspace_id = $1 and conversation_id = $2 and author = 'contact' and seq > $3 and seq < $4
     order by seq desc limit 1`,
    [workspaceId, conversation.id, conversation.boundarySeq, seq],
  )
  return rows[0] ?? null
}

/** Matches the contact's messages that neither an answer of the assistant nor a teammate's reply covers. */
const unanswered = `workspace_id = $1 and conversation_id = $2 and author = 'contact' and seq > $3 and not seq = any($4)
  and seq > coalesce((select max(seq) from messages t
    where t.workspace_id = $1 and t.conversation_id = $2 and t.author = 'teammate'), 0)`

/**
 * Returns the contact's unanswered messages, oldest first. A message that requested a person counts as answered: by the
 * handoff.
 */
export async function unansweredOf(
  { tx, workspaceId, conversation, facts }: Unit,
  handoff: Handoff | null,
): Promise<ContactMessage[]> {
  const { id: conversationId, lastSeq: upTo } = conversation
  const { answeredSeq } = facts
  return unansweredMessages(tx, { workspaceId, conversationId, answeredSeq, upTo, handoff })
}

/** Returns the contact's messages that an answer up to `upTo` covers, oldest first. */
export async function unansweredMessages(
  client: Client,
  of: ConversationRef & { answeredSeq: number; upTo: number; handoff: Handoff | null },
): Promise<ContactMessage[]> {
  const { rows } = await client.query<ContactMessage>({
    name: 'unanswered-messages',
    text: `select id, seq, text from messages where ${unanswered} and seq <= $5 order by seq`,
    values: [of.workspaceId, of.conversationId, of.answeredSeq, requestSeqs(of.handoff), of.upTo],
  })
  return rows
}

/**
 * Returns the `seq` of the messages that the handoff itself answered. A returning contact's message asked for something
 * else, so it still needs an answer.
 */
function requestSeqs(handoff: Handoff | null): number[] {
  if (!handoff || handoff.reason === 'returning_contact') return []
  return handoff.evidence.flatMap(({ seq }) => (seq === null ? [] : [seq]))
}

/**
 * Returns the last twenty messages before those that an assistant is `asked`, oldest first, without notices. Answers
 * that came between the asked messages are included.
 */
export async function messagesBefore(
  client: Client,
  { workspaceId, conversationId, asked }: ConversationRef & { asked: string[] },
): Promise<{ author: Exclude<Author, 'system'>; text: string; name?: string }[]> {
  const { rows } = await client.query<{ author: Exclude<Author, 'system'>; text: string; name: string | null }>({
    name: 'messages-before',
    text: `select author, text, author_name as name from messages
           where workspace_id = $1 and conversation_id = $2 and not id = any($3) and not discarded
           and author <> 'system' and deleted_at is null
             and (author <> 'contact'
               or seq < (select min(seq) from messages q where q.workspace_id = $1 and q.id = any($3)))
           order by seq desc limit 20`,
    values: [workspaceId, conversationId, asked],
  })
  return rows.reverse().map(({ name, ...row }) => (name === null ? row : { ...row, name }))
}

/** Returns the texts of the contact's last three messages, oldest first. */
export async function lastContactTexts({ tx, workspaceId, conversation }: Unit): Promise<string[]> {
  const { rows } = await tx.query<{ text: string }>({
    name: 'last-contact-texts',
    text: `select text from messages where workspace_id = $1 and conversation_id = $2 and author = 'contact'
           order by seq desc limit 3`,
    values: [workspaceId, conversation.id],
  })
  return rows.reverse().map(({ text }) => text)
}

/** Returns whether the contact has read a notice of this kind since the assistant last got the conversation. */
export async function hasNotice({ tx, workspaceId, conversation }: Unit, notice: Notice): Promise<boolean> {
  const { rows } = await tx.query({
    name: 'has-notice',
    text: `select 1 from messages where workspace_id = $1 and conversation_id = $2 and notice = $3 and seq > $4
           limit 1`,
    values: [workspaceId, conversation.id, notice, conversation.boundarySeq],
  })
  return rows.length > 0
}

/** Returns the notice that told the contact about a handoff, or null. After an undo it is that of the first handoff. */
export async function readHandoffNotice(
  client: Client,
  workspaceId: string,
  { conversationId, requestedAt }: Pick<Handoff, 'conversationId' | 'requestedAt'>,
): Promise<string | null> {
  const { rows } = await client.query<{ text: string }>({
    name: 'handoff-notice',
    text: `select text from messages where workspace_id = $1 and conversation_id = $2 and notice = 'handoff'
             and at >= $3 order by seq limit 1`,
    values: [workspaceId, conversationId, requestedAt],
  })
  return rows[0]?.text ?? null
}

/** Returns whether the contact has written in this conversation. */
export async function hasContactWritten({ tx, workspaceId, conversation }: Unit): Promise<boolean> {
  const { rows } = await tx.query({
    name: 'has-contact-written',
    text: `select 1 from messages where workspace_id = $1 and conversation_id = $2 and author = 'contact' limit 1`,
    values: [workspaceId, conversation.id],
  })
  return rows.length > 0
}

/** Returns the last three messages of teammates, oldest first. */
export async function lastTeammateTexts({ tx, workspaceId, conversation }: Unit): Promise<SaidMessage[]> {
  const { rows } = await tx.query<SaidMessage>(
    `select seq, text from messages where workspace_id = $1 and conversation_id = $2 and author = 'teammate'
       and deleted_at is null
     order by seq desc limit 3`,
    [workspaceId, conversation.id],
  )
  return rows.reverse()
}

/** Returns the texts of messages by their seq; empty where a message was deleted. */
export async function textsOf(
  { tx, workspaceId, conversation }: Unit,
  seqs: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await tx.query<SaidMessage>(
    'select seq, text from messages where workspace_id = $1 and conversation_id = $2 and seq = any($3)',
    [workspaceId, conversation.id, seqs],
  )
  return new Map(rows.map(({ seq, text }) => [seq, text]))
}

/** Returns what a rating needs to know about a message. Throws `not_found` when it is not in this conversation. */
export async function readRated(
  { tx, workspaceId, conversation }: Unit,
  messageId: string,
): Promise<{ author: Author; helpful: boolean | null; seq: number }> {
  const { rows } = await tx.query<{ author: Author; helpful: boolean | null; seq: number }>(
    `select author, helpful, seq from messages
     where workspace_id = $1 and conversation_id = $2 and id = $3 and not discarded`,
    [workspaceId, conversation.id, messageId],
  )
  if (!rows[0]) throw new AppError('not_found', 'There is no such message in this conversation.')
  return rows[0]
}

/** Stores the contact's rating of an answer. */
export async function setHelpful({ tx, workspaceId }: Unit, messageId: string, helpful: boolean): Promise<void> {
  await tx.query('update messages set helpful = $3 where workspace_id = $1 and id = $2', [
    workspaceId,
    messageId,
    helpful,
  ])
}

/** The message that has a key. */
export interface KeyedMessage {
  id: string
  seq: number
  at: string
  /** Empty when the message was deleted. */
  text: string
  discarded: boolean
  deleted: boolean
}

/** Returns the message with this key in a conversation, or on the whole channel when `channelId` is given, or null. */
export async function findByKey(
  client: Client,
  of: ConversationRef & { key: string; channelId?: string | undefined },
): Promise<KeyedMessage | null> {
  const { rows } = await client.query<Omit<KeyedMessage, 'at'> & { at: Date }>({
    name: 'message-by-key',
    text: `select id, seq, at, text, discarded, deleted_at is not null as deleted from messages
           where workspace_id = $1 and dedup_key = $3 and (conversation_id = $2 or channel_id = $4)`,
    values: [of.workspaceId, of.conversationId, of.key, of.channelId ?? null],
  })
  const [row] = rows
  return row ? { ...row, at: row.at.toISOString() } : null
}

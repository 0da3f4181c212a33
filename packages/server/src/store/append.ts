import { type Actor, type ConversationEvent, isPublic, type Message, type Owner } from '@baton/core'
import type { Pool } from 'pg'
import { insertJobs, jobColumns, jobsJson, type NewJob } from './jobs.ts'

/**
 * One message on the hot road, as a value: who may write it and under which conditions is part of the statement, so
 * that permission, state and epoch cost no round trip of their own.
 */
export interface Append {
  workspaceId: string
  conversationId: string
  /** Only in this contact's own conversation. */
  contactId?: string
  /** Only while this is who owns it. */
  owner?: Owner
  /** Only under this epoch: the fence of the silence promise. */
  ownerEpoch?: number
  message: Message
  authorId: string | null
  actor: Actor
  dedupKey: string
  /** The event remembers the epoch it was committed under (contact messages). */
  withEpoch: boolean
  /** The contact messages an answer covers. */
  answeredSeq?: number
  /** Of an assistant's message: whether it was no answer. */
  failed?: boolean
  /** Where it came from, on channels that have addresses. */
  address?: string
  jobs: NewJob[]
}

export interface Appended {
  event: ConversationEvent
  ownerEpoch: number
  owner: Owner
  /** How many jobs it left behind. */
  jobs: number
}

/**
 * The hot write: message, event, conversation and jobs in one statement, one round trip, one commit.
 * Locks first, inserts after. No row back means that a condition did not hold; the slow road reads which.
 */
export async function append(pool: Pool, value: Append): Promise<Appended | null> {
  const { message, actor } = value
  const { rows } = await pool.query<{ seq: number; at: Date; owner: Owner; owner_epoch: number; jobs: number }>({
    name: 'append',
    text: statement,
    values: [
      value.workspaceId,
      value.conversationId,
      value.contactId ?? null,
      value.owner ?? null,
      value.ownerEpoch ?? null,
      message.id,
      message.author,
      value.authorId,
      message.name ?? null,
      message.text,
      message.sources ? JSON.stringify(message.sources) : null,
      message.confidence ?? null,
      message.clientId ?? null,
      value.dedupKey,
      JSON.stringify(actor),
      value.withEpoch,
      isPublic({ type: 'message.created' }),
      value.answeredSeq ?? null,
      jobsJson(value.jobs),
      value.failed ?? null,
      value.address ?? null,
    ],
  })
  const row = rows[0]
  if (!row) return null
  const event: ConversationEvent = {
    seq: row.seq,
    at: row.at.toISOString(),
    actor,
    type: 'message.created',
    message: value.failed ? { ...message, failed: true } : message,
    ...(value.withEpoch ? { ownerEpoch: row.owner_epoch } : {}),
  }
  return { event, owner: row.owner, ownerEpoch: row.owner_epoch, jobs: row.jobs }
}

const statement = `
  with c as (
    select workspace_id, id, reply_channel_id, owner, owner_epoch, last_seq + 1 as seq, date_trunc('milliseconds', clock_timestamp()) as at
    from conversations
    where workspace_id = $1 and id = $2 and status = 'open'
      and ($3::text is null or contact_id = $3) and ($4::text is null or owner = $4) and ($5::int is null or owner_epoch = $5)
    for update
  ), m as (
    insert into messages (workspace_id, id, conversation_id, seq, author, author_id, author_name, channel_id, text, sources, confidence, client_id, dedup_key, at, failed, address)
    select c.workspace_id, $6::text, c.id, c.seq, $7::text, $8::text, $9::text, c.reply_channel_id, $10::text, $11::jsonb, $12::float8, $13::text, $14::text, c.at, $20::boolean, $21::text from c
    on conflict do nothing
    returning seq
  ), u as (
    update conversations v set last_seq = c.seq, last_public_seq = case when $17::boolean then c.seq else v.last_public_seq end,
      answered_seq = greatest(v.answered_seq, coalesce($18::int, case when $7::text = 'assistant' then c.seq - 1 else 0 end)), updated_at = c.at
    from m, c where v.workspace_id = c.workspace_id and v.id = c.id
  ), e as (
    insert into events (workspace_id, conversation_id, seq, type, at, actor, public, data)
    select c.workspace_id, c.id, c.seq, 'message.created', c.at, $15::jsonb, $17::boolean,
      case when $16::boolean then jsonb_build_object('messageId', $6::text, 'ownerEpoch', c.owner_epoch) else jsonb_build_object('messageId', $6::text) end
    from c, m
  ), j as (${insertJobs(`
    select c.workspace_id, x.lane, x.unique_key, x.kind, x.payload, coalesce(x.run_at, c.at)
    from c, m, jsonb_to_recordset($19::jsonb) as x(${jobColumns})
    where (x.only_if_owner is null or x.only_if_owner = c.owner)
      and (x.only_on_kinds is null or exists (select 1 from channels h where h.workspace_id = c.workspace_id and h.id = c.reply_channel_id and x.only_on_kinds ? h.kind))`)}
  )
  select c.seq, c.at, c.owner, c.owner_epoch, (select count(*) from j)::int as jobs from c, m`

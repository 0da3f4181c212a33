import { type Actor, type ConversationEvent, isPublic, type Owner, possibleConsequences } from '@baton/core'
import type { Pool } from 'pg'
import { conditionalJobColumns, conditionalJobRecords, insertJobs } from './jobs.ts'
import { messageRecord, messageTable, type NewMessage, shownMessage } from './message-row.ts'
import { toJson } from './table.ts'

/**
 * One message on the hot road, as a value. Who may write it and under which conditions is part of the statement, so that
 * permission, state and epoch cost no round trip of their own.
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
  message: NewMessage
  actor: Actor
  /** The event remembers the epoch it was committed under (contact messages). */
  withEpoch: boolean
  /** The contact messages that an answer covers. */
  answeredSeq?: number
}

export interface Appended {
  event: ConversationEvent
  ownerEpoch: number
  owner: Owner
  /** Whether jobs were written. */
  jobs: boolean
}

interface Row {
  id: string
  seq: number
  at: Date
  owner: Owner
  owner_epoch: number
  jobs: number
}

/**
 * The hot write: messages, events, conversations and jobs of several conversations in one statement, one round trip, one
 * commit. Locks first, inserts after; at most one message per conversation, locked in one order. Null in a place: a
 * condition did not hold, or (with `skipLocked`) the conversation was locked; the slow road finds out which.
 */
export async function append(pool: Pool, values: Append[], { skipLocked = false } = {}): Promise<(Appended | null)[]> {
  const { rows } = await pool.query<Row>({
    name: skipLocked ? 'append-unlocked' : 'append',
    text: skipLocked ? statements.skipLocked : statements.waiting,
    values: [toJson(values.map(recordOf))],
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return values.map((value) => appendedOf(value, byId.get(value.message.id)))
}

function recordOf(value: Append) {
  const { conversationId, message, actor } = value
  // Its number and time are not known before the statement; no consequence depends on them.
  const cause = { type: 'message.created' as const, message: shownMessage(message), actor, seq: 0, at: '' }
  return {
    ...messageRecord(message),
    workspace_id: value.workspaceId,
    conversation_id: conversationId,
    by_contact: value.contactId,
    by_owner: value.owner,
    by_epoch: value.ownerEpoch,
    answered: value.answeredSeq,
    with_epoch: value.withEpoch,
    actor,
    jobs: conditionalJobRecords(possibleConsequences(cause, conversationId)),
  }
}

function appendedOf({ message, actor, withEpoch }: Append, row: Row | undefined): Appended | null {
  if (!row) return null
  const { seq, owner, owner_epoch: ownerEpoch } = row
  const shown = shownMessage(message)
  const base = { seq, at: row.at.toISOString(), actor }
  const event = { ...base, type: 'message.created' as const, message: shown, ...(withEpoch ? { ownerEpoch } : {}) }
  return { event, owner, ownerEpoch, jobs: row.jobs > 0 }
}

const given = messageTable.recordset(['workspaceId', 'conversationId', 'channelId', 'seq', 'at'])
const place = { workspaceId: 'c.workspace_id', conversationId: 'c.conversation_id', channelId: 'c.reply_channel_id' }

const statementWith = (lock: string) => `
  with v as (
    select * from jsonb_to_recordset($1::jsonb) as x(${given}, workspace_id text, conversation_id text, by_contact text,
      by_owner text, by_epoch int, answered int, with_epoch boolean, actor jsonb, jobs jsonb)
  ), c as (
    select v.*, w.reply_channel_id, w.owner, w.owner_epoch, w.last_seq + 1 as seq,
      date_trunc('milliseconds', clock_timestamp()) as at
    from v join conversations w on w.workspace_id = v.workspace_id and w.id = v.conversation_id
    where w.status = 'open' and (v.by_contact is null or w.contact_id = v.by_contact)
      and (v.by_owner is null or w.owner = v.by_owner) and (v.by_epoch is null or w.owner_epoch = v.by_epoch)
    order by w.id
    for update of w ${lock}
  ), m as (
    ${messageTable.insertFrom('c', { ...place, seq: 'c.seq', at: 'c.at' })} from c
    on conflict do nothing
    returning id
  ), k as (
    select c.* from c join m on m.id = c.id
  ), u as (
    update conversations w set last_seq = k.seq,
      last_public_seq = ${isPublic({ type: 'message.created' }) ? 'k.seq' : 'w.last_public_seq'},
      answered_seq = greatest(w.answered_seq,
        coalesce(k.answered, case when k.author = 'assistant' then k.seq - 1 else 0 end)),
      updated_at = k.at
    from k where w.workspace_id = k.workspace_id and w.id = k.conversation_id
  ), e as (
    insert into events (workspace_id, conversation_id, seq, type, at, actor, public, data)
    select k.workspace_id, k.conversation_id, k.seq, 'message.created', k.at, k.actor,
      ${isPublic({ type: 'message.created' })},
      case when k.with_epoch then jsonb_build_object('messageId', k.id, 'ownerEpoch', k.owner_epoch)
        else jsonb_build_object('messageId', k.id) end
    from k
  ), j as (${insertJobs(`
    select k.workspace_id, x.lane, x.unique_key, x.kind, x.payload, coalesce(x.run_at, k.at)
    from k, jsonb_to_recordset(k.jobs) as x(${conditionalJobColumns})
    where (x.only_if_owner is null or x.only_if_owner = k.owner)
      and (x.only_on_kinds is null or exists (select 1 from channels h
        where h.workspace_id = k.workspace_id and h.id = k.reply_channel_id and x.only_on_kinds ? h.kind))`)}
  )
  select k.id, k.seq, k.at, k.owner, k.owner_epoch, (select count(*) from j)::int as jobs from k`

const statements = { waiting: statementWith(''), skipLocked: statementWith('skip locked') }

import { type Actor, type ConversationEvent, isPublic, type Owner, possibleConsequences } from '@baton/core'
import type { Client } from './client.ts'
import { conditionalJobColumns, conditionalJobRecords, insertJobs } from './jobs.ts'
import { messageRecord, messageTable, type NewMessage, shownMessage } from './message-row.ts'
import { sqlName, storable, toJson } from './table.ts'

/** The fields that a message of the hot write may have. `recordOf` refuses any other field. */
const hotFields = [
  ...(['id', 'author', 'authorId', 'authorName', 'address', 'text', 'sources', 'confidence', 'failed'] as const),
  ...(['clientId', 'dedupKey', 'answerKey'] as const),
]
const hotNames: ReadonlySet<string> = new Set([...hotFields, 'name'])
type HotMessage = Pick<NewMessage, Exclude<(typeof hotFields)[number], 'authorName'> | 'name'>

/**
 * One message for the hot write. The conditions on who may write it, and when, are part of the statement, so that
 * checking permission, state and epoch costs no extra round trip.
 */
export interface Append {
  workspaceId: string
  conversationId: string
  /** Requires the conversation to be this contact's own, and nothing to be planned for their next message. */
  contactId?: string
  /** Requires the conversation to have this owner, and a teammate to have joined. */
  owner?: Owner
  /** Requires this epoch, so that the assistant stays silent after a handoff. */
  ownerEpoch?: number
  message: HotMessage
  actor: Actor
  /** Whether the event stores the epoch it was committed under (contact messages). */
  withEpoch: boolean
  /** The `seq` of the last contact message that an answer covers. */
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
  jobs: boolean
}

/**
 * Writes message, event, conversation and jobs in one statement, one round trip and one commit (the hot write). Locks
 * first, inserts after. Returns null when a condition does not hold; the caller then takes the lock and finds out
 * which.
 */
export async function append(client: Client, value: Append): Promise<Appended | null> {
  const record = recordOf(value)
  const parameter = ({ name, type }: { name: string; type: string }) => {
    const given = record[name]
    if (typeof given === 'string') return storable(given)
    return type === 'jsonb' && given !== undefined ? toJson(given) : given
  }
  const { rows } = await client.query<Row>({ name: 'append', text: alone, values: given.map(parameter) })
  return rows[0] ? appendedOf(value, rows[0]) : null
}

/**
 * Does the hot write for several conversations in one statement, with at most one message each. Rows are locked in one
 * order. A locked conversation is left out, so that it does not hold up the others. Its result is null, as when a
 * condition does not hold.
 */
export async function appendGroup(client: Client, values: Append[]): Promise<(Appended | null)[]> {
  const { rows } = await client.query<Row>({
    name: 'append-group',
    text: group,
    values: [`[${values.map((value) => toJson(recordOf(value))).join(',')}]`],
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return values.map((value) => {
    const row = byId.get(value.message.id)
    return row ? appendedOf(value, row) : null
  })
}

/** The statement's parameters besides the message itself. */
const conditions = {
  workspace_id: 'text',
  conversation_id: 'text',
  by_contact: 'text',
  by_owner: 'text',
  by_epoch: 'integer',
  answered: 'integer',
  with_epoch: 'boolean',
  actor: 'jsonb',
  jobs: 'jsonb',
}
const given = [
  ...Object.entries(conditions).map(([name, type]) => ({ name, type })),
  ...hotFields.map((field) => ({ name: sqlName(field), type: messageTable.columns[field].sql })),
]

function recordOf(value: Append): Record<string, unknown> {
  const { conversationId, message, actor } = value
  for (const [field, given] of Object.entries(message))
    if (given !== undefined && !hotNames.has(field)) throw new Error(`The hot write does not store “${field}”.`)
  const cause = { type: 'message.created' as const, message: shownMessage(message), actor }
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

function appendedOf({ message, actor, withEpoch }: Append, row: Row): Appended {
  const { seq, owner, owner_epoch: ownerEpoch, jobs } = row
  const base = { seq, at: row.at.toISOString(), actor, type: 'message.created' as const }
  const event = { ...base, message: shownMessage(message), ...(withEpoch ? { ownerEpoch } : {}) }
  return { event, owner, ownerEpoch, jobs }
}

const place = { workspaceId: 'c.workspace_id', conversationId: 'c.conversation_id', channelId: 'c.reply_channel_id' }
const shown = isPublic({ type: 'message.created' })

/**
 * Builds the statement; `v` selects the given messages. Each conversation is looked up by its key, never by a scan, and
 * locked before anything is inserted. `offset 0` keeps the conditions out of the lookup: with them, PostgreSQL may read
 * all open conversations, as it does while the table has no statistics.
 */
const statement = (v: string, lock: string) => `
  with v as (${v}), c as (
    select v.*, w.reply_channel_id, w.owner, w.owner_epoch, w.last_seq + 1 as seq,
      date_trunc('milliseconds', clock_timestamp()) as at
    from v, lateral (
      select * from conversations w where w.workspace_id = v.workspace_id and w.id = v.conversation_id
      offset 0 for update ${lock}
    ) w
    where w.status = 'open'
      and (v.by_contact is null or w.contact_id = v.by_contact and w.next is null)
      and (v.by_owner is null or w.owner = v.by_owner)
      and (v.by_owner is distinct from 'teammate' or exists (select 1 from handoffs h
        where h.workspace_id = w.workspace_id and h.id = w.handoff_id and h.joined_at is not null))
      and (v.by_epoch is null or w.owner_epoch = v.by_epoch)
  ), m as (
    ${messageTable.insertFrom('c', { ...place, seq: 'c.seq', at: 'c.at' }, hotFields)} from c
    on conflict do nothing
    returning id
  ), k as (
    select c.* from c join m on m.id = c.id
  ), u as (
    update conversations w set last_seq = k.seq, last_public_seq = ${shown ? 'k.seq' : 'w.last_public_seq'},
      answered_seq = greatest(w.answered_seq,
        coalesce(k.answered, case when k.author = 'assistant' then k.seq - 1 else 0 end)),
      waiting_since = case when w.owner <> 'teammate' or k.author = 'teammate' then null
        when k.author = 'contact' then coalesce(w.waiting_since, k.at) else w.waiting_since end,
      updated_at = k.at
    from k where w.workspace_id = k.workspace_id and w.id = k.conversation_id
  ), e as (
    insert into events (workspace_id, conversation_id, seq, type, at, actor, public, data)
    select k.workspace_id, k.conversation_id, k.seq, 'message.created', k.at, k.actor, ${shown},
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
  select k.id, k.seq, k.at, k.owner, k.owner_epoch, exists (select 1 from j) as jobs from k`

const alone = statement(`select ${given.map(({ name, type }, i) => `$${i + 1}::${type} as ${name}`).join(', ')}`, '')
const recordset = given.map(({ name, type }) => `${name} ${type}`).join(', ')
const group = statement(
  `select * from jsonb_to_recordset($1::jsonb) as x(${recordset}) order by conversation_id`,
  'skip locked',
)

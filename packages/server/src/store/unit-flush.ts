import { isPublic } from '@baton/core'
import type { PoolClient } from 'pg'
import { dataOf } from './event-row.ts'
import { handoffRecord, upsertHandoffs } from './handoff-row.ts'
import { insertJobs, jobColumns, jobRecords } from './jobs.ts'
import { messageRecord, messageTable } from './message-row.ts'
import { toJson } from './table.ts'
import type { Recorded } from './unit.ts'

/** Writes everything that a unit has recorded in one statement: rows, events, jobs and the conversation itself. */
export async function flushUnit(tx: PoolClient, recorded: Recorded): Promise<void> {
  const { conversation, facts, at, events, jobs } = recorded
  const { workspaceId, replyChannel } = facts
  const place = { workspaceId, conversationId: conversation.id, channelId: replyChannel.id, at }
  const publicSeqs = events.filter(isPublic).map(({ seq }) => seq)
  await tx.query({
    name: 'flush-unit',
    text: statement,
    values: [
      workspaceId,
      conversation.id,
      at,
      toJson(
        recorded.messages.map(({ message, seq, discarded }) => messageRecord(message, { ...place, seq, discarded })),
      ),
      toJson(events.map((event) => ({ ...event, public: isPublic(event), data: dataOf(event) })).map(eventRecord)),
      toJson(recorded.handoffs.map(({ handoff, epoch }) => handoffRecord(workspaceId, handoff, epoch))),
      toJson(recorded.notes),
      toJson(recorded.decisions.map(decisionRecord)),
      toJson(recorded.amendments),
      toJson(jobRecords(jobs)),
      toJson(recorded.growth),
      toJson({
        status: conversation.status,
        owner: conversation.owner,
        owner_epoch: conversation.ownerEpoch,
        assignee: conversation.assignee ?? undefined,
        handoff_id: conversation.handoff?.id,
        boundary_seq: conversation.boundarySeq,
        answered_seq: facts.answeredSeq,
        owed_seq: facts.owedSeq,
        streaming_id: facts.streamingId,
        last_seq: conversation.lastSeq,
        last_public_seq: Math.max(facts.lastPublicSeq, ...publicSeqs),
        next: facts.next ?? undefined,
        waiting_since: conversation.waitingSince,
        updated_at: conversation.updatedAt,
      }),
    ],
  })
}

interface EventRecord {
  seq: number
  type: string
  actor: unknown
  public: boolean
  data: unknown
}
const eventRecord = ({ seq, type, actor, public: shown, data }: EventRecord) => ({
  seq,
  type,
  actor,
  public: shown,
  data,
})

const decisionRecord = (decision: Recorded['decisions'][number]) => ({
  id: decision.id,
  message_id: decision.messageId,
  seq: decision.seq,
  outcome: decision.outcome,
  reason: decision.reason,
  triggers: decision.triggers,
  settings_version: decision.settingsVersion,
  detector_version: decision.detectorVersion,
})

/** The columns of a conversation that events and facts change. */
const conversationColumns = {
  status: 'text',
  owner: 'text',
  owner_epoch: 'integer',
  assignee: 'jsonb',
  handoff_id: 'text',
  boundary_seq: 'integer',
  answered_seq: 'integer',
  owed_seq: 'integer',
  streaming_id: 'text',
  last_seq: 'integer',
  last_public_seq: 'integer',
  next: 'jsonb',
  waiting_since: 'timestamptz',
  updated_at: 'timestamptz',
}
const conversationNames = Object.keys(conversationColumns)

/** The columns that completing a growing message may set. The last given value counts. */
const outcomeColumns = { sources: 'jsonb', confidence: 'double precision', failed: 'boolean', usage: 'jsonb' }
const outcomeNames = Object.keys(outcomeColumns)
const recordset = (columns: Record<string, string>) =>
  Object.entries(columns)
    .map((column) => column.join(' '))
    .join(', ')
const lastGiven = (name: string) =>
  `(array_agg(y.${name} order by y.ordinality desc) filter (where y.${name} is not null))[1] as ${name}`

const statement = `
  with m as (
    ${messageTable.insertFrom('x', {})} from jsonb_to_recordset($4::jsonb) as x(${messageTable.recordset()})
  ), e as (
    insert into events (workspace_id, conversation_id, seq, type, at, actor, public, data)
    select $1::text, $2::text, x.seq, x.type, $3::timestamptz, x.actor, x.public, x.data
    from jsonb_to_recordset($5::jsonb) as x(seq int, type text, actor jsonb, public boolean, data jsonb)
  ), h as (
    ${upsertHandoffs('jsonb_to_recordset($6::jsonb)')}
  ), n as (
    insert into notes (workspace_id, id, conversation_id, text, at)
    select $1::text, x.id, $2::text, x.text, $3::timestamptz from jsonb_to_recordset($7::jsonb) as x(id text, text text)
  ), d as (
    insert into decisions (workspace_id, id, conversation_id, message_id, seq, at, outcome, reason, triggers,
      settings_version, detector_version)
    select $1::text, x.id, $2::text, x.message_id, x.seq, $3::timestamptz, x.outcome, x.reason, x.triggers,
      x.settings_version, x.detector_version
    from jsonb_to_recordset($8::jsonb) as x(id text, message_id text, seq int, outcome text, reason text,
      triggers jsonb,
      settings_version int, detector_version text)
  ), a as (
    update decisions d set amended = x.amendment from jsonb_to_recordset($9::jsonb) as x(seq int, amendment jsonb)
    where d.workspace_id = $1::text and d.conversation_id = $2::text and d.seq = x.seq and d.amended is null
  ), j as (${insertJobs(`
    select $1::text, x.lane, x.unique_key, x.kind, x.payload, coalesce(x.run_at, $3::timestamptz)
    from jsonb_to_recordset($10::jsonb) as x(${jobColumns}) where true`)}
  ), g as (
    update messages m set text = m.text || x.text, streaming = not x.done, cut = m.cut or x.cut,
      ${outcomeNames.map((name) => `${name} = coalesce(x.${name}, m.${name})`).join(', ')}
    from (
      select y.id, string_agg(coalesce(y.text, ''), '' order by y.ordinality) as text,
        bool_or(coalesce(y.done, false)) as done, bool_or(coalesce(y.cut, false)) as cut,
        ${outcomeNames.map(lastGiven).join(', ')}
      from rows from (jsonb_to_recordset($11::jsonb)
        as (id text, text text, done boolean, cut boolean, ${recordset(outcomeColumns)})) with ordinality as y
      group by y.id
    ) x where m.workspace_id = $1::text and m.id = x.id
  )
  update conversations c set ${conversationNames.map((name) => `${name} = x.${name}`).join(', ')}
  from jsonb_to_record($12::jsonb) as x(${recordset(conversationColumns)})
  where c.workspace_id = $1::text and c.id = $2::text`

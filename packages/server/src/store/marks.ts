import type { Actor, ConversationMark, Judgement, Mark } from '@baton/core'
import type { Client } from './client.ts'

/** A mark of a message or a handoff. `seq`: the message that the mark is about; null when no message caused it. */
interface NewMark {
  subjectId: string
  conversationId: string
  seq: number | null
  label: Mark['label']
  by: Actor
}

/** Selects a mark as JSON from the alias `k`. */
export const markJson = `case when k.label is null then null
  else jsonb_build_object('label', k.label, 'by', k.by, 'at',
    to_char(k.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end`

/** Sets the mark of a message or a handoff. It replaces an earlier one. */
export async function setMark(client: Client, workspaceId: string, mark: NewMark): Promise<Mark> {
  const { subjectId, conversationId, seq, label, by } = mark
  const { rows } = await client.query<{ at: Date }>({
    name: 'set-mark',
    text: `insert into marks (workspace_id, subject_id, conversation_id, seq, label, by)
           values ($1, $2, $3, $4, $5, $6)
           on conflict (workspace_id, subject_id) do update set label = excluded.label, by = excluded.by, at = now()
           returning at`,
    values: [workspaceId, subjectId, conversationId, seq, label, JSON.stringify(by)],
  })
  return { label, by, at: rows[0]?.at.toISOString() ?? '' }
}

/** Takes the mark of a message or a handoff back. */
export async function deleteMark(client: Client, workspaceId: string, subjectId: string): Promise<void> {
  await client.query({
    name: 'delete-mark',
    text: 'delete from marks where workspace_id = $1 and subject_id = $2',
    values: [workspaceId, subjectId],
  })
}

/** Returns the marks of these messages or handoffs, by id. */
export async function readMarks(
  client: Client,
  workspaceId: string,
  subjectIds: readonly string[],
): Promise<Map<string, Mark>> {
  const { rows } = await client.query<{ id: string; mark: Mark }>({
    name: 'marks',
    text: `select k.subject_id as id, ${markJson} as mark from marks k
           where k.workspace_id = $1 and k.subject_id = any($2)`,
    values: [workspaceId, subjectIds],
  })
  return new Map(rows.map(({ id, mark }) => [id, mark]))
}

/** The latest marks, and the latest decisions without one, from which suggestions are made. */
const mostMarks = 2_000
const mostUnmarked = 2_000

/** Reduces the verdicts of `d` to what a suggestion needs. Their inputs hold whole messages. */
const slim = `(select coalesce(jsonb_agg(jsonb_build_object('trigger', t -> 'trigger', 'verdict', t -> 'verdict',
    'score', t -> 'score', 'watching', t -> 'watching')), '[]')
  from jsonb_array_elements(d.triggers || coalesce(d.amended -> 'triggers', '[]')) t)`
const judgement = `${slim} as triggers,
  d.outcome = 'handoff' or coalesce(d.amended ->> 'outcome', '') = 'handoff' as "handedOff"`

/** Returns the latest decisions with their marks, and the latest that nobody marked. */
export async function listJudgements(client: Client, workspaceId: string): Promise<Judgement[]> {
  const { rows: marked } = await client.query<Judgement>(
    // The undo of a step makes a new handoff. Of the marks on both, the latest counts.
    `select distinct on (d.id) ${judgement}, k.label from (
       select * from marks where workspace_id = $1 order by at desc limit ${mostMarks}) k
     join decisions d on d.workspace_id = k.workspace_id and d.conversation_id = k.conversation_id and d.seq = k.seq
     order by d.id, k.at desc`,
    [workspaceId],
  )
  const { rows: unmarked } = await client.query<Judgement>(
    `select ${judgement}, null as label from (
       select * from decisions where workspace_id = $1 order by id desc limit ${mostUnmarked}) d
     where d.outcome in ('answer', 'handoff') and not exists (
       select 1 from marks k
       where k.workspace_id = d.workspace_id and k.conversation_id = d.conversation_id and k.seq = d.seq)`,
    [workspaceId],
  )
  return [...marked, ...unmarked]
}

/** Returns how many marks there are. */
export async function countMarks(client: Client, workspaceId: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from marks where workspace_id = $1',
    [workspaceId],
  )
  return rows[0]?.count ?? 0
}

/** Returns one mark per conversation, for simulations. Where there are several, one that wants a handoff counts. */
export async function listConversationMarks(client: Client, workspaceId: string): Promise<ConversationMark[]> {
  const { rows } = await client.query<ConversationMark>(
    `select distinct on (conversation_id) conversation_id as "conversationId", label from marks
     where workspace_id = $1 order by conversation_id, label = 'unnecessary', at desc limit 100000`,
    [workspaceId],
  )
  return rows
}

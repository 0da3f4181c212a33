import { type Decision, MarkedDecision } from '@baton/core'
import type { Client } from './client.ts'
import { markJson } from './marks.ts'
import type { Unit } from './unit.ts'

/** Matches the job that will decide about the message `m`, in one of the two indexes of jobs. */
const deciding = `(j.lane = m.conversation_id || ':decide' and j.state <> 'dead'
  or j.workspace_id = m.workspace_id and j.state = 'dead') and j.kind = 'decide' and j.payload ->> 'messageId' = m.id`

/** Selects the handoff that the message `m` caused. The undo of a step makes a new one; the newest counts. */
const causedHandoff = `(select jsonb_build_object('id', h.id, 'reason', h.reason, 'mark', ${markJson})
  from handoffs h left join marks k on k.workspace_id = h.workspace_id and k.subject_id = h.id
  where (d.outcome = 'handoff' or d.amended ->> 'outcome' = 'handoff') and h.workspace_id = m.workspace_id
    and h.conversation_id = m.conversation_id and (h.evidence -> 0 ->> 'seq')::int = m.seq
  order by h.requested_at desc, h.id desc limit 1)`

const selectDecisions = `select d.id, m.id as "messageId", m.seq, coalesce(d.at, m.at) as at,
    coalesce(d.outcome, case when exists (select 1 from jobs j where ${deciding})
      then 'undecided' else 'not_asked' end) as outcome, d.reason, coalesce(d.triggers, '[]') as triggers,
    d.settings_version as "settingsVersion", d.detector_version as "detectorVersion", d.amended,
    ${markJson} as mark, ${causedHandoff} as handoff
  from messages m left join decisions d on d.workspace_id = m.workspace_id and d.message_id = m.id
    left join marks k on k.workspace_id = m.workspace_id and k.subject_id = m.id`

/**
 * Returns one entry per contact message, oldest first. The outcome is `not_asked` where a person owned the conversation
 * or was awaited, and `undecided` while the decision is still to come.
 */
export async function readDecisions(
  client: Client,
  workspaceId: string,
  { conversationId, after = 0 }: { conversationId: string; after?: number | undefined },
): Promise<MarkedDecision[]> {
  const { rows } = await client.query({
    name: 'decisions',
    text: `${selectDecisions}
           where m.workspace_id = $1 and m.conversation_id = $2 and m.author = 'contact' and m.seq > $3
           order by m.seq`,
    values: [workspaceId, conversationId, after],
  })
  return rows.map(({ at, ...row }) => MarkedDecision.parse({ ...row, at: at.toISOString() }))
}

/** Returns what was decided about the contact message with this `seq`, or null. */
export async function findDecision(
  client: Client,
  workspaceId: string,
  { conversationId, seq }: { conversationId: string; seq: number },
): Promise<Decision | null> {
  const { rows } = await client.query({
    name: 'decision',
    text: `${selectDecisions}
           where m.workspace_id = $1 and m.conversation_id = $2 and m.seq = $3 and m.author = 'contact'`,
    values: [workspaceId, conversationId, seq],
  })
  return rows[0] ? MarkedDecision.parse({ ...rows[0], at: rows[0].at.toISOString() }) : null
}

/** Returns whether a contact message has a decision. */
export async function isDecided({ tx, workspaceId }: Unit, messageId: string): Promise<boolean> {
  const { rows } = await tx.query({
    name: 'is-decided',
    text: 'select 1 from decisions where workspace_id = $1 and message_id = $2',
    values: [workspaceId, messageId],
  })
  return rows.length > 0
}

/** Returns the message with this `seq` and whether it has a decision, or null. */
export async function findDecided(
  { tx, workspaceId, conversation }: Unit,
  seq: number,
): Promise<{ id: string; decided: boolean } | null> {
  const { rows } = await tx.query<{ id: string; decided: boolean }>(
    `select m.id, d.id is not null as decided
     from messages m left join decisions d on d.workspace_id = m.workspace_id and d.message_id = m.id
     where m.workspace_id = $1 and m.conversation_id = $2 and m.seq = $3`,
    [workspaceId, conversation.id, seq],
  )
  return rows[0] ?? null
}

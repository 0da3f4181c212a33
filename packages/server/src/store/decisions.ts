import { Decision } from '@baton/core'
import type { Pool } from 'pg'

/** One entry per contact message, oldest first. Where nobody was asked, because a person owned or was awaited, it says so. */
export async function readDecisions(pool: Pool, workspaceId: string, conversationId: string): Promise<Decision[]> {
  const { rows } = await pool.query({
    name: 'decisions',
    text: `select d.id, m.id as "messageId", m.seq, coalesce(d.at, m.at) as at, coalesce(d.outcome, 'not_asked') as outcome, d.reason, coalesce(d.triggers, '[]') as triggers,
             d.settings_version as "settingsVersion", d.detector_version as "detectorVersion", d.amended
           from messages m left join decisions d on d.workspace_id = m.workspace_id and d.message_id = m.id
           where m.workspace_id = $1 and m.conversation_id = $2 and m.author = 'contact' order by m.seq`,
    values: [workspaceId, conversationId],
  })
  return rows.map(({ at, ...row }) => Decision.parse({ ...row, at: at.toISOString() }))
}

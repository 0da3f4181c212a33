import { AppError, type AssistantKindName } from '@baton/core'
import type { Assistant } from '@baton/core/api'
import { assistantSettings } from '@baton/core/assistants'
import type { Pool, PoolClient } from 'pg'
import { shownSettings } from '../sealed-settings.ts'
import type { Secrets } from '../secrets.ts'

type Client = Pick<Pool | PoolClient, 'query'>

export interface AssistantRow {
  id: string
  name: string
  kind: AssistantKindName
  allow_handoff: boolean
  instructions: string
  settings: Record<string, unknown>
  sealed: string | null
  created_at: Date
  updated_at: Date
}

/** An assistant of this workspace. */
export async function readAssistant(
  client: Client,
  workspaceId: string,
  id: string,
  { lock = false } = {},
): Promise<AssistantRow> {
  const { rows } = await client.query<AssistantRow>(
    `select * from assistants where workspace_id = $1 and id = $2 and deleted_at is null${lock ? ' for update' : ''}`,
    [workspaceId, id],
  )
  if (!rows[0]) throw new AppError('not_found', 'There is no such assistant.')
  return rows[0]
}

/** As the API shows it: secrets are left out, whether there is one is told. */
export function assistantOf(secrets: Secrets, row: AssistantRow): Assistant {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    allowHandoff: row.allow_handoff,
    instructions: row.instructions,
    settings: shownSettings(secrets, assistantSettings[row.kind], row.settings, row.sealed),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

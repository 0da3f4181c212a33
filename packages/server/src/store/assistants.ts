import { AppError } from '@baton/core'
import type { Assistant } from '@baton/core/api'
import { assistants as kinds } from '@baton/core/assistants/index'
import { shownSettings } from '../sealed-settings.ts'
import type { SecretBox } from '../secrets.ts'
import type { Client } from './client.ts'
import type { assistants } from './schema/setup.ts'
import type { Row } from './schema/shared.ts'

export type AssistantRow = Row<typeof assistants>

/** Returns the assistants of a workspace, oldest first. */
export async function listAssistants(client: Client, workspaceId: string): Promise<AssistantRow[]> {
  const { rows } = await client.query<AssistantRow>(
    'select * from assistants where workspace_id = $1 and deleted_at is null order by created_at, id limit 5000',
    [workspaceId],
  )
  return rows
}

/** Returns an assistant. Throws `not_found`. */
export async function readAssistant(client: Client, workspaceId: string, id: string): Promise<AssistantRow> {
  const { rows } = await client.query<AssistantRow>(
    'select * from assistants where workspace_id = $1 and id = $2 and deleted_at is null',
    [workspaceId, id],
  )
  return only(rows)
}

/** Returns an assistant under a lock on its row. Throws `not_found`. */
export async function lockAssistant(tx: Client, workspaceId: string, id: string): Promise<AssistantRow> {
  const { rows } = await tx.query<AssistantRow>(
    'select * from assistants where workspace_id = $1 and id = $2 and deleted_at is null for update',
    [workspaceId, id],
  )
  return only(rows)
}

/** Returns whether the workspace has this assistant. */
export async function hasAssistant(client: Client, workspaceId: string, id: string): Promise<boolean> {
  const { rows } = await client.query(
    'select 1 from assistants where workspace_id = $1 and id = $2 and deleted_at is null',
    [workspaceId, id],
  )
  return rows.length > 0
}

/** Locks all assistants of a workspace and returns their ids. */
export async function lockAssistants(tx: Client, workspaceId: string): Promise<string[]> {
  const { rows } = await tx.query<Pick<AssistantRow, 'id'>>(
    'select id from assistants where workspace_id = $1 and deleted_at is null order by id for update',
    [workspaceId],
  )
  return rows.map(({ id }) => id)
}

/** An assistant as its adapter runs it. */
export interface AnsweringAssistant extends Pick<AssistantRow, 'id' | 'name' | 'kind' | 'instructions' | 'settings'> {
  allowHandoff: boolean
  sealed: string | null
}

/** Returns the assistant that a channel names, or the oldest of the workspace; null when there is none. */
export async function assistantFor(
  client: Client,
  workspaceId: string,
  id: string | null,
): Promise<AnsweringAssistant | null> {
  const { rows } = await client.query<AnsweringAssistant>({
    name: 'assistant-for',
    text: `select id, name, kind, allow_handoff as "allowHandoff", instructions, settings, sealed from assistants
           where workspace_id = $1 and deleted_at is null order by (id = $2) desc nulls last, created_at, id limit 1`,
    values: [workspaceId, id],
  })
  return rows[0] ?? null
}

/** Adds an assistant. */
export async function insertAssistant(
  client: Client,
  workspaceId: string,
  assistant: AnsweringAssistant,
): Promise<AssistantRow> {
  const { rows } = await client.query<AssistantRow>(
    `insert into assistants (workspace_id, id, name, kind, allow_handoff, instructions, settings, sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning *`,
    [
      workspaceId,
      assistant.id,
      assistant.name,
      assistant.kind,
      assistant.allowHandoff,
      assistant.instructions,
      JSON.stringify(assistant.settings),
      assistant.sealed,
    ],
  )
  return only(rows)
}

export interface AssistantRowChange extends Pick<AssistantRow, 'id' | 'settings' | 'sealed'> {
  name?: string | undefined
  allowHandoff?: boolean | undefined
  instructions?: string | undefined
}

/** Replaces the settings of an assistant, and the other fields that are given. */
export async function changeAssistant(
  client: Client,
  workspaceId: string,
  { id, name, allowHandoff, instructions, settings, sealed }: AssistantRowChange,
): Promise<AssistantRow> {
  const { rows } = await client.query<AssistantRow>(
    `update assistants set name = coalesce($3, name), allow_handoff = coalesce($4, allow_handoff),
       instructions = coalesce($5, instructions), settings = $6, sealed = $7, trouble = null, updated_at = now()
     where workspace_id = $1 and id = $2 returning *`,
    [workspaceId, id, name ?? null, allowHandoff ?? null, instructions ?? null, JSON.stringify(settings), sealed],
  )
  return only(rows)
}

/** Marks an assistant as deleted. */
export async function markAssistantDeleted(client: Client, workspaceId: string, id: string): Promise<void> {
  await client.query('update assistants set deleted_at = now() where workspace_id = $1 and id = $2', [workspaceId, id])
}

/** Returns an assistant as the API shows it: without secrets, but with a flag for each secret that is set. */
export function assistantOf(secrets: SecretBox, row: AssistantRow): Assistant {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    allowHandoff: row.allow_handoff,
    instructions: row.instructions,
    settings: shownSettings(secrets, kinds[row.kind].settings, row),
    trouble: row.trouble,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

function only(rows: AssistantRow[]): AssistantRow {
  if (!rows[0]) throw new AppError('not_found', 'This assistant does not exist.')
  return rows[0]
}

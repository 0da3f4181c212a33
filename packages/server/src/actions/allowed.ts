import type { AssistantKindName } from '@baton/core'
import type { PoolClient } from 'pg'
import type { Deps } from '../deps.ts'
import { openSealed } from '../sealed-settings.ts'
import type { Unit } from '../store/unit.ts'

/** The `Allow human handoff` switches of a conversation's channel and of the assistant that answers there. */
export async function allowedSwitches(
  client: Pick<PoolClient, 'query'>,
  { workspaceId, facts }: Pick<Unit, 'workspaceId' | 'facts'>,
): Promise<{ channel: boolean; assistant: boolean }> {
  const { allowHandoff, assistantId } = facts.channelSettings
  const assistant = await assistantFor(client, workspaceId, typeof assistantId === 'string' ? assistantId : null)
  return { channel: allowHandoff !== false, assistant: assistant?.allowHandoff ?? true }
}

export interface AnsweringAssistant {
  id: string
  name: string
  kind: AssistantKindName
  allowHandoff: boolean
  instructions: string
  settings: Record<string, unknown>
  sealed: string | null
}

/** The settings of an assistant with its secrets opened, for whoever runs it. */
export function settingsOf(
  { secrets }: Pick<Deps, 'secrets'>,
  { settings, sealed }: Pick<AnsweringAssistant, 'settings' | 'sealed'>,
): Record<string, unknown> {
  return openSealed(secrets, settings, sealed)
}

/** The assistant a channel names, else the workspace's first. Null: none is left. */
export async function assistantFor(
  client: Pick<PoolClient, 'query'>,
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

import { assistantFor } from '../store/assistants.ts'
import type { Client } from '../store/client.ts'
import type { Unit } from '../store/unit.ts'

/** Returns the "Allow human handoff" switches of a conversation's channel and of the assistant that answers there. */
export async function allowedSwitches(
  client: Client,
  { workspaceId, facts }: Pick<Unit, 'workspaceId' | 'facts'>,
): Promise<{ channel: boolean; assistant: boolean }> {
  const { allowHandoff, assistantId } = facts.channelSettings
  const assistant = await assistantFor(client, workspaceId, typeof assistantId === 'string' ? assistantId : null)
  return { channel: allowHandoff !== false, assistant: assistant?.allowHandoff ?? true }
}

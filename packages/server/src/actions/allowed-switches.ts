import type { Moment } from '@baton/core'
import { assistantFor } from '../store/assistants.ts'
import type { Client } from '../store/client.ts'
import type { Unit } from '../store/unit.ts'

type Allowed = Moment['allowed']

/** Returns the "Allow human handoff" switches of a conversation's channel and of the assistant that answers there. */
export async function allowedSwitches(
  client: Client,
  { workspaceId, facts }: Pick<Unit, 'workspaceId' | 'facts'>,
): Promise<Allowed> {
  return channelSwitches(client, workspaceId, facts.channelSettings)
}

/** Returns the same switches for a conversation that would begin on a channel with these settings. */
export async function channelSwitches(
  client: Client,
  workspaceId: string,
  channelSettings: Unit['facts']['channelSettings'],
): Promise<Allowed> {
  return switchesOf({ channelSettings }, await assistantFor(client, workspaceId, channelSettings.assistantId))
}

/** Returns the same switches for an assistant that is already loaded. Without an assistant, its switch is on. */
export function switchesOf(
  { channelSettings }: Pick<Unit['facts'], 'channelSettings'>,
  assistant: { allowHandoff: boolean } | null,
): Allowed {
  return { channel: channelSettings.allowHandoff, assistant: assistant?.allowHandoff ?? true }
}

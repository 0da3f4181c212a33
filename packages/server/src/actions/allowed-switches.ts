import type { Moment } from '@baton/core'
import { assistantFor } from '../store/assistants.ts'
import type { Client } from '../store/client.ts'
import type { Unit } from '../store/unit.ts'

type Switches = Moment['allowed']

/** Returns the "Allow human handoff" switches of a conversation's channel and of the assistant that answers there. */
export async function allowedSwitches(
  client: Client,
  { workspaceId, facts }: Pick<Unit, 'workspaceId' | 'facts'>,
): Promise<Switches> {
  return channelSwitches(client, workspaceId, facts.answering)
}

/** Returns the same switches for a conversation that would begin on a channel with these settings. */
export async function channelSwitches(
  client: Client,
  workspaceId: string,
  answering: Unit['facts']['answering'],
): Promise<Switches> {
  return switchesOf({ answering }, await assistantFor(client, workspaceId, answering.assistantId))
}

/** Returns the same switches for an assistant that is already loaded. Without an assistant, its switch is on. */
export function switchesOf(
  { answering }: Pick<Unit['facts'], 'answering'>,
  assistant: { allowHandoff: boolean } | null,
): Switches {
  return { channel: answering.allowHandoff, assistant: assistant?.allowHandoff ?? true }
}

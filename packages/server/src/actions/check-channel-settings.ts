import { invalidField } from '@baton/core'
import { CommonSettings } from '@baton/core/channels/channel'
import { z } from 'zod'
import { channelOfKind } from '../channels/index.ts'
import type { Deps } from '../deps.ts'
import { refuseMissingSecrets, type Sealed, type Settings, seal } from '../sealed-settings.ts'
import { hasAssistant } from '../store/assistants.ts'
import type { ChannelRow } from '../store/channels.ts'
import type { Client } from '../store/client.ts'

export interface ChannelSettings {
  workspaceId: string
  kind: string
  settings: Settings
  /** The channel as it is before a change; left out for a new channel. */
  before?: Pick<ChannelRow, 'settings' | 'sealed'>
}

/** Checks the settings of a new or changed channel against its kind, and seals the secrets among them. */
export async function checkChannelSettings(
  { secrets }: Pick<Deps, 'secrets'>,
  tx: Client,
  { workspaceId, kind, settings: given, before }: ChannelSettings,
): Promise<Sealed> {
  const channel = channelOfKind(kind)
  if (!channel) throw invalidField('kind', 'This kind of channel is not supported.')
  const checked = z.object({ settings: channel.settings }).parse({ settings: given })
  const parted = seal(secrets, channel.settings, {
    settings: z.record(z.string(), z.unknown()).parse(checked.settings),
    sealed: before?.sealed ?? null,
  })
  refuseMissingSecrets(secrets, parted, channel)
  const { assistantId } = CommonSettings.parse(parted.settings)
  // Only a new value is checked: the id of a deleted assistant stays in the settings, and the workspace's oldest
  // assistant answers instead.
  const isNew = assistantId !== before?.settings['assistantId']
  if (assistantId && isNew && !(await hasAssistant(tx, workspaceId, assistantId)))
    throw invalidField('settings.assistantId', 'This assistant does not exist.')
  return parted
}

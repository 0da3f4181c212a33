import type { Channel, CreateChannel } from '@baton/core/api'
import { channels } from '@baton/core/channels/index'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { newToken } from '../ids.ts'
import { insertChannel } from '../store/channels.ts'
import type { Client } from '../store/client.ts'
import { checkChannelSettings } from './check-channel-settings.ts'
import { showChannel } from './show-channel.ts'

/** Creates a channel. A kind that web pages embed gets a public token. */
export async function createChannel(
  deps: Pick<Deps, 'newId' | 'secrets' | 'env'>,
  tx: Client,
  { workspaceId, channel }: { workspaceId: string; channel: z.output<typeof CreateChannel> },
): Promise<Channel> {
  const { kind, name } = channel
  const sealed = await checkChannelSettings(deps, tx, { workspaceId, kind, settings: channel.settings })
  const row = await insertChannel(tx, workspaceId, {
    id: deps.newId('chn'),
    kind,
    name,
    token: channels[kind].hasToken ? newToken('pub_') : null,
    ...sealed,
  })
  return showChannel(deps, row)
}

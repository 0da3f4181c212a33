import type { Channel } from '@baton/core/api'
import { channelOfKind } from '../channels/index.ts'
import type { Deps } from '../deps.ts'
import { shownSettings } from '../sealed-settings.ts'
import type { ChannelRow } from '../store/channels.ts'
import { inboundUrl } from './open-channel.ts'

/** Returns a channel as the API shows it: without secrets, but with a flag for each secret that is set. */
export function showChannel({ secrets, env }: Pick<Deps, 'secrets' | 'env'>, row: ChannelRow): Channel {
  const channel = channelOfKind(row.kind)
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    token: row.token,
    ...(channel?.receive ? { inboundUrl: inboundUrl(env, row.id) } : {}),
    settings: channel ? shownSettings(secrets, channel.settings, row) : {},
    trouble: row.trouble,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

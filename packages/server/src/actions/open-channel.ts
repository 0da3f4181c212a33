import { channelOfKind } from '../channels/index.ts'
import type { Deps } from '../deps.ts'
import { openSealed } from '../sealed-settings.ts'
import type { ChannelRow } from '../store/channels.ts'

/** Returns a channel's adapter, and its settings with the secrets opened; undefined for a kind without adapter. */
export function openChannel({ secrets }: Pick<Deps, 'secrets'>, row: Pick<ChannelRow, 'kind' | 'settings' | 'sealed'>) {
  const channel = channelOfKind(row.kind)
  return channel && { channel, settings: channel.settings.parse(openSealed(secrets, row)) }
}

/** Returns the URL that the vendor of a channel calls. */
export const inboundUrl = ({ publicUrl }: Pick<Deps['env'], 'publicUrl'>, channelId: string) =>
  `${publicUrl}/v1/inbound/${channelId}`

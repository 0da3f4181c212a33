import type { Channel, UpdateChannel } from '@baton/core/api'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { keepSecretsHome, type Settings } from '../sealed-settings.ts'
import { changeChannel, lockChannel } from '../store/channels.ts'
import { checkChannelSettings } from './check-channel-settings.ts'
import { showChannel } from './show-channel.ts'

export interface ChannelUpdate {
  workspaceId: string
  id: string
  change: z.output<typeof UpdateChannel>
}

/** Changes the given fields of a channel. Everything else stays, secrets too. */
export function updateChannel(
  deps: Pick<Deps, 'store' | 'secrets' | 'env'>,
  { workspaceId, id, change: { name, settings = {} } }: ChannelUpdate,
): Promise<Channel> {
  return deps.store.transaction(async (tx) => {
    const before = await lockChannel(tx, workspaceId, id)
    keepSecretsHome(deps.secrets, before, settings, ['authToken'])
    const { plain, sealed } = await checkChannelSettings(deps, tx, {
      workspaceId,
      kind: before.kind,
      settings: merged(before.settings, settings),
      before,
    })
    return showChannel(deps, await changeChannel(tx, workspaceId, { id, name, settings: plain, sealed }))
  })
}

/** Merges nested groups too: fields that are left out keep their values. */
function merged(before: Settings, given: Settings): Settings {
  const identity = z.record(z.string(), z.unknown()).safeParse(given['identity'])
  if (!identity.success) return { ...before, ...given }
  return {
    ...before,
    ...given,
    identity: { ...z.record(z.string(), z.unknown()).catch({}).parse(before['identity']), ...identity.data },
  }
}

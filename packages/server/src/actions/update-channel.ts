import type { Channel, UpdateChannel } from '@baton/core/api'
import { channels } from '@baton/core/channels/index'
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
    keepSecretsHome(deps.secrets, { before, given: settings, sends: channels[before.kind].sends })
    const sealed = await checkChannelSettings(deps, tx, {
      workspaceId,
      kind: before.kind,
      settings: merged(before.settings, settings),
      before,
    })
    return showChannel(deps, await changeChannel(tx, workspaceId, { id, name, ...sealed }))
  })
}

const Group = z.record(z.string(), z.unknown())

/** Merges nested groups too: fields that are left out keep their values. */
function merged(before: Settings, given: Settings): Settings {
  const groups = Object.entries(given).flatMap(([name, value]) => {
    const [was, is] = [Group.safeParse(before[name]), Group.safeParse(value)]
    return was.success && is.success ? [[name, { ...was.data, ...is.data }]] : []
  })
  return { ...before, ...given, ...Object.fromEntries(groups) }
}

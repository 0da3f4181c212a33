import type { Channel, UpdateChannel } from '@baton/core/api'
import { channels } from '@baton/core/channels/index'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { keepSecretsHome, openSealed, type Settings } from '../sealed-settings.ts'
import { type ChannelRow, changeChannel, lockChannel } from '../store/channels.ts'
import type { Client } from '../store/client.ts'
import { deleteVisitorSessions } from '../store/sessions.ts'
import { checkChannelSettings } from './check-channel-settings.ts'
import { revoke } from './end-visitor-sessions.ts'
import { showChannel } from './show-channel.ts'

export interface ChannelUpdate {
  workspaceId: string
  id: string
  change: z.output<typeof UpdateChannel>
}

/**
 * Changes the given fields of a channel. Everything else stays, secrets too. A new identity secret ends the sessions
 * that the old one signed, and requiring a signed identity ends those without one.
 */
export async function updateChannel(
  deps: Pick<Deps, 'store' | 'secrets' | 'env' | 'signals'>,
  { workspaceId, id, change: { name, settings = {} } }: ChannelUpdate,
): Promise<Channel> {
  const { shown, ended } = await deps.store.transaction(async (tx) => {
    const before = await lockChannel(tx, workspaceId, id)
    keepSecretsHome(deps.secrets, { before, given: settings, sends: channels[before.kind].sends })
    const sealed = await checkChannelSettings(deps, tx, {
      workspaceId,
      kind: before.kind,
      settings: merged(before.settings, settings),
      before,
    })
    const after = await changeChannel(tx, workspaceId, { id, name, ...sealed })
    return { shown: showChannel(deps, after), ended: await endSessions(deps, tx, { before, after }) }
  })
  revoke(deps, ended)
  return shown
}

/** Ends the visitors' sessions that the change takes the ground from. Returns their token hashes. */
async function endSessions(
  { secrets }: Pick<Deps, 'secrets'>,
  tx: Client,
  { before, after }: { before: ChannelRow; after: ChannelRow },
): Promise<Set<string>> {
  const [was, is] = [identityIn(openSealed(secrets, before)), identityIn(openSealed(secrets, after))]
  const rotated = was.secret !== is.secret
  const closed = is.required && !was.required
  if (!rotated && !closed) return new Set()
  const signed = rotated && closed ? null : rotated
  return deleteVisitorSessions(tx, after.workspace_id, { channelId: after.id, signed })
}

const Identity = z.object({ required: z.boolean().optional(), secret: z.string().nullish() }).catch({})
const identityIn = (settings: Settings) => Identity.parse(settings['identity'])

const Group = z.record(z.string(), z.unknown())

/** Merges nested groups too: fields that are left out keep their values. */
function merged(before: Settings, given: Settings): Settings {
  const groups = Object.entries(given).flatMap(([name, value]) => {
    const [was, is] = [Group.safeParse(before[name]), Group.safeParse(value)]
    return was.success && is.success ? [[name, { ...was.data, ...is.data }]] : []
  })
  return { ...before, ...given, ...Object.fromEntries(groups) }
}

import { AppError } from '@baton/core'
import type { Channel, CreateChannel, UpdateChannel } from '@baton/core/api'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { channelOfKind } from '../channels/index.ts'
import type { Deps } from '../deps.ts'
import { newToken } from '../ids.ts'
import { keepSecretsHome, openSealed, type Settings, seal, shownSettings } from '../sealed-settings.ts'
import { type ChannelRow, readChannel } from '../store/channels.ts'

type Parts = Pick<Deps, 'newId' | 'secrets' | 'env'>

/** A new channel; one on web pages gets its public token. */
export async function createChannel(
  deps: Parts,
  tx: PoolClient,
  workspaceId: string,
  given: z.output<typeof CreateChannel>,
): Promise<Channel> {
  const { plain, sealed } = await checked(deps, tx, workspaceId, given.kind, given.settings, null)
  const { rows } = await tx.query<ChannelRow>(
    `insert into channels (workspace_id, id, kind, name, token, settings, sealed) values ($1, $2, $3, $4, $5, $6, $7) returning *`,
    [
      workspaceId,
      deps.newId('chn'),
      given.kind,
      given.name,
      given.kind === 'web' ? newToken('pub_') : null,
      JSON.stringify(plain),
      sealed,
    ],
  )
  return shown(deps, rows)
}

/** Changes what is given; everything else stays, secrets too. */
export function updateChannel(
  deps: Deps,
  workspaceId: string,
  id: string,
  { name, settings }: z.output<typeof UpdateChannel>,
): Promise<Channel> {
  return deps.store.transaction(async (tx) => {
    await tx.query('select 1 from channels where workspace_id = $1 and id = $2 for update', [workspaceId, id])
    const before = await readChannel(tx, workspaceId, id)
    keepSecretsHome(deps.secrets, before, settings ?? {}, ['authToken'])
    const { plain, sealed } = await checked(
      deps,
      tx,
      workspaceId,
      before.kind,
      merged(before.settings, settings ?? {}),
      before.sealed,
      before.settings['assistantId'],
    )
    const { rows } = await tx.query<ChannelRow>(
      'update channels set name = coalesce($3, name), settings = $4, sealed = $5, updated_at = now() where workspace_id = $1 and id = $2 returning *',
      [workspaceId, id, name ?? null, JSON.stringify(plain), sealed],
    )
    return shown(deps, rows)
  })
}

/** Closes a channel: pages that still carry its token find nothing. Its conversations stay. */
export async function deleteChannel(deps: Deps, workspaceId: string, id: string): Promise<void> {
  await readChannel(deps.store.pool, workspaceId, id)
  const ended = await deps.store.transaction(async (tx) => {
    await tx.query('update channels set deleted_at = now() where workspace_id = $1 and id = $2', [workspaceId, id])
    const { rows } = await tx.query<{ token_hash: string }>(
      'delete from sessions where workspace_id = $1 and channel_id = $2 returning token_hash',
      [workspaceId, id],
    )
    return rows
  })
  for (const { token_hash } of ended) deps.signals.send({ kind: 'revoked', credential: token_hash })
}

/** As the API shows it: secrets are left out, whether there is one is told. */
export function channelOf({ secrets, env }: Pick<Deps, 'secrets' | 'env'>, row: ChannelRow): Channel {
  const channel = channelOfKind(row.kind)
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    token: row.token,
    ...(channel?.receive ? { inboundUrl: inboundUrl(env, row.id) } : {}),
    settings: channel ? shownSettings(secrets, channel.settings, row.settings, row.sealed) : {},
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

/** Where the vendor of a channel calls us. */
export const inboundUrl = ({ publicUrl }: Pick<Deps['env'], 'publicUrl'>, channelId: string) =>
  `${publicUrl}/v1/inbound/${channelId}`

/** The settings of a channel with its secrets, as its adapter takes them. */
export function openChannel({ secrets }: Pick<Deps, 'secrets'>, row: Pick<ChannelRow, 'kind' | 'settings' | 'sealed'>) {
  const channel = channelOfKind(row.kind)
  return channel && { channel, settings: channel.settings.parse(openSealed(secrets, row.settings, row.sealed)) }
}

function shown(deps: Pick<Deps, 'secrets' | 'env'>, rows: ChannelRow[]): Channel {
  const row = rows[0]
  if (!row) throw new AppError('not_found', 'There is no such channel.')
  return channelOf(deps, row)
}

/** Nested groups are merged too: what is left out stays as it was. */
function merged(before: Settings, given: Settings): Settings {
  const identity = z.record(z.string(), z.unknown()).safeParse(given['identity'])
  if (!identity.success) return { ...before, ...given }
  return {
    ...before,
    ...given,
    identity: { ...z.record(z.string(), z.unknown()).catch({}).parse(before['identity']), ...identity.data },
  }
}

async function checked(
  { secrets }: Pick<Deps, 'secrets'>,
  tx: PoolClient,
  workspaceId: string,
  kind: string,
  given: Settings,
  before: string | null,
  beforeAssistant: unknown = null,
) {
  const channel = channelOfKind(kind)
  if (!channel)
    throw new AppError('invalid', 'kind: there is no such kind of channel yet.', {
      errors: [{ field: 'kind', message: 'There is no such kind of channel yet.' }],
    })
  const { settings } = z.object({ settings: channel.settings }).parse({ settings: given })
  const parted = seal(secrets, channel.settings, z.record(z.string(), z.unknown()).parse(settings), before)
  const { identity, assistantId } = z
    .object({ identity: z.object({ required: z.boolean() }).optional(), assistantId: z.string().nullable() })
    .parse(parted.plain)
  if (identity?.required && !parted.sealed)
    throw refusal('settings.identity.secret', 'Set a signing secret first: only signed-in customers needs one.')
  if (kind === 'sms' && !parted.sealed)
    throw refusal('settings.authToken', 'Required: it proves that a request comes from Twilio.')
  if (assistantId && assistantId !== beforeAssistant) {
    const { rows } = await tx.query(
      'select 1 from assistants where workspace_id = $1 and id = $2 and deleted_at is null',
      [workspaceId, assistantId],
    )
    if (rows.length === 0) throw refusal('settings.assistantId', 'There is no such assistant.')
  }
  return parted
}

const refusal = (field: string, message: string) =>
  new AppError('invalid', `${field}: ${message}`, { errors: [{ field, message }] })

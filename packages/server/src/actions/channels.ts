import { AppError } from '@baton/core'
import { type Channel, type CreateChannel, type UpdateChannel, WebSettings } from '@baton/core/api'
import type { PoolClient } from 'pg'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { newToken } from '../ids.ts'
import { type ChannelRow, channelOf, readChannel, webSettings } from '../store/channels.ts'

/** A new web channel with its public token. */
export async function createChannel(deps: Pick<Deps, 'newId' | 'secrets'>, tx: PoolClient, workspaceId: string, { name, settings }: z.output<typeof CreateChannel>): Promise<Channel> {
  const { plain, sealed } = split(deps, settings)
  if (settings.identity.required && !sealed) throw needsSecret()
  await checkAssistant(tx, workspaceId, settings.assistantId)
  const { rows } = await tx.query<ChannelRow>(`insert into channels (workspace_id, id, kind, name, token, settings, sealed) values ($1, $2, 'web', $3, $4, $5, $6) returning *`, [
    workspaceId,
    deps.newId('chn'),
    name,
    newToken('pub_'),
    JSON.stringify(plain),
    sealed,
  ])
  return rows.map(channelOf)[0] ?? raise()
}

/** Changes what is given; everything else stays, the secret too. */
export function updateChannel(deps: Deps, workspaceId: string, id: string, { name, settings }: z.output<typeof UpdateChannel>): Promise<Channel> {
  return deps.store.transaction(async (tx) => {
    await tx.query('select 1 from channels where workspace_id = $1 and id = $2 for update', [workspaceId, id])
    const before = await readChannel(tx, workspaceId, id)
    const given = settings ?? {}
    const merged = WebSettings.parse({ ...webSettings(before), ...given, identity: { ...webSettings(before).identity, ...given.identity } })
    const { plain, sealed } = split(deps, merged)
    const kept = given.identity && 'secret' in given.identity && given.identity.secret === null ? null : (sealed ?? before.sealed)
    if (merged.identity.required && !kept) throw needsSecret()
    await checkAssistant(tx, workspaceId, merged.assistantId)
    const { rows } = await tx.query<ChannelRow>('update channels set name = coalesce($3, name), settings = $4, sealed = $5, updated_at = now() where workspace_id = $1 and id = $2 returning *', [
      workspaceId,
      id,
      name ?? null,
      JSON.stringify(plain),
      kept,
    ])
    return rows.map(channelOf)[0] ?? raise()
  })
}

/** Closes a channel: pages that still carry its token find nothing. Its conversations stay. */
export async function deleteChannel(deps: Deps, workspaceId: string, id: string): Promise<void> {
  await readChannel(deps.store.pool, workspaceId, id)
  await deps.store.transaction(async (tx) => {
    await tx.query('update channels set deleted_at = now() where workspace_id = $1 and id = $2', [workspaceId, id])
    const { rows } = await tx.query<{ token_hash: string }>('delete from sessions where workspace_id = $1 and channel_id = $2 returning token_hash', [workspaceId, id])
    for (const { token_hash } of rows) deps.signals.send({ kind: 'revoked', credential: token_hash })
  })
}

function split(deps: Pick<Deps, 'secrets'>, settings: WebSettings): { plain: WebSettings; sealed: string | null } {
  const { secret, ...identity } = settings.identity
  return { plain: { ...settings, identity }, sealed: secret ? deps.secrets.seal(secret) : null }
}

async function checkAssistant(tx: PoolClient, workspaceId: string, assistantId: string | null) {
  if (!assistantId) return
  const { rows } = await tx.query('select 1 from assistants where workspace_id = $1 and id = $2 and deleted_at is null', [workspaceId, assistantId])
  if (rows.length === 0) throw new AppError('invalid', 'settings.assistantId: there is no such assistant.', { errors: [{ field: 'settings.assistantId', message: 'There is no such assistant.' }] })
}

const needsSecret = () =>
  new AppError('invalid', 'settings.identity.secret: only signed-in customers needs a signing secret.', { errors: [{ field: 'settings.identity.secret', message: 'Set a signing secret first.' }] })

function raise(): never {
  throw new AppError('not_found', 'There is no such channel.')
}

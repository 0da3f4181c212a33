import { AppError, type ChannelKind } from '@baton/core'
import { WebSettings } from '@baton/core/api'
import type { Client } from './client.ts'
import type { channels } from './schema/setup.ts'
import type { Row } from './schema/shared.ts'

export type ChannelRow = Row<typeof channels>

/** Returns the open channels of a workspace, oldest first. */
export async function listChannels(client: Client, workspaceId: string): Promise<ChannelRow[]> {
  const { rows } = await client.query<ChannelRow>(
    'select * from channels where workspace_id = $1 and deleted_at is null order by created_at, id limit 5000',
    [workspaceId],
  )
  return rows
}

/** Returns an open channel. Throws `not_found`. */
export async function readChannel(client: Client, workspaceId: string, id: string): Promise<ChannelRow> {
  const { rows } = await client.query<ChannelRow>(
    'select * from channels where workspace_id = $1 and id = $2 and deleted_at is null',
    [workspaceId, id],
  )
  return only(rows)
}

/** Returns an open channel under a lock on its row. Throws `not_found`. */
export async function lockChannel(tx: Client, workspaceId: string, id: string): Promise<ChannelRow> {
  const { rows } = await tx.query<ChannelRow>(
    'select * from channels where workspace_id = $1 and id = $2 and deleted_at is null for update',
    [workspaceId, id],
  )
  return only(rows)
}

/** Returns a channel, closed ones included, or null. */
export async function findChannel(client: Client, workspaceId: string, id: string): Promise<ChannelRow | null> {
  const { rows } = await client.query<ChannelRow>('select * from channels where workspace_id = $1 and id = $2', [
    workspaceId,
    id,
  ])
  return rows[0] ?? null
}

/**
 * Returns the open channel that a vendor calls. The URL contains its id; the vendor's signature is checked later.
 * Throws `not_found`.
 */
export async function channelById(client: Client, id: string): Promise<ChannelRow> {
  const { rows } = await client.query<ChannelRow>({
    name: 'channel-by-id',
    text: 'select * from channels where id = $1 and deleted_at is null',
    values: [id],
  })
  return only(rows)
}

/** Returns the open channel with this public token. The workspace follows from the token. Throws `not_found`. */
export async function channelByToken(client: Client, token: string): Promise<ChannelRow> {
  const { rows } = await client.query<ChannelRow>({
    name: 'channel-by-token',
    text: 'select * from channels where token = $1 and deleted_at is null',
    values: [token],
  })
  if (!rows[0])
    throw new AppError('not_found', 'No channel has this public token. Copy the snippet from the channel’s page again.')
  return rows[0]
}

/**
 * Returns the id of an open channel: the one with this id, or the oldest when `id` is null; null when there is none.
 */
export async function findOpenChannel(client: Client, workspaceId: string, id: string | null): Promise<string | null> {
  const { rows } = await client.query<Pick<ChannelRow, 'id'>>(
    `select id from channels where workspace_id = $1 and deleted_at is null and ($2::text is null or id = $2)
     order by created_at, id limit 1`,
    [workspaceId, id],
  )
  return rows[0]?.id ?? null
}

/** Returns the public token of the oldest web channel of the oldest workspace, or null. For the demo page only. */
export async function findDemoToken(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ token: string }>(
    `select c.token from channels c join workspaces w on w.id = c.workspace_id
     where c.deleted_at is null and c.token is not null order by w.created_at, c.created_at limit 1`,
  )
  return rows[0]?.token ?? null
}

/** Adds a channel. */
export async function insertChannel(
  client: Client,
  workspaceId: string,
  channel: Pick<ChannelRow, 'id' | 'name' | 'token' | 'settings' | 'sealed'> & { kind: ChannelKind },
): Promise<ChannelRow> {
  const { rows } = await client.query<ChannelRow>(
    `insert into channels (workspace_id, id, kind, name, token, settings, sealed)
     values ($1, $2, $3, $4, $5, $6, $7) returning *`,
    [
      workspaceId,
      channel.id,
      channel.kind,
      channel.name,
      channel.token,
      JSON.stringify(channel.settings),
      channel.sealed,
    ],
  )
  return only(rows)
}

/** Replaces the settings of a channel, and its name when one is given. */
export async function changeChannel(
  client: Client,
  workspaceId: string,
  { id, name, settings, sealed }: Pick<ChannelRow, 'id' | 'settings' | 'sealed'> & { name?: string | undefined },
): Promise<ChannelRow> {
  const { rows } = await client.query<ChannelRow>(
    `update channels set name = coalesce($3, name), settings = $4, sealed = $5, trouble = null, updated_at = now()
     where workspace_id = $1 and id = $2 returning *`,
    [workspaceId, id, name ?? null, JSON.stringify(settings), sealed],
  )
  return only(rows)
}

/** Marks a channel as closed. */
export async function closeChannel(client: Client, workspaceId: string, id: string): Promise<void> {
  await client.query('update channels set deleted_at = now() where workspace_id = $1 and id = $2', [workspaceId, id])
}

/** Returns the settings of a web channel with their defaults. */
export const webSettings = (row: Pick<ChannelRow, 'settings'>): WebSettings => WebSettings.parse(row.settings)

function only(rows: ChannelRow[]): ChannelRow {
  if (!rows[0]) throw new AppError('not_found', 'This channel does not exist.')
  return rows[0]
}

import { AppError, type ChannelKind } from '@baton/core'
import { WebSettings } from '@baton/core/api'
import type { Pool, PoolClient } from 'pg'

type Client = Pick<Pool | PoolClient, 'query'>

export interface ChannelRow {
  workspace_id: string
  id: string
  kind: ChannelKind
  name: string
  token: string | null
  settings: Record<string, unknown>
  sealed: string | null
  created_at: Date
  updated_at: Date
}

/** A channel of this workspace. */
export async function readChannel(client: Client, workspaceId: string, id: string): Promise<ChannelRow> {
  const { rows } = await client.query<ChannelRow>(
    'select * from channels where workspace_id = $1 and id = $2 and deleted_at is null',
    [workspaceId, id],
  )
  if (!rows[0]) throw new AppError('not_found', 'There is no such channel.')
  return rows[0]
}

/** The channel that a vendor calls: its id is in the address, its signature proves the rest. */
export async function channelById(client: Client, id: string): Promise<ChannelRow> {
  const { rows } = await client.query<ChannelRow>({
    name: 'channel-by-id',
    text: 'select * from channels where id = $1 and deleted_at is null',
    values: [id],
  })
  if (!rows[0]) throw new AppError('not_found', 'There is no such channel.')
  return rows[0]
}

/** The channel a page's public token opens. */
export async function channelByToken(client: Client, token: string): Promise<ChannelRow> {
  const { rows } = await client.query<ChannelRow>({
    name: 'channel-by-token',
    text: 'select * from channels where token = $1 and deleted_at is null',
    values: [token],
  })
  if (!rows[0])
    throw new AppError('not_found', 'No channel has this public token: copy the snippet from the channel’s page again.')
  return rows[0]
}

export const webSettings = (row: Pick<ChannelRow, 'settings'>): WebSettings => WebSettings.parse(row.settings)

import type { Client } from './client.ts'

/** An address on a channel. */
export interface Address {
  channelId: string
  address: string
}

/** Returns whether an address has opted out of messages on a channel. */
export async function hasOptedOut(
  client: Client,
  workspaceId: string,
  { channelId, address }: Address,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'select 1 from opt_outs where workspace_id = $1 and channel_id = $2 and address = $3',
    [workspaceId, channelId, address],
  )
  return rowCount === 1
}

/** Opts an address out of messages on a channel, or in again. Returns whether this changed anything. */
export async function setOptedOut(
  client: Client,
  workspaceId: string,
  { channelId, address, out }: Address & { out: boolean },
): Promise<boolean> {
  const { rowCount } = await client.query(
    out
      ? 'insert into opt_outs (workspace_id, channel_id, address) values ($1, $2, $3) on conflict do nothing'
      : 'delete from opt_outs where workspace_id = $1 and channel_id = $2 and address = $3',
    [workspaceId, channelId, address],
  )
  return rowCount === 1
}

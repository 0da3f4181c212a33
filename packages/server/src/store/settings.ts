import { HandoffSettings } from '@baton/core'
import type { Pool, PoolClient } from 'pg'
import type { Store } from './store.ts'

/** The handoff settings in force and their version; version 0 are the defaults nobody has changed yet. */
export async function readHandoffSettings(
  client: Pool | PoolClient,
  workspaceId: string,
): Promise<{ settings: HandoffSettings; version: number }> {
  const { rows } = await client.query<{ settings: unknown; version: number }>({
    name: 'handoff-settings',
    text: `select settings, version from settings_versions where workspace_id = $1 and kind = 'handoff' order by version desc limit 1`,
    values: [workspaceId],
  })
  const row = rows[0]
  return { settings: HandoffSettings.parse(row?.settings ?? {}), version: row?.version ?? 0 }
}

/** A new version; two at once get two numbers. */
export async function writeHandoffSettings(
  store: Pick<Store, 'transaction'>,
  workspaceId: string,
  settings: HandoffSettings,
  byName: string | null,
): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.query('select 1 from workspaces where id = $1 for update', [workspaceId])
    await tx.query(
      `insert into settings_versions (workspace_id, kind, version, settings, by_name)
       select $1::text, 'handoff', coalesce(max(version), 0) + 1, $2::jsonb, $3::text from settings_versions where workspace_id = $1 and kind = 'handoff'`,
      [workspaceId, JSON.stringify(settings), byName],
    )
  })
}

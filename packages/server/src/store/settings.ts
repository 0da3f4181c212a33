import { HandoffSettings } from '@baton/core'
import type { Pool, PoolClient } from 'pg'

/** The handoff settings in force and their version; version 0 are the defaults nobody has changed yet. */
export async function readHandoffSettings(client: Pool | PoolClient, workspaceId: string): Promise<{ settings: HandoffSettings; version: number }> {
  const { rows } = await client.query<{ settings: unknown; version: number }>({
    name: 'handoff-settings',
    text: `select settings, version from settings_versions where workspace_id = $1 and kind = 'handoff' order by version desc limit 1`,
    values: [workspaceId],
  })
  const row = rows[0]
  return { settings: HandoffSettings.parse(row?.settings ?? {}), version: row?.version ?? 0 }
}

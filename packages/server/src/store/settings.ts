import { AppError, HandoffSettings } from '@baton/core'
import type { Client } from './client.ts'
import type { settingsVersions } from './schema/setup.ts'
import type { Row } from './schema/shared.ts'

type VersionRow = Row<typeof settingsVersions>

/** Returns the handoff settings in force and their version; version 0 is the defaults. */
export async function readHandoffSettings(
  client: Client,
  workspaceId: string,
): Promise<{ settings: HandoffSettings; version: number }> {
  const { rows } = await client.query<Pick<VersionRow, 'settings' | 'version'>>({
    name: 'handoff-settings',
    text: `select settings, version from settings_versions where workspace_id = $1 and kind = 'handoff'
           order by version desc limit 1`,
    values: [workspaceId],
  })
  const row = rows[0]
  return { settings: HandoffSettings.parse(row?.settings ?? {}), version: row?.version ?? 0 }
}

/** A version of the settings, as the list shows it. */
export interface SettingsVersion {
  version: number
  at: string
  by: string | null
  settings: unknown
}

/** Returns all versions of the handoff settings, newest first. */
export async function listSettingsVersions(client: Client, workspaceId: string): Promise<SettingsVersion[]> {
  const { rows } = await client.query<VersionRow>(
    `select * from settings_versions where workspace_id = $1 and kind = 'handoff' order by version desc limit 5000`,
    [workspaceId],
  )
  return rows.map(({ version, at, by_name, settings }) => ({ version, at: at.toISOString(), by: by_name, settings }))
}

/** Returns the settings of one version. Throws `not_found`. */
export async function readSettingsVersion(
  client: Client,
  workspaceId: string,
  version: number,
): Promise<HandoffSettings> {
  const { rows } = await client.query<Pick<VersionRow, 'settings'>>(
    `select settings from settings_versions where workspace_id = $1 and kind = 'handoff' and version = $2`,
    [workspaceId, version],
  )
  if (!rows[0]) throw new AppError('not_found', 'This version does not exist.')
  return HandoffSettings.parse(rows[0].settings)
}

/** Locks the workspace's row until the transaction ends, so that changes of its settings come one after the other. */
export async function lockWorkspace(tx: Client, workspaceId: string): Promise<void> {
  await tx.query('select 1 from workspaces where id = $1 for update', [workspaceId])
}

/** Adds a version. Locks the workspace's row, so that two concurrent changes get two numbers. */
export async function insertSettingsVersion(
  tx: Client,
  workspaceId: string,
  { settings, byName }: { settings: HandoffSettings; byName: string | null },
): Promise<void> {
  await lockWorkspace(tx, workspaceId)
  await tx.query(
    `insert into settings_versions (workspace_id, kind, version, settings, by_name)
     select $1::text, 'handoff', coalesce(max(version), 0) + 1, $2::jsonb, $3::text
       from settings_versions where workspace_id = $1 and kind = 'handoff'`,
    [workspaceId, JSON.stringify(settings), byName],
  )
}

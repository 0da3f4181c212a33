import { AppError } from '@baton/core'
import type { Client } from './client.ts'
import type { workspaces } from './schema/setup.ts'
import type { Row } from './schema/shared.ts'

type WorkspaceRow = Row<typeof workspaces>

export interface Workspace {
  id: string
  name: string
  createdAt: string
}

/** Adds a workspace. */
export async function insertWorkspace(client: Client, { id, name }: { id: string; name: string }): Promise<void> {
  await client.query('insert into workspaces (id, name) values ($1, $2)', [id, name])
}

/** Returns a workspace. Throws `not_found`. */
export async function readWorkspace(client: Client, id: string): Promise<Workspace> {
  const { rows } = await client.query<WorkspaceRow>('select * from workspaces where id = $1', [id])
  return only(rows)
}

/** Returns the oldest workspace, or with `named` the oldest one with this name or id; null when there is none. */
export async function findWorkspace(client: Client, named: string | null = null): Promise<Workspace | null> {
  const { rows } = await client.query<WorkspaceRow>(
    'select * from workspaces where $1::text is null or name = $1 or id = $1 order by created_at, id limit 1',
    [named],
  )
  return rows[0] ? shown(rows[0]) : null
}

/** Renames a workspace. Throws `not_found`. */
export async function changeWorkspaceName(client: Client, id: string, name: string): Promise<Workspace> {
  const { rows } = await client.query<WorkspaceRow>('update workspaces set name = $2 where id = $1 returning *', [
    id,
    name,
  ])
  return only(rows)
}

/** Records that the getting-started list is hidden. */
export async function markOnboardingDismissed(client: Client, id: string): Promise<void> {
  await client.query('update workspaces set onboarding_dismissed_at = now() where id = $1', [id])
}

/** Throws when the database does not answer or has no tables yet. */
export async function checkDatabase(client: Client): Promise<void> {
  await client.query('select 1 from workspaces limit 1')
}

function only(rows: WorkspaceRow[]): Workspace {
  if (!rows[0]) throw new AppError('not_found', 'There is no such workspace.')
  return shown(rows[0])
}

const shown = ({ id, name, created_at }: WorkspaceRow): Workspace => ({ id, name, createdAt: created_at.toISOString() })

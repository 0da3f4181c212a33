import { AppError, type Role } from '@baton/core'
import type { Teammate } from '@baton/core/api'
import type { TeammateRef } from '../acting.ts'
import type { Client } from './client.ts'
import type { teammates } from './schema/people.ts'
import type { Row } from './schema/shared.ts'

type TeammateRow = Row<typeof teammates>

/** Returns all teammates of a workspace by name, disabled ones included. */
export async function listTeammates(client: Client, workspaceId: string): Promise<Teammate[]> {
  const { rows } = await client.query<TeammateRow>(
    'select * from teammates where workspace_id = $1 order by name, id limit 5000',
    [workspaceId],
  )
  return rows.map(shown)
}

/** Returns a teammate, disabled or not. Throws `not_found`. */
export async function readTeammate(client: Client, workspaceId: string, id: string): Promise<Teammate> {
  return shown(await readRow(client, workspaceId, id))
}

/** Returns the hash of the password, or null for a teammate who has not chosen one yet. Throws `not_found`. */
export async function readPasswordHash(client: Client, workspaceId: string, id: string): Promise<string | null> {
  return (await readRow(client, workspaceId, id)).password_hash
}

/** Returns an active teammate by id, or null. */
export async function findActiveTeammate(
  client: Client,
  workspaceId: string,
  id: string,
): Promise<(TeammateRef & { email: string }) | null> {
  const { rows } = await client.query<Pick<TeammateRow, 'id' | 'name' | 'role' | 'email'>>(
    'select id, name, role, email from teammates where workspace_id = $1 and id = $2 and disabled_at is null',
    [workspaceId, id],
  )
  return rows[0] ?? null
}

/**
 * Returns an active teammate by id, or null, and keeps their role and access as they are until the transaction ends.
 * Call it before locking a conversation.
 */
export async function holdTeammate(
  tx: Client,
  workspaceId: string,
  id: string,
): Promise<(TeammateRef & { email: string }) | null> {
  const { rows } = await tx.query<Pick<TeammateRow, 'id' | 'name' | 'role' | 'email'>>(
    `select id, name, role, email from teammates
     where workspace_id = $1 and id = $2 and disabled_at is null for share`,
    [workspaceId, id],
  )
  return rows[0] ?? null
}

/** Returns an active teammate by id or email, or null. */
export async function findTeammateNamed(
  client: Client,
  workspaceId: string,
  named: string,
): Promise<TeammateRef | null> {
  const { rows } = await client.query<Pick<TeammateRow, 'id' | 'name' | 'role'>>(
    `select id, name, role from teammates
     where workspace_id = $1 and (id = $2 or email = lower($2)) and disabled_at is null`,
    [workspaceId, named],
  )
  return rows[0] ?? null
}

/** Returns the active teammates with this email and a password, in every workspace: signing in finds the workspace. */
export async function listSignIns(
  client: Client,
  email: string,
): Promise<{ workspaceId: string; teammateId: string; passwordHash: string }[]> {
  const { rows } = await client.query<{ workspaceId: string; teammateId: string; passwordHash: string }>(
    `select workspace_id as "workspaceId", id as "teammateId", password_hash as "passwordHash" from teammates
     where email = lower($1) and disabled_at is null and password_hash is not null order by created_at limit 10`,
    [email],
  )
  return rows
}

/** Adds a teammate. Returns false when another teammate has this email. */
export async function insertTeammate(
  client: Client,
  workspaceId: string,
  teammate: { id: string; name: string; email: string; role: Role; passwordHash: string | null },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into teammates (workspace_id, id, name, email, role, password_hash) values ($1, $2, $3, lower($4), $5, $6)
     on conflict (workspace_id, email) do nothing`,
    [workspaceId, teammate.id, teammate.name, teammate.email, teammate.role, teammate.passwordHash],
  )
  return rowCount === 1
}

export interface TeammateChange {
  name?: string | undefined
  role?: Role | undefined
  passwordHash?: string | undefined
  disabled?: boolean | undefined
}

/** Changes the given fields. Throws `not_found`. */
export async function changeTeammate(
  client: Client,
  workspaceId: string,
  { id, name, role, passwordHash, disabled }: TeammateChange & { id: string },
): Promise<Teammate> {
  const { rows } = await client.query<TeammateRow>(
    `update teammates set name = coalesce($3, name), role = coalesce($4, role),
       password_hash = coalesce($5, password_hash),
       disabled_at = case when $6::boolean is null then disabled_at when $6 then coalesce(disabled_at, now()) end
     where workspace_id = $1 and id = $2 returning *`,
    [workspaceId, id, name ?? null, role ?? null, passwordHash ?? null, disabled ?? null],
  )
  if (!rows[0]) throw notFound()
  return shown(rows[0])
}

/** Locks a teammate together with all owners, so that two concurrent changes cannot remove the last two owners. */
export async function lockTeammateAndOwners(tx: Client, workspaceId: string, id: string): Promise<void> {
  await tx.query(
    `select id from teammates where workspace_id = $1 and (role = 'owner' or id = $2) order by id for update`,
    [workspaceId, id],
  )
}

/** Returns whether the workspace has an owner, disabled ones included. */
export async function hasOwner(client: Client, workspaceId: string): Promise<boolean> {
  const { rows } = await client.query(`select 1 from teammates where workspace_id = $1 and role = 'owner' limit 1`, [
    workspaceId,
  ])
  return rows.length > 0
}

/** Returns whether there is a teammate in any workspace who may sign in. */
export async function hasTeammates(client: Client): Promise<boolean> {
  const { rows } = await client.query('select 1 from teammates where disabled_at is null limit 1')
  return rows.length > 0
}

/** Returns whether the workspace has an active owner other than this teammate. */
export async function hasOtherOwner(client: Client, workspaceId: string, id: string): Promise<boolean> {
  const { rows } = await client.query(
    `select 1 from teammates where workspace_id = $1 and role = 'owner' and disabled_at is null and id <> $2 limit 1`,
    [workspaceId, id],
  )
  return rows.length > 0
}

/** Returns the oldest active owner with this email in any workspace, or null. For the command line only. */
export async function findOwnerByEmail(
  client: Client,
  email: string,
): Promise<{ workspaceId: string; id: string; email: string } | null> {
  const { rows } = await client.query<{ workspaceId: string; id: string; email: string }>(
    `select workspace_id as "workspaceId", id, email from teammates
     where role = 'owner' and disabled_at is null and email = lower($1) order by created_at limit 1`,
    [email],
  )
  return rows[0] ?? null
}

async function readRow(client: Client, workspaceId: string, id: string): Promise<TeammateRow> {
  const { rows } = await client.query<TeammateRow>('select * from teammates where workspace_id = $1 and id = $2', [
    workspaceId,
    id,
  ])
  if (!rows[0]) throw notFound()
  return rows[0]
}

const notFound = () => new AppError('not_found', 'This teammate does not exist.')

const shown = (row: TeammateRow): Teammate => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role,
  picture: null,
  createdAt: row.created_at.toISOString(),
  disabledAt: row.disabled_at?.toISOString() ?? null,
})

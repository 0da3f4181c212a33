import { AppError, type InvitePurpose, type Role } from '@baton/core'
import type { Invite } from '@baton/core/api'
import type { Client } from './client.ts'
import type { invites } from './schema/people.ts'
import type { Row } from './schema/shared.ts'

type InviteRow = Row<typeof invites>

/** Returns the links of a workspace that nobody has used, newest first: invites, password links and owner links. */
export async function listOpenInvites(client: Client, workspaceId: string): Promise<Invite[]> {
  const { rows } = await client.query<InviteRow>(
    `select * from invites where workspace_id = $1 and accepted_at is null
     order by created_at desc limit 5000`,
    [workspaceId],
  )
  return rows.map(shown)
}

export interface NewInvite {
  id: string
  tokenHash: string
  purpose: InvitePurpose
  email: string | null
  role: Role
  /** The teammate whose password a reset link sets. */
  teammateId: string | null
  /** The id of the teammate or API key that makes the link; null for the command line. */
  createdBy: string | null
}

/** Adds a one-time link that expires after a week. */
export async function insertInvite(
  client: Client,
  workspaceId: string,
  { id, tokenHash, purpose, email, role, teammateId, createdBy }: NewInvite,
): Promise<Invite> {
  const { rows } = await client.query<InviteRow>(
    `insert into invites (workspace_id, id, token_hash, purpose, email, role, teammate_id, created_by, expires_at)
     values ($1, $2, $3, $4, lower($5), $6, $7, $8, now() + interval '7 days') returning *`,
    [workspaceId, id, tokenHash, purpose, email, role, teammateId, createdBy],
  )
  if (!rows[0]) throw new AppError('unavailable', 'The link could not be created; try again.')
  return shown(rows[0])
}

export interface FoundInvite {
  workspaceId: string
  workspaceName: string
  id: string
  purpose: InvitePurpose
  email: string | null
  role: Role
  teammateId: string | null
  expiresAt: Date
  accepted: boolean
  expired: boolean
  /** Whether the teammate it is for has the role it was made for, and the teammate who made it may still make links. */
  holds: boolean
}

/**
 * Returns the invite behind a token, or null. The workspace follows from the token. `lock` locks its row, so that the
 * link cannot be used twice at once.
 */
export async function findInvite(
  client: Client,
  tokenHash: string,
  { lock = false } = {},
): Promise<FoundInvite | null> {
  const { rows } = await client.query<InviteRow & { workspace_name: string; expired: boolean; holds: boolean }>(
    `select i.*, w.name as workspace_name, i.expires_at < now() as expired,
       (i.teammate_id is null or (t.role = i.role and t.disabled_at is null)) is true
         and (m.id is null or (m.role in ('admin', 'owner') and m.disabled_at is null)) as holds
     from invites i join workspaces w on w.id = i.workspace_id
     left join teammates t on t.workspace_id = i.workspace_id and t.id = i.teammate_id
     left join teammates m on m.workspace_id = i.workspace_id and m.id = i.created_by
     where i.token_hash = $1 ${lock ? 'for update of i' : ''}`,
    [tokenHash],
  )
  const row = rows[0]
  if (!row) return null
  return {
    workspaceId: row.workspace_id,
    workspaceName: row.workspace_name,
    id: row.id,
    purpose: row.purpose,
    email: row.email,
    role: row.role,
    teammateId: row.teammate_id,
    expiresAt: row.expires_at,
    accepted: row.accepted_at !== null,
    expired: row.expired,
    holds: row.holds,
  }
}

/** Marks an invite as used. */
export async function markInviteAccepted(client: Client, workspaceId: string, id: string): Promise<void> {
  await client.query('update invites set accepted_at = now() where workspace_id = $1 and id = $2', [workspaceId, id])
}

/** Deletes an invite that nobody has used. Returns false when there is no such invite. */
export async function deleteOpenInvite(client: Client, workspaceId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'delete from invites where workspace_id = $1 and id = $2 and accepted_at is null',
    [workspaceId, id],
  )
  return rowCount === 1
}

/** Deletes the unused links that set a teammate's password, and those that a teammate or an API key has made. */
export async function deleteLinksOf(client: Client, workspaceId: string, id: string): Promise<void> {
  await client.query(
    'delete from invites where workspace_id = $1 and (teammate_id = $2 or created_by = $2) and accepted_at is null',
    [workspaceId, id],
  )
}

/** Deletes the owner links that nobody has used. */
export async function deleteOpenOwnerInvites(client: Client, workspaceId: string): Promise<void> {
  await client.query(`delete from invites where workspace_id = $1 and purpose = 'owner' and accepted_at is null`, [
    workspaceId,
  ])
}

const shown = (row: InviteRow): Invite => ({
  id: row.id,
  email: row.email,
  role: row.role,
  url: null,
  expiresAt: row.expires_at.toISOString(),
  acceptedAt: row.accepted_at?.toISOString() ?? null,
  purpose: row.purpose,
})

import { AppError, type Role } from '@baton/core'
import type { Invite, Teammate } from '@baton/core/api'
import { hash, verify } from '@node-rs/argon2'
import type { PoolClient } from 'pg'
import type { Deps } from '../deps.ts'
import { newToken } from '../ids.ts'
import { hashToken } from '../secrets.ts'

type Client = Pick<PoolClient, 'query'>
const sessionDays = 30

export const hashPassword = (password: string) => hash(password)

interface TeammateRow {
  id: string
  name: string
  email: string
  role: Role
  created_at: Date
  disabled_at: Date | null
}

export const teammateOf = (row: TeammateRow): Teammate => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role,
  picture: null,
  createdAt: row.created_at.toISOString(),
  disabledAt: row.disabled_at?.toISOString() ?? null,
})

/** Compared when there is no such teammate, so that both answers take the same time. */
const nobody = hash('nobody has this password')

/** The teammate behind e-mail and password, whose workspace is found by them. */
export async function signIn(
  deps: Deps,
  email: string,
  password: string,
): Promise<{ workspaceId: string; teammateId: string }> {
  const { rows } = await deps.store.pool.query<{ workspace_id: string; id: string; password_hash: string }>(
    'select workspace_id, id, password_hash from teammates where email = lower($1) and disabled_at is null and password_hash is not null order by created_at limit 10',
    [email],
  )
  if (rows.length === 0) await verify(await nobody, password)
  for (const row of rows) {
    if (await verify(row.password_hash, password)) return { workspaceId: row.workspace_id, teammateId: row.id }
  }
  throw new AppError(
    'unauthorized',
    'E-mail or password is wrong. An admin can send you a link to choose a new password.',
  )
}

/** A new session of a teammate; the token goes into a cookie and is stored as a hash. */
export async function startSession(client: Client, workspaceId: string, teammateId: string): Promise<string> {
  const token = newToken('bs_')
  await client.query(
    `insert into sessions (token_hash, workspace_id, kind, subject_id, expires_at) values ($1, $2, 'teammate', $3, now() + $4 * interval '1 day')`,
    [hashToken(token), workspaceId, teammateId, sessionDays],
  )
  return token
}

/** Ends the sessions of a teammate, open sockets included; all of them, or all but the one that asks for it. */
export async function endSessions(
  deps: Deps,
  client: Client,
  workspaceId: string,
  teammateId: string,
  except: string | null = null,
) {
  const { rows } = await client.query<{ token_hash: string }>(
    `delete from sessions where workspace_id = $1 and subject_id = $2 and kind = 'teammate' and token_hash is distinct from $3 returning token_hash`,
    [workspaceId, teammateId, except],
  )
  for (const { token_hash } of rows) deps.signals.send({ kind: 'revoked', credential: token_hash })
}

export interface NewInvite {
  purpose: 'invite' | 'owner' | 'reset'
  email: string | null
  role: Role
  teammateId?: string
}

/** A link that lets somebody in once. Whoever has it is who it is for. */
export async function createInvite(
  deps: Pick<Deps, 'newId' | 'env'>,
  client: Client,
  workspaceId: string,
  { purpose, email, role, teammateId }: NewInvite,
): Promise<Invite> {
  const token = newToken('')
  const { rows } = await client.query<InviteRow>(
    `insert into invites (workspace_id, id, token_hash, purpose, email, role, teammate_id, expires_at)
     values ($1, $2, $3, $4, lower($5), $6, $7, now() + interval '7 days') returning *`,
    [workspaceId, deps.newId('inv'), hashToken(token), purpose, email, role, teammateId ?? null],
  )
  const row = rows[0]
  if (!row) throw new AppError('unavailable', 'The link could not be made; try again.')
  return { ...inviteOf(row), url: `${deps.env.publicUrl}/join/${token}` }
}

export interface InviteRow {
  id: string
  workspace_id: string
  purpose: 'invite' | 'owner' | 'reset'
  email: string | null
  role: Role
  teammate_id: string | null
  expires_at: Date
  accepted_at: Date | null
}

export const inviteOf = (row: InviteRow): Invite => ({
  id: row.id,
  email: row.email,
  role: row.role,
  url: null,
  expiresAt: row.expires_at.toISOString(),
  acceptedAt: row.accepted_at?.toISOString() ?? null,
  purpose: row.purpose,
})

/** The invite behind a link, or a refusal that says what to do. */
export async function openInvite(
  client: Client,
  token: string,
  lock = false,
): Promise<InviteRow & { workspace_name: string }> {
  const { rows } = await client.query<InviteRow & { workspace_name: string; expired: boolean }>(
    `select i.*, w.name as workspace_name, i.expires_at < now() as expired from invites i join workspaces w on w.id = i.workspace_id where i.token_hash = $1 ${lock ? 'for update of i' : ''}`,
    [hashToken(token)],
  )
  const invite = rows[0]
  if (!invite || invite.accepted_at)
    throw new AppError(
      'not_found',
      'This link was used already or never existed. Sign in, or ask an admin for a new one.',
    )
  if (invite.expired) throw new AppError('not_found', 'This link has expired. Ask an admin for a new one.')
  return invite
}

/** Lets somebody in by a link: a new teammate with a password, or a new password. */
export async function acceptInvite(
  deps: Deps,
  tx: PoolClient,
  token: string,
  { name, email, password }: { name?: string | undefined; email?: string | undefined; password: string },
): Promise<{ workspaceId: string; teammateId: string }> {
  const invite = await openInvite(tx, token, true)
  const workspaceId = invite.workspace_id
  await tx.query('update invites set accepted_at = now() where workspace_id = $1 and id = $2', [workspaceId, invite.id])
  const passwordHash = await hashPassword(password)

  if (invite.purpose === 'reset' && invite.teammate_id) {
    await tx.query('update teammates set password_hash = $3 where workspace_id = $1 and id = $2', [
      workspaceId,
      invite.teammate_id,
      passwordHash,
    ])
    await endSessions(deps, tx, workspaceId, invite.teammate_id)
    return { workspaceId, teammateId: invite.teammate_id }
  }
  const address = invite.email ?? email
  if (!address)
    throw new AppError('invalid', 'email: your e-mail address is needed.', {
      errors: [{ field: 'email', message: 'Your e-mail address is needed.' }],
    })
  if (!name)
    throw new AppError('invalid', 'name: your name is needed; customers see it.', {
      errors: [{ field: 'name', message: 'Your name is needed; customers see it.' }],
    })
  const teammateId = await createTeammate(deps, tx, workspaceId, {
    name,
    email: address,
    role: invite.role,
    passwordHash,
  })
  return { workspaceId, teammateId }
}

export async function createTeammate(
  deps: Pick<Deps, 'newId'>,
  client: Client,
  workspaceId: string,
  { name, email, role, passwordHash }: { name: string; email: string; role: Role; passwordHash: string | null },
): Promise<string> {
  const id = deps.newId('tmt')
  const { rowCount } = await client.query(
    `insert into teammates (workspace_id, id, name, email, role, password_hash) values ($1, $2, $3, lower($4), $5, $6) on conflict (workspace_id, email) do nothing`,
    [workspaceId, id, name, email, role, passwordHash],
  )
  if (rowCount === 0) throw new AppError('conflict', `There is already a teammate with the e-mail ${email}.`)
  return id
}

import type { Role, Side } from '@baton/core'
import type { Client } from './client.ts'
import type { sessions } from './schema/people.ts'
import type { Row } from './schema/shared.ts'

type SessionRow = Row<typeof sessions>

export interface NewSession {
  tokenHash: string
  kind: Side
  /** The id of the teammate or contact. */
  subjectId: string
  /** The web channel of a contact's session. */
  channelId?: string
  days: number
  /** When the signed identity that starts the session expires. The session ends with it. */
  signedUntil?: Date | null
}

/** Adds a session that expires after `days`, or with the signed identity that it was started by. */
export async function insertSession(
  client: Client,
  workspaceId: string,
  { tokenHash, kind, subjectId, channelId, days, signedUntil = null }: NewSession,
): Promise<void> {
  await client.query(
    `insert into sessions (token_hash, workspace_id, kind, subject_id, channel_id, expires_at, signed)
     values ($1, $2, $3, $4, $5, coalesce($7, now() + $6 * interval '1 day'), $7::timestamptz is not null)`,
    [tokenHash, workspaceId, kind, subjectId, channelId ?? null, days, signedUntil],
  )
}

/** Ties a session to the signed identity that was just shown on it. */
export async function signSession(
  client: Client,
  workspaceId: string,
  { tokenHash, until }: { tokenHash: string; until: Date },
): Promise<void> {
  await client.query('update sessions set signed = true, expires_at = $3 where workspace_id = $1 and token_hash = $2', [
    workspaceId,
    tokenHash,
    until,
  ])
}

export interface FoundSession {
  workspaceId: string
  kind: Side
  subjectId: string
  channelId: string | null
  /** Name and role of a teammate who is still active. */
  teammate: { name: string; role: Role } | null
  contactName: string | null
  /** Whether a signed identity started a contact's session. */
  signed: boolean
  expiresAt: Date
}

/** Returns the session behind a token that has not expired, or null. The workspace follows from the token. */
export async function findSession(client: Client, tokenHash: string): Promise<FoundSession | null> {
  const { rows } = await client.query<
    Pick<SessionRow, 'workspace_id' | 'kind' | 'subject_id' | 'channel_id' | 'signed' | 'expires_at'> & {
      name: string | null
      role: Role | null
      contact_name: string | null
    }
  >({
    name: 'session',
    text: `select s.workspace_id, s.kind, s.subject_id, s.channel_id, s.signed, s.expires_at, t.name,
      t.role,
      c.name as contact_name
           from sessions s
           left join teammates t on s.kind = 'teammate' and t.workspace_id = s.workspace_id and t.id = s.subject_id
             and t.disabled_at is null
           left join contacts c on s.kind = 'contact' and c.workspace_id = s.workspace_id and c.id = s.subject_id
           where s.token_hash = $1 and s.expires_at > now()`,
    values: [tokenHash],
  })
  const row = rows[0]
  if (!row) return null
  return {
    workspaceId: row.workspace_id,
    kind: row.kind,
    subjectId: row.subject_id,
    channelId: row.channel_id,
    teammate: row.name !== null && row.role !== null ? { name: row.name, role: row.role } : null,
    contactName: row.contact_name,
    signed: row.signed,
    expiresAt: row.expires_at,
  }
}

/** Returns those of the token hashes whose sessions are still valid. */
export async function validSessions(client: Client, tokenHashes: string[]): Promise<Set<string>> {
  const { rows } = await client.query<Pick<SessionRow, 'token_hash'>>({
    name: 'live-sessions',
    text: 'select token_hash from sessions where token_hash = any($1) and expires_at > now()',
    values: [tokenHashes],
  })
  return hashesOf(rows)
}

/** Ends one session. */
export async function deleteSession(client: Client, workspaceId: string, tokenHash: string): Promise<void> {
  await client.query('delete from sessions where workspace_id = $1 and token_hash = $2', [workspaceId, tokenHash])
}

/** Ends a teammate's sessions, except the one with the hash `except`. Returns the token hashes of the ended ones. */
export async function deleteTeammateSessions(
  client: Client,
  workspaceId: string,
  { teammateId, except = null }: { teammateId: string; except?: string | null },
): Promise<Set<string>> {
  const { rows } = await client.query<Pick<SessionRow, 'token_hash'>>(
    `delete from sessions where workspace_id = $1 and subject_id = $2 and kind = 'teammate'
       and token_hash is distinct from $3 returning token_hash`,
    [workspaceId, teammateId, except],
  )
  return hashesOf(rows)
}

/**
 * Ends sessions of visitors: of a channel, of a contact, or only those with or without a signed identity. Returns their
 * token hashes.
 */
export async function deleteVisitorSessions(
  client: Client,
  workspaceId: string,
  { channelId = null, contactId = null, signed = null }: VisitorSessions,
): Promise<Set<string>> {
  const { rows } = await client.query<Pick<SessionRow, 'token_hash'>>(
    `delete from sessions where workspace_id = $1 and kind = 'contact' and ($2::text is null or channel_id = $2)
       and ($3::text is null or subject_id = $3) and ($4::boolean is null or signed = $4) returning token_hash`,
    [workspaceId, channelId, contactId, signed],
  )
  return hashesOf(rows)
}

/** Which sessions of visitors. What is left out is not a condition. */
interface VisitorSessions {
  channelId?: string | null
  contactId?: string | null
  signed?: boolean | null
}

const hashesOf = (rows: Pick<SessionRow, 'token_hash'>[]) => new Set(rows.map(({ token_hash }) => token_hash))

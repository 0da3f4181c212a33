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
}

/** Adds a session that expires after `days`. */
export async function insertSession(
  client: Client,
  workspaceId: string,
  { tokenHash, kind, subjectId, channelId, days }: NewSession,
): Promise<void> {
  await client.query(
    `insert into sessions (token_hash, workspace_id, kind, subject_id, channel_id, expires_at)
     values ($1, $2, $3, $4, $5, now() + $6 * interval '1 day')`,
    [tokenHash, workspaceId, kind, subjectId, channelId ?? null, days],
  )
}

export interface FoundSession {
  workspaceId: string
  kind: Side
  subjectId: string
  channelId: string | null
  /** Name and role of a teammate who is still active. */
  teammate: { name: string; role: Role } | null
  contactName: string | null
  expiresAt: Date
}

/** Returns the session behind a token that has not expired, or null. The workspace follows from the token. */
export async function findSession(client: Client, tokenHash: string): Promise<FoundSession | null> {
  const { rows } = await client.query<
    Pick<SessionRow, 'workspace_id' | 'kind' | 'subject_id' | 'channel_id' | 'expires_at'> & {
      name: string | null
      role: Role | null
      contact_name: string | null
    }
  >({
    name: 'session',
    text: `select s.workspace_id, s.kind, s.subject_id, s.channel_id, s.expires_at, t.name, t.role,
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

/** Ends the sessions of a channel's visitors. Returns their token hashes. */
export async function deleteChannelSessions(
  client: Client,
  workspaceId: string,
  channelId: string,
): Promise<Set<string>> {
  const { rows } = await client.query<Pick<SessionRow, 'token_hash'>>(
    'delete from sessions where workspace_id = $1 and channel_id = $2 returning token_hash',
    [workspaceId, channelId],
  )
  return hashesOf(rows)
}

const hashesOf = (rows: Pick<SessionRow, 'token_hash'>[]) => new Set(rows.map(({ token_hash }) => token_hash))

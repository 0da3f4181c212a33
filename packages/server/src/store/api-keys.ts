import { AppError, type Scope } from '@baton/core'
import type { ApiKey } from '@baton/core/api'
import type { Client } from './client.ts'
import type { apiKeys } from './schema/people.ts'
import type { Row } from './schema/shared.ts'

type ApiKeyRow = Row<typeof apiKeys>

/** Returns the API keys of a workspace, newest first, revoked ones included. */
export async function listApiKeys(client: Client, workspaceId: string): Promise<ApiKey[]> {
  const { rows } = await client.query<ApiKeyRow>(
    'select * from api_keys where workspace_id = $1 order by created_at desc limit 5000',
    [workspaceId],
  )
  return rows.map(shown)
}

/** Adds a key. A token that is already stored (given by the environment) becomes valid again. */
export async function insertApiKey(
  client: Client,
  workspaceId: string,
  key: { id: string; name: string; scope: Scope; tokenHash: string; hint: string },
): Promise<ApiKey> {
  const { rows } = await client.query<ApiKeyRow>(
    `insert into api_keys (workspace_id, id, name, scope, token_hash, hint) values ($1, $2, $3, $4, $5, $6)
     on conflict (token_hash) do update set revoked_at = null returning *`,
    [workspaceId, key.id, key.name, key.scope, key.tokenHash, key.hint],
  )
  if (!rows[0]) throw new AppError('unavailable', 'The key could not be created; try again.')
  return shown(rows[0])
}

/** Revokes a key; idempotent. Returns false when there is no such key. */
export async function revokeKey(client: Client, workspaceId: string, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'update api_keys set revoked_at = coalesce(revoked_at, now()) where workspace_id = $1 and id = $2',
    [workspaceId, id],
  )
  return rowCount === 1
}

export interface FoundApiKey {
  workspaceId: string
  id: string
  name: string
  scope: Scope
  /** Whether the last recorded use is more than a minute ago. */
  stale: boolean
}

/** Returns the key behind a token that is not revoked, or null. The workspace follows from the token. */
export async function findApiKey(client: Client, tokenHash: string): Promise<FoundApiKey | null> {
  const { rows } = await client.query<FoundApiKey>({
    name: 'api-key',
    text: `select workspace_id as "workspaceId", id, name, scope,
             coalesce(last_used_at < now() - interval '1 minute', true) as stale
           from api_keys where token_hash = $1 and revoked_at is null`,
    values: [tokenHash],
  })
  return rows[0] ?? null
}

/** Records that a key was used now. */
export async function touchApiKey(client: Client, workspaceId: string, id: string): Promise<void> {
  await client.query('update api_keys set last_used_at = now() where workspace_id = $1 and id = $2', [workspaceId, id])
}

const shown = (row: ApiKeyRow): ApiKey => ({
  id: row.id,
  name: row.name,
  scope: row.scope,
  hint: row.hint,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
})

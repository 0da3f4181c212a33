import type { Client } from './client.ts'

/** An `Idempotency-Key` and the credential that sent it. The same key with another credential is another key. */
export interface IdempotencyKey {
  credential: string
  key: string
}

export interface StoredResponse {
  requestHash: string
  status: number
  body: unknown
}

/** Returns the response stored for a key within the last seven days, or null. */
export async function findStoredResponse(
  client: Client,
  workspaceId: string,
  { credential, key }: IdempotencyKey,
): Promise<StoredResponse | null> {
  const { rows } = await client.query<StoredResponse>(
    `select request_hash as "requestHash", status, response as body from idempotency_keys
     where workspace_id = $1 and credential = $2 and key = $3 and created_at > now() - interval '7 days'`,
    [workspaceId, credential, key],
  )
  return rows[0] ?? null
}

/** Stores the response to a request; replaces one that is older than seven days. */
export async function storeResponse(
  client: Client,
  workspaceId: string,
  { credential, key, requestHash, status, body }: IdempotencyKey & StoredResponse,
): Promise<void> {
  await client.query(
    `insert into idempotency_keys (workspace_id, credential, key, request_hash, status, response)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, credential, key) do update
       set request_hash = excluded.request_hash, status = excluded.status, response = excluded.response,
           created_at = now()`,
    [workspaceId, credential, key, requestHash, status, JSON.stringify(body ?? null)],
  )
}

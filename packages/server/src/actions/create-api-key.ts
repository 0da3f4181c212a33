import type { Scope } from '@baton/core'
import type { ApiKey } from '@baton/core/api'
import type { Deps } from '../deps.ts'
import { newToken } from '../ids.ts'
import { hashToken } from '../secrets.ts'
import { insertApiKey } from '../store/api-keys.ts'
import type { Client } from '../store/client.ts'

export interface NewApiKey {
  workspaceId: string
  name: string
  scope: Scope
  /** A token chosen by the operator; a new one when left out. */
  token?: string
}

/** Creates an API key. Its token is returned here only: it is stored as a hash. */
export async function createApiKey(
  deps: Pick<Deps, 'newId'>,
  client: Client,
  { workspaceId, name, scope, token = newToken('bk_') }: NewApiKey,
): Promise<ApiKey & { key: string }> {
  const apiKey = await insertApiKey(client, workspaceId, {
    id: deps.newId('key'),
    name,
    scope,
    tokenHash: hashToken(token),
    hint: token.slice(-4),
  })
  return { ...apiKey, key: token }
}

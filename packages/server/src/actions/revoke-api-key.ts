import { AppError } from '@baton/core'
import type { Deps } from '../deps.ts'
import { revokeKey } from '../store/api-keys.ts'

/** Revokes an API key and closes its sockets; idempotent. */
export async function revokeApiKey(
  { store, signals }: Pick<Deps, 'store' | 'signals'>,
  workspaceId: string,
  id: string,
): Promise<void> {
  if (!(await revokeKey(store.pool, workspaceId, id))) throw new AppError('not_found', 'This API key does not exist.')
  signals.send({ kind: 'revoked', credential: `key:${id}` })
}

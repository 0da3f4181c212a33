import { AppError } from '@baton/core'
import type { Deps } from '../deps.ts'
import { revokeKey } from '../store/api-keys.ts'
import { deleteLinksOf } from '../store/invites.ts'

/** Revokes an API key, ends the links that it made and closes its sockets; idempotent. */
export async function revokeApiKey(
  { store, signals }: Pick<Deps, 'store' | 'signals'>,
  workspaceId: string,
  id: string,
): Promise<void> {
  await store.transaction(async (tx) => {
    if (!(await revokeKey(tx, workspaceId, id))) throw new AppError('not_found', 'This API key does not exist.')
    await deleteLinksOf(tx, workspaceId, id)
  })
  signals.send({ kind: 'revoked', credential: `key:${id}` })
}

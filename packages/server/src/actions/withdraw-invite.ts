import { AppError } from '@baton/core'
import type { Deps } from '../deps.ts'
import { deleteOpenInvite } from '../store/invites.ts'

/** Deletes an invite or a password link that nobody has used yet: it stops working. */
export async function withdrawInvite({ store }: Pick<Deps, 'store'>, workspaceId: string, id: string): Promise<void> {
  if (!(await deleteOpenInvite(store.pool, workspaceId, id)))
    throw new AppError('not_found', 'This link does not exist or was used.')
}

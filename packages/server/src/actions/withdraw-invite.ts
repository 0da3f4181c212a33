import { AppError } from '@baton/core'
import type { Deps } from '../deps.ts'
import { deleteOpenInvite } from '../store/invites.ts'

/** Deletes an invite that nobody has used yet: its link stops working. */
export async function withdrawInvite({ store }: Pick<Deps, 'store'>, workspaceId: string, id: string): Promise<void> {
  if (!(await deleteOpenInvite(store.pool, workspaceId, id)))
    throw new AppError('not_found', 'This invite does not exist or was used.')
}

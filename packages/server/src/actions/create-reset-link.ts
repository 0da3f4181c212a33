import { AppError } from '@baton/core'
import type { Invite } from '@baton/core/api'
import { type Acting, ownRoleOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { holdTeammate } from '../store/teammates.ts'
import { createInvite } from './create-invite.ts'

/** Creates a one-time link to choose a new password. Only an owner can create one for an owner. */
export async function createResetLink(
  deps: Pick<Deps, 'store' | 'newId' | 'env'>,
  acting: Acting,
  { teammateId, createdBy }: { teammateId: string; createdBy: string | null },
): Promise<Invite> {
  const { workspaceId } = acting
  return deps.store.transaction(async (tx) => {
    // Held, so that a concurrent change of their role cannot leave a link behind.
    const teammate = await holdTeammate(tx, workspaceId, teammateId)
    if (!teammate) throw new AppError('not_found', 'This teammate does not exist or has no access.')
    if (teammate.role === 'owner' && ownRoleOf(acting) !== 'owner')
      throw new AppError('forbidden', 'Only an owner can create a reset link for an owner.')
    return createInvite(deps, tx, {
      workspaceId,
      purpose: 'reset',
      email: teammate.email,
      role: teammate.role,
      teammateId: teammate.id,
      createdBy,
    })
  })
}

import { AppError, type Role } from '@baton/core'
import type { Invite } from '@baton/core/api'
import type { Deps } from '../deps.ts'
import { findActiveTeammate } from '../store/teammates.ts'
import { createInvite } from './create-invite.ts'

/** Creates a one-time link to choose a new password. Only an owner can create one for an owner. */
export async function createResetLink(
  deps: Pick<Deps, 'store' | 'newId' | 'env'>,
  { workspaceId, askedBy }: { workspaceId: string; askedBy: Role | 'api_key' },
  teammateId: string,
): Promise<Invite> {
  const teammate = await findActiveTeammate(deps.store.pool, workspaceId, teammateId)
  if (!teammate) throw new AppError('not_found', 'This teammate does not exist or has no access.')
  if (teammate.role === 'owner' && askedBy !== 'owner')
    throw new AppError('forbidden', 'Only an owner can create a reset link for an owner.')
  return createInvite(deps, deps.store.pool, {
    workspaceId,
    purpose: 'reset',
    email: teammate.email,
    role: teammate.role,
    teammateId: teammate.id,
  })
}

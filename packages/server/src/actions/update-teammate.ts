import { AppError, invalidField } from '@baton/core'
import type { Teammate, UpdateTeammate } from '@baton/core/api'
import type { z } from 'zod'
import { type Acting, actorOf, ownRoleOf, teammateIdOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { hashPassword, verifyPassword } from '../passwords.ts'
import type { Client } from '../store/client.ts'
import { deleteLinksOf } from '../store/invites.ts'
import {
  changeTeammate,
  hasOtherOwner,
  lockTeammateAndOwners,
  readPasswordHash,
  readTeammate,
} from '../store/teammates.ts'
import { endSessions } from './end-sessions.ts'
import { leaveHandoffs } from './leave-handoffs.ts'

type Change = z.output<typeof UpdateTeammate>

/**
 * Changes a teammate. Teammates change their own name and password; admins change roles and access. A workspace never
 * loses its last owner. A change of password, role or access ends the links to and from the teammate; who can no
 * longer answer leaves their conversations to the queue. `session` is the session that stays when the password changes.
 */
export function updateTeammate(
  deps: Deps,
  acting: Acting,
  asked: { id: string; change: Change; session: string },
): Promise<Teammate> {
  const { workspaceId } = acting
  const { change, session } = asked
  const ownId = ownRoleOf(acting) && teammateIdOf(acting)
  const own = ownId !== null && (asked.id === 'me' || asked.id === ownId)
  const id = own ? ownId : asked.id
  checkMayChange(acting, own, change)

  return deps.store.transaction(async (tx) => {
    await lockTeammateAndOwners(tx, workspaceId, id)
    const before = await readTeammate(tx, workspaceId, id)
    checkOwners(acting, before, change)
    if (losesOwner(before, change) && !(await hasOtherOwner(tx, workspaceId, id)))
      throw new AppError('conflict', 'This is the last owner: make another teammate an owner first.')
    if (change.password !== undefined) await checkCurrentPassword(tx, { workspaceId, id }, change.currentPassword)

    const { name, role, disabled, password } = change
    const passwordHash = password === undefined ? undefined : await hashPassword(password)
    const after = await changeTeammate(tx, workspaceId, { id, name, role, disabled, passwordHash })
    if (before.role !== after.role || before.disabledAt !== after.disabledAt || passwordHash)
      await deleteLinksOf(tx, workspaceId, id)
    if (after.disabledAt !== null || after.role === 'viewer')
      await leaveHandoffs(deps, tx, { workspaceId, teammateId: id, actor: actorOf(acting) })
    if (disabled) await endSessions(deps, tx, { workspaceId, teammateId: id })
    // Other people may have sessions with the old password. Only the session that has just proved the password stays.
    else if (passwordHash) await endSessions(deps, tx, { workspaceId, teammateId: id, except: session })
    return after
  })
}

function checkMayChange(acting: Acting, own: boolean, change: Change) {
  const role = ownRoleOf(acting)
  // The route admits only API keys with the scope `admin`.
  const isAdmin = acting.via === 'api' || role === 'admin' || role === 'owner'
  if (!own && !isAdmin) throw new AppError('forbidden', 'Only admins can change other teammates.')
  if ((change.role !== undefined || change.disabled !== undefined) && !isAdmin)
    throw new AppError('forbidden', 'Only admins can change roles and access.')
  if (change.password !== undefined && !own)
    throw new AppError('forbidden', 'Teammates choose their own passwords: send a reset link.')
}

function checkOwners(acting: Acting, before: Teammate, change: Change) {
  const isOwner = ownRoleOf(acting) === 'owner'
  const touchesOwner =
    (before.role === 'owner' || change.role === 'owner') && (change.role !== undefined || change.disabled !== undefined)
  if (touchesOwner && !isOwner) throw new AppError('forbidden', 'Only an owner can add, change or disable owners.')
}

const losesOwner = (before: Teammate, { role, disabled }: Change) =>
  before.role === 'owner' && ((role !== undefined && role !== 'owner') || disabled === true)

async function checkCurrentPassword(
  tx: Client,
  { workspaceId, id }: { workspaceId: string; id: string },
  given: string | undefined,
) {
  if (await verifyPassword(await readPasswordHash(tx, workspaceId, id), given ?? '')) return
  throw invalidField('currentPassword', 'This is not your current password.')
}

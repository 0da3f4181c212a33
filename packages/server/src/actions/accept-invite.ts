import { invalidField } from '@baton/core'
import type { AcceptInvite } from '@baton/core/api'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { hashPassword } from '../passwords.ts'
import { deleteLinksOf, markInviteAccepted } from '../store/invites.ts'
import { changeTeammate, lockTeammateAndOwners } from '../store/teammates.ts'
import { createTeammate } from './create-teammate.ts'
import { endSessions } from './end-sessions.ts'
import { openInvite } from './open-invite.ts'

/** Uses a one-time link: adds a teammate with a password, or sets a new password. The link works once. */
export function acceptInvite(
  deps: Pick<Deps, 'store' | 'signals' | 'newId'>,
  token: string,
  { name, email, password }: z.output<typeof AcceptInvite>,
): Promise<{ workspaceId: string; teammateId: string }> {
  return deps.store.transaction(async (tx) => {
    const found = await openInvite(tx, token)
    // Locked in the order in which a change of role locks them, which also ends links.
    if (found.teammateId) await lockTeammateAndOwners(tx, found.workspaceId, found.teammateId)
    const invite = await openInvite(tx, token, { lock: true })
    const { workspaceId, teammateId } = invite
    await markInviteAccepted(tx, workspaceId, invite.id)
    const passwordHash = await hashPassword(password)

    if (invite.purpose === 'reset' && teammateId) {
      await changeTeammate(tx, workspaceId, { id: teammateId, passwordHash })
      await deleteLinksOf(tx, workspaceId, teammateId)
      await endSessions(deps, tx, { workspaceId, teammateId })
      return { workspaceId, teammateId }
    }
    const added = await createTeammate(deps, tx, {
      workspaceId,
      name: required(name, 'name', 'Your name is required. Customers see it.'),
      email: required(invite.email ?? email, 'email', 'Your email is required.'),
      role: invite.role,
      passwordHash,
    })
    return { workspaceId, teammateId: added.id }
  })
}

function required(value: string | undefined, field: string, message: string): string {
  if (value) return value
  throw invalidField(field, message)
}

import type { InvitePurpose, Role } from '@baton/core'
import type { Invite } from '@baton/core/api'
import type { Deps } from '../deps.ts'
import { newToken } from '../ids.ts'
import { hashToken } from '../secrets.ts'
import type { Client } from '../store/client.ts'
import { insertInvite } from '../store/invites.ts'

export interface InviteRequest {
  workspaceId: string
  purpose: InvitePurpose
  email: string | null
  role: Role
  /** The teammate whose password a reset link sets. */
  teammateId?: string
  /** The id of the teammate or API key that asks; left out on the command line. */
  createdBy?: string | null
}

/**
 * Creates a one-time link. The URL is returned here only: the token is stored as a hash. Anyone who has the link can
 * use it.
 */
export async function createInvite(
  deps: Pick<Deps, 'newId' | 'env'>,
  client: Client,
  { workspaceId, teammateId, createdBy, ...request }: InviteRequest,
): Promise<Invite> {
  const token = newToken('')
  const invite = await insertInvite(client, workspaceId, {
    ...request,
    id: deps.newId('inv'),
    tokenHash: hashToken(token),
    teammateId: teammateId ?? null,
    createdBy: createdBy ?? null,
  })
  return { ...invite, url: `${deps.env.publicUrl}/join/${token}` }
}

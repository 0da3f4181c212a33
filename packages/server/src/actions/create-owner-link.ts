import type { Deps } from '../deps.ts'
import type { Client } from '../store/client.ts'
import { deleteOpenOwnerInvites } from '../store/invites.ts'
import { createInvite } from './create-invite.ts'

/** Creates the one-time link for a new owner and returns its URL. Earlier unused owner links stop working. */
export async function createOwnerLink(
  deps: Pick<Deps, 'newId' | 'env'>,
  tx: Client,
  workspaceId: string,
): Promise<string> {
  await deleteOpenOwnerInvites(tx, workspaceId)
  const { url } = await createInvite(deps, tx, { workspaceId, purpose: 'owner', email: null, role: 'owner' })
  return url ?? ''
}

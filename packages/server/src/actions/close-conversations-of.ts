import { type Acting, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { readContact } from '../store/contacts.ts'
import { openConversationsOf } from '../store/conversations.ts'
import { closeConversation } from './close-conversation.ts'

/**
 * Closes all open conversations of a contact, each in its own commit, and ends their handoffs. Returns how many. Throws
 * `not_found`.
 */
export async function closeConversationsOf(deps: Deps, acting: Acting, contactId: string): Promise<number> {
  const { workspaceId } = reachOf(acting)
  const { pool } = deps.store
  await readContact(pool, workspaceId, contactId)
  const open = await openConversationsOf(pool, workspaceId, contactId)
  for (const { id } of open) await closeConversation(deps, acting, id)
  return open.length
}

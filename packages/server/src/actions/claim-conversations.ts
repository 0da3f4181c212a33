import type { Contact } from '@baton/core'
import type { PoolClient } from 'pg'
import type { Deps } from '../deps.ts'
import { mergeAnonymousContact } from '../store/contacts.ts'
import { moveOpenConversations } from '../store/conversations.ts'

export interface Claim {
  workspaceId: string
  channelId: string
  /** The contact of the session that the visitor had before they signed in. */
  from: string
  /** The contact that they have proved to be. */
  to: Contact
}

/**
 * Gives the open conversations of an anonymous visitor to the contact that they sign in as. Returns false, and changes
 * nothing, when the first contact is not anonymous or was claimed before. The caller must have verified both: the
 * session of `from` and the signed identity of `to`.
 */
export async function claimConversations(
  { store }: Pick<Deps, 'store'>,
  tx: PoolClient,
  { workspaceId, channelId, from, to }: Claim,
): Promise<boolean> {
  if (!(await mergeAnonymousContact(tx, workspaceId, { from, to: to.id }))) return false
  for (const conversationId of await moveOpenConversations(tx, workspaceId, { channelId, from, to: to.id }))
    await store.unitIn(tx, { reach: { workspaceId }, conversationId }, (unit) => {
      unit.record(
        { type: 'contact.updated', contact: unit.conversation.contact },
        { kind: 'contact', id: to.id, ...(to.name ? { name: to.name } : {}) },
      )
    })
  return true
}

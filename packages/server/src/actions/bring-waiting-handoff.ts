import { type Actor, AppError, type Handoff } from '@baton/core'
import type { Deps } from '../deps.ts'
import { waitingElsewhere } from '../store/handoffs.ts'
import { tryLock } from '../store/locks.ts'
import type { Unit } from '../store/unit.ts'
import { returnToAssistant } from './return-to-assistant.ts'

/** Returns the key of the lock `waitingOf`. */
export const waitingKey = (workspaceId: string, contactId: string) => `${workspaceId} ${contactId}`

/**
 * Ends the request with which a contact waits in another conversation of the same channel, and returns it, so that the
 * new request takes over its place in the queue. A contact waits once, however many conversations they open. Returns
 * null when they wait nowhere else.
 */
export async function bringWaitingHandoff(
  { store }: Pick<Deps, 'store'>,
  unit: Unit,
  actor: Actor,
): Promise<Handoff | null> {
  const { workspaceId, tx } = unit
  // Not waited for: the transaction holds one conversation already, and another one may want it.
  if (!(await tryLock(tx, 'waitingOf', waitingKey(workspaceId, unit.facts.contactId)))) {
    // A message must not be refused for this. A job tries again by itself.
    if (actor.kind === 'contact') return null
    throw new AppError('conflict', 'Another request of this contact is being handled; try again in a moment.')
  }
  const conversationId = await waitingElsewhere(tx, workspaceId, {
    conversationId: unit.conversation.id,
    contactId: unit.facts.contactId,
    channelId: unit.conversation.channel.id,
  })
  if (conversationId === null) return null
  return store.unitIn(tx, { reach: { workspaceId }, conversationId }, async (other) => {
    const { handoff } = other.conversation
    if (handoff?.status !== 'pending') return null
    await returnToAssistant(other, {
      verb: 'cancel',
      type: 'handoff.cancelled',
      endReason: 'cancelled_by_contact',
      actor: { kind: 'system' },
      stayOpen: false,
    })
    return handoff
  })
}

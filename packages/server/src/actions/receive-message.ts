import { type Actor, isOpen } from '@baton/core'
import type { MessageAck } from '@baton/core/api'
import { cutText } from '@baton/core/cut-text'
import { isThanks } from '@baton/detect/thanks'
import { type ActingContact, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import type { NewMessage } from '../store/message-row.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { assignBack } from './assign-back.ts'
import { alreadyAdded, dedupKey } from './dedup.ts'
import { reopen } from './open-and-close.ts'
import { openHandoff } from './open-handoff.ts'
import { postHandoffNotice } from './post-notice.ts'

export interface NewContactMessage {
  conversationId: string
  text: string
  clientId?: string | undefined
  /** The vendor's id of the message. Receiving the same id again adds no second message. */
  providerId?: string | undefined
  /** The address that the contact wrote from, on channels that have addresses. */
  address?: string | undefined
}

/**
 * Adds a contact's message and acknowledges it after its commit, before any answer. Usually it takes one statement.
 * When a condition does not hold (a repeated message, a closed conversation), it takes the conversation's lock.
 */
export async function receiveMessage(
  deps: Deps,
  acting: ActingContact,
  { conversationId, text, clientId, providerId, address }: NewContactMessage,
): Promise<{ ack: MessageAck; created: boolean }> {
  const { workspaceId, author: contact } = acting
  const id = deps.newId('msg')
  const key = providerId ? `p:${providerId}` : clientId ? dedupKey(conversationId, 'contact', { clientId }) : `u:${id}`
  const actor = actorOf(acting)
  const message: NewMessage = {
    id,
    author: 'contact',
    text,
    ...(clientId ? { clientId } : {}),
    ...(contact.name ? { name: contact.name } : {}),
    authorId: contact.id,
    dedupKey: key,
    address,
  }

  const hot = await deps.store.append({
    workspaceId,
    conversationId,
    contactId: contact.id,
    message,
    actor,
    withEpoch: true,
  })
  if (hot) return { ack: { id, seq: hot.event.seq, at: hot.event.at, ownerEpoch: hot.ownerEpoch }, created: true }

  return deps.store.onConversation(reachOf(acting), conversationId, async (unit) => {
    const first = await alreadyAdded(unit.tx, {
      workspaceId: unit.workspaceId,
      conversationId,
      key,
      ...(providerId ? { channelId: unit.facts.replyChannel.id } : { text }),
    })
    if (first) return { ack: { id: first.id, seq: first.seq, at: first.at }, created: false }

    reopen(unit, actor)
    const { ownerEpoch } = unit.conversation
    const event = unit.addMessage(message, actor, { ownerEpoch })
    await honourNext(deps, unit, { message: { seq: event.seq, text }, actor })
    return { ack: { id, seq: event.seq, at: event.at, ownerEpoch }, created: true }
  })
}

/**
 * Applies what the last resolution chose for the contact's next message. A bare “thanks” opens no handoff, and the
 * choice stays for the message after it.
 */
async function honourNext(
  deps: Deps,
  unit: Unit,
  { message, actor }: { message: { seq: number; text: string }; actor: Actor },
): Promise<void> {
  const { next } = unit.facts
  if (!next || isOpen(unit.conversation.handoff) || isThanks(message.text)) return
  unit.setNext(null)
  if (next.until && Date.parse(next.until) < unit.now.getTime()) return

  const evidence = [{ seq: message.seq, quote: cutText(message.text, 300), score: 1, threshold: 1 }]
  const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)
  const handoff = await openHandoff(deps, unit, { reason: 'returning_contact', evidence, actor, settings })
  if (next.to === 'teammate' && next.teammateId) await assignBack(unit, handoff, next.teammateId)
  await postHandoffNotice(deps, unit, { settings })
}

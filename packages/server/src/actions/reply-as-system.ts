import type { MessageAck } from '@baton/core/api'
import { type Acting, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { alreadyAdded, dedupKey } from './dedup.ts'

/**
 * Adds a message of the system to the contact, written by a rule or a timer. It changes neither the owner nor the state
 * of the conversation, and answers no question.
 */
export function replyAsSystem(
  deps: Deps,
  acting: Acting,
  { conversationId, text, clientId }: { conversationId: string; text: string; clientId?: string | undefined },
): Promise<{ ack: MessageAck; created: boolean }> {
  const id = deps.newId('msg')
  const key = clientId ? dedupKey(conversationId, 'system', { authorId: acting.via, clientId }) : `u:${id}`
  return deps.store.onConversation(reachOf(acting), conversationId, async (unit) => {
    const first = await alreadyAdded(unit.tx, { workspaceId: unit.workspaceId, conversationId, key, text })
    if (first) return { ack: { id: first.id, seq: first.seq, at: first.at }, created: false }
    const event = unit.addMessage({ id, author: 'system', text, dedupKey: key }, actorOf(acting))
    return { ack: { id, seq: event.seq, at: event.at }, created: true }
  })
}

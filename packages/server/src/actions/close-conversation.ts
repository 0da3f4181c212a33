import { isOpen } from '@baton/core'
import { type Acting, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { close } from './open-and-close.ts'
import { returnToAssistant } from './return-to-assistant.ts'

/** Closes a conversation in any state. Idempotent. */
export function closeConversation(deps: Deps, acting: Acting, conversationId: string) {
  return deps.store.onConversation(reachOf(acting), conversationId, async (unit) => {
    const actor = actorOf(acting)
    const { handoff } = unit.conversation
    if (isOpen(handoff)) {
      const type = handoff.status === 'pending' ? 'handoff.cancelled' : 'handoff.resolved'
      await returnToAssistant(unit, { verb: 'close', type, endReason: 'conversation_closed', actor, stayOpen: false })
    }
    close(unit, actor)
    return unit.conversation
  })
}

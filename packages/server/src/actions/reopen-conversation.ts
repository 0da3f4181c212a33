import type { Conversation } from '@baton/core'
import { type Acting, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { reopen } from './open-and-close.ts'
import { wantAnswer } from './want-answer.ts'

/** Reopens a closed conversation. It belongs to the assistant, which answers the messages that nobody has answered. */
export function reopenConversation(deps: Deps, acting: Acting, conversationId: string): Promise<Conversation> {
  return deps.store.onConversation(reachOf(acting), conversationId, async (unit) => {
    if (unit.conversation.status === 'open') return unit.conversation
    reopen(unit, actorOf(acting))
    await wantAnswer(unit, unit.conversation.handoff)
    return unit.conversation
  })
}

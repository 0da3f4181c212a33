import type { Conversation } from '@baton/core'
import { actorOf, type Caller, reachOf } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { reopen } from './handoff.ts'

/** Opens a closed conversation; alone, it gives it to the assistant. */
export function reopenConversation(deps: Deps, caller: Caller, conversationId: string): Promise<Conversation> {
  return deps.store.onConversation(reachOf(caller), conversationId, (unit) => {
    reopen(unit, actorOf(caller))
    return unit.conversation
  })
}

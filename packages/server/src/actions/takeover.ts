import { type Handoff, isOpen } from '@baton/core'
import { type Acting, actingTeammate, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import type { Unit } from '../store/unit.ts'
import { claim } from './claim-handoff.ts'
import { openHandoff } from './open-handoff.ts'

/**
 * Takes over a conversation without a request: opens and claims a handoff in one commit. Its only notice is “… has
 * joined”, when the teammate opens the conversation or writes.
 */
export function takeover(deps: Deps, acting: Acting, conversationId: string): Promise<Handoff> {
  return deps.store.onConversation(reachOf(acting), conversationId, (unit) => takeoverIn(deps, unit, acting))
}

/** Takes over a conversation that the caller has locked: a teammate's reply claims it. */
export async function takeoverIn(deps: Deps, unit: Unit, acting: Acting): Promise<Handoff> {
  actingTeammate(acting)
  if (!isOpen(unit.conversation.handoff)) {
    await openHandoff(deps, unit, { reason: 'teammate_takeover', evidence: [], actor: actorOf(acting) })
  }
  return claim(unit, acting)
}

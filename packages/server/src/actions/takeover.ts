import { type Handoff, isOpen } from '@baton/core'
import { type Acting, actingTeammate, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import type { Unit } from '../store/unit.ts'
import { claim } from './claim-handoff.ts'
import { openHandoff } from './open-handoff.ts'

/** Takes a conversation over unasked: a request and its claim in one commit. “… has joined” is its notice. */
export function takeover(deps: Deps, acting: Acting, conversationId: string): Promise<Handoff> {
  return deps.store.onConversation(reachOf(acting), conversationId, (unit) => takeoverIn(deps, unit, acting))
}

/** Takes over a conversation that is locked already: a teammate's reply claims. */
export async function takeoverIn(deps: Deps, unit: Unit, acting: Acting): Promise<Handoff> {
  actingTeammate(acting)
  if (!isOpen(unit.conversation.handoff)) {
    await openHandoff(deps, unit, { reason: 'teammate_takeover', evidence: [], actor: actorOf(acting) })
  }
  return claim(deps, unit, acting)
}

import { type Handoff, isOpen } from '@baton/core'
import { actorOf, type Caller, reachOf } from '../caller.ts'
import type { Deps } from '../deps.ts'
import type { Unit } from '../store/unit.ts'
import { claim } from './claim-handoff.ts'
import { openHandoff } from './handoff.ts'
import { actingTeammate } from './on-handoff.ts'

/** A teammate takes the conversation unasked: a request and its claim in one commit; “… has joined” is its notice. */
export function takeover(deps: Deps, caller: Caller, conversationId: string): Promise<Handoff> {
  return deps.store.onConversation(reachOf(caller), conversationId, (unit) => takeOver(deps, unit, caller))
}

/** The same for a conversation that is locked already: a teammate's reply claims. */
export async function takeOver(deps: Deps, unit: Unit, caller: Caller): Promise<Handoff> {
  actingTeammate(caller)
  if (!isOpen(unit.conversation.handoff)) {
    await openHandoff(deps, unit, { reason: 'teammate_takeover', evidence: [], actor: actorOf(caller) })
  }
  return claim(deps, unit, caller)
}

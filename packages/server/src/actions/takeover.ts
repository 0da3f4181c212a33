import { type Handoff, isOpen } from '@baton/core'
import { type Acting, actingTeammate, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { claim } from './claim-handoff.ts'
import { holdTeammates } from './hold-teammates.ts'
import { openHandoff } from './open-handoff.ts'

/**
 * Takes over a conversation without a request: opens and claims a handoff in one commit. Its only notice is “… has
 * joined”, when the teammate opens the conversation or writes.
 */
export function takeover(deps: Deps, acting: Acting, conversationId: string): Promise<Handoff> {
  return onConversationAs(deps, { acting, conversationId }, (unit) => takeoverIn(deps, unit, acting))
}

/** Locks a conversation for a teammate who may get it. */
export function onConversationAs<T>(
  { store }: Pick<Deps, 'store'>,
  { acting, conversationId }: { acting: Acting; conversationId: string },
  act: (unit: Unit) => Promise<T>,
): Promise<T> {
  return store.inLine(conversationId, () =>
    store.transaction(async (tx) => {
      await holdTeammates(tx, acting)
      return store.unitIn(tx, { reach: reachOf(acting), conversationId }, act)
    }),
  )
}

/** Takes over a conversation that the caller has locked: a teammate's reply claims it. */
export async function takeoverIn(deps: Deps, unit: Unit, acting: Acting): Promise<Handoff> {
  actingTeammate(acting)
  if (!isOpen(unit.conversation.handoff)) {
    const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)
    await openHandoff(deps, unit, { reason: 'teammate_takeover', evidence: [], actor: actorOf(acting), settings })
  }
  return claim(unit, acting)
}

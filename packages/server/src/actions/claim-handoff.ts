import { AppError, type Assignee, type Handoff, isOpen } from '@baton/core'
import { type Acting, actingTeammate, actorOf, holderOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import type { Unit } from '../store/unit.ts'
import { holdHandoff } from './hold-handoff.ts'
import { onHandoff } from './on-handoff.ts'
import { currentHandoff, openHandoffOf } from './record-handoff.ts'

/**
 * Claims a handoff. Exactly one of several teammates wins; the others get `already_claimed` with the winner's name.
 * Idempotent for the winner.
 */
export async function claimHandoff(deps: Deps, acting: Acting, handoffId: string): Promise<Handoff> {
  return onHandoff(deps, { acting, handoffId }, (unit) => {
    openHandoffOf(unit, handoffId)
    return claim(unit, acting)
  })
}

/** Claims the open handoff of a conversation that the caller has locked. Throws `conflict` without an open handoff. */
export function claim(unit: Unit, acting: Acting): Handoff {
  const assignee = holderOf(actingTeammate(acting), acting)
  const { handoff } = unit.conversation
  if (!isOpen(handoff)) throw new AppError('conflict', 'There is no handoff to claim in this conversation.')
  const holder = handoff.status === 'acknowledged' ? handoff.assignee : null
  if (holder && samePerson(holder, assignee)) return handoff

  // A holder without a row (they answer from a phone app) is known by name only. Claiming takes the handoff over from
  // them.
  const type = holder?.id === null ? 'handoff.reassigned' : 'handoff.acknowledged'
  holdHandoff(unit, { assignee, actor: actorOf(acting), type })
  return currentHandoff(unit)
}

/** Compares two assignees. A teammate without a row is identified by their name and by where they answer. */
function samePerson(one: Assignee, other: Assignee): boolean {
  return one.id === other.id && (one.id !== null || (one.name === other.name && one.via === other.via))
}

import { AppError, type Handoff, isOpen } from '@baton/core'
import { actorOf, type Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { acknowledge, openHandoffOf } from './handoff.ts'
import { actingTeammate, onHandoff, viaOf } from './on-handoff.ts'

/** Of all who claim exactly one wins; the others learn who. The winner who claims again is right again. */
export async function claimHandoff(deps: Deps, caller: Caller, handoffId: string): Promise<Handoff> {
  return onHandoff(deps, caller, handoffId, async (unit) => {
    openHandoffOf(unit, handoffId)
    return claim(deps, unit, caller)
  })
}

/** Claims the open handoff of a locked conversation in the caller's name. */
export async function claim(deps: Deps, unit: Unit, caller: Caller): Promise<Handoff> {
  const teammate = actingTeammate(caller)
  const { handoff } = unit.conversation
  if (!isOpen(handoff)) throw new AppError('conflict', 'There is no handoff to claim in this conversation.')
  if (handoff.status === 'acknowledged' && handoff.assignee?.id === teammate.id) return handoff

  const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)
  // Somebody known by name alone (a phone app) holds it: a teammate who claims takes it over from him.
  const type =
    handoff.status === 'acknowledged' && handoff.assignee?.id === null ? 'handoff.reassigned' : 'handoff.acknowledged'
  acknowledge(deps, unit, teammate, viaOf(caller), actorOf(caller), settings, type)
  return current(unit)
}

/** The handoff as it is after what the unit recorded. */
export function current(unit: Unit): Handoff {
  const { handoff } = unit.conversation
  if (!handoff) throw new AppError('conflict', 'This conversation has no handoff.')
  return handoff
}

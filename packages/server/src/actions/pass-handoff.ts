import type { Handoff } from '@baton/core'
import { actorOf, type Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { readHandoffSettings } from '../store/settings.ts'
import { assignableTeammate } from './assignable-teammate.ts'
import { current } from './claim-handoff.ts'
import { acknowledge, assigneeFrom, moved, openHandoffOf, record } from './handoff.ts'
import { onHandoff, viaOf } from './on-handoff.ts'

/** Gives a waiting handoff to a teammate; it stays pending, and anybody may still claim it. */
export function assignHandoff(deps: Deps, caller: Caller, handoffId: string, teammateId: string): Promise<Handoff> {
  return onHandoff(deps, caller, handoffId, async (unit) => {
    const handoff = openHandoffOf(unit, handoffId)
    const teammate = await assignableTeammate(unit.tx, unit.workspaceId, teammateId)
    if (handoff.status === 'pending' && handoff.assignee?.id === teammate.id) return handoff
    record(
      unit,
      'handoff.assigned',
      { ...moved(unit, 'assign'), assignee: assigneeFrom(teammate, viaOf(caller)) },
      actorOf(caller),
    )
    return current(unit)
  })
}

/** From one teammate to another; the contact is told who joined. */
export function reassignHandoff(deps: Deps, caller: Caller, handoffId: string, teammateId: string): Promise<Handoff> {
  return onHandoff(deps, caller, handoffId, async (unit) => {
    const handoff = openHandoffOf(unit, handoffId)
    const teammate = await assignableTeammate(unit.tx, unit.workspaceId, teammateId)
    if (handoff.status === 'acknowledged' && handoff.assignee?.id === teammate.id) return handoff
    const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)
    acknowledge(deps, unit, teammate, viaOf(caller), actorOf(caller), settings, 'handoff.reassigned')
    return current(unit)
  })
}

/** Back into the queue, at the place its first request has earned. */
export function releaseHandoff(deps: Deps, caller: Caller, handoffId: string): Promise<Handoff> {
  return onHandoff(deps, caller, handoffId, (unit) => {
    openHandoffOf(unit, handoffId)
    record(
      unit,
      'handoff.released',
      { ...moved(unit, 'release'), assignee: null, acknowledgedAt: null },
      actorOf(caller),
    )
    return current(unit)
  })
}

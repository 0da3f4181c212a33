import type { Handoff } from '@baton/core'
import { type Acting, actorOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { readHandoffSettings } from '../store/settings.ts'
import { assignableTeammate } from './assignable-teammate.ts'
import { current } from './claim-handoff.ts'
import { acknowledge, moved, openHandoffOf, record } from './handoff.ts'
import { onHandoff } from './on-handoff.ts'

export interface ToTeammate {
  handoffId: string
  teammateId: string
}

/** Gives a waiting handoff to a teammate; it stays pending, and anybody may still claim it. */
export function assignHandoff(deps: Deps, acting: Acting, { handoffId, teammateId }: ToTeammate): Promise<Handoff> {
  return onHandoff(deps, acting, handoffId, async (unit) => {
    const handoff = openHandoffOf(unit, handoffId)
    const teammate = await assignableTeammate(unit.tx, unit.workspaceId, teammateId)
    if (handoff.status === 'pending' && handoff.assignee?.id === teammate.id) return handoff
    record(
      unit,
      'handoff.assigned',
      { ...moved(unit, 'assign'), assignee: { id: teammate.id, name: teammate.name, via: acting.via } },
      actorOf(acting),
    )
    return current(unit)
  })
}

/** From one teammate to another; the contact is told who joined. */
export function reassignHandoff(deps: Deps, acting: Acting, { handoffId, teammateId }: ToTeammate): Promise<Handoff> {
  return onHandoff(deps, acting, handoffId, async (unit) => {
    const handoff = openHandoffOf(unit, handoffId)
    const teammate = await assignableTeammate(unit.tx, unit.workspaceId, teammateId)
    if (handoff.status === 'acknowledged' && handoff.assignee?.id === teammate.id) return handoff
    const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)
    acknowledge(deps, unit, {
      assignee: { id: teammate.id, name: teammate.name, via: acting.via },
      actor: actorOf(acting),
      settings,
      type: 'handoff.reassigned',
    })
    return current(unit)
  })
}

/** Back into the queue, at the place its first request has earned. */
export function releaseHandoff(deps: Deps, acting: Acting, handoffId: string): Promise<Handoff> {
  return onHandoff(deps, acting, handoffId, (unit) => {
    openHandoffOf(unit, handoffId)
    record(
      unit,
      'handoff.released',
      { ...moved(unit, 'release'), assignee: null, acknowledgedAt: null },
      actorOf(acting),
    )
    return current(unit)
  })
}

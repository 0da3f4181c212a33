import type { Handoff } from '@baton/core'
import { type Acting, actorOf, holderOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { assignableTeammate } from './assignable-teammate.ts'
import { onHandoff } from './on-handoff.ts'
import { currentHandoff, movedHandoff, openHandoffOf, recordHandoff } from './record-handoff.ts'

export interface ToTeammate {
  handoffId: string
  teammateId: string
}

/** Assigns a waiting handoff to a teammate. It stays pending, and any teammate can still claim it. */
export function assignHandoff(deps: Deps, acting: Acting, { handoffId, teammateId }: ToTeammate): Promise<Handoff> {
  return onHandoff(deps, { acting, handoffId, teammateId }, async (unit) => {
    const handoff = openHandoffOf(unit, handoffId)
    const teammate = await assignableTeammate(unit.tx, unit.workspaceId, teammateId)
    if (handoff.status === 'pending' && handoff.assignee?.id === teammate.id) return handoff
    const assigned = { ...movedHandoff(unit, 'assign'), assignee: holderOf(teammate, acting) }
    recordHandoff(unit, { type: 'handoff.assigned', handoff: assigned, actor: actorOf(acting) })
    return currentHandoff(unit)
  })
}

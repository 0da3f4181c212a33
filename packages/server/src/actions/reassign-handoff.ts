import type { Handoff } from '@baton/core'
import { type Acting, actorOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { ToTeammate } from './assign-handoff.ts'
import { assignableTeammate } from './assignable-teammate.ts'
import { joinHandoff } from './join-handoff.ts'
import { onHandoff } from './on-handoff.ts'
import { currentHandoff, openHandoffOf } from './record-handoff.ts'

/** Passes a claimed handoff to another teammate. A notice tells the contact who has joined. */
export function reassignHandoff(deps: Deps, acting: Acting, { handoffId, teammateId }: ToTeammate): Promise<Handoff> {
  return onHandoff(deps, { acting, handoffId }, async (unit) => {
    const handoff = openHandoffOf(unit, handoffId)
    const { id, name } = await assignableTeammate(unit.tx, unit.workspaceId, teammateId)
    if (handoff.status === 'acknowledged' && handoff.assignee?.id === id) return handoff
    const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)
    const assignee = { id, name, via: acting.via }
    joinHandoff(deps, unit, { assignee, actor: actorOf(acting), settings, type: 'handoff.reassigned' })
    return currentHandoff(unit)
  })
}

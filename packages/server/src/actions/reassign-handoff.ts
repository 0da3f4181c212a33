import type { Handoff } from '@baton/core'
import { type Acting, actorOf, holderOf, teammateIdOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { readWorkspace } from '../store/workspaces.ts'
import type { ToTeammate } from './assign-handoff.ts'
import { assignableTeammate } from './assignable-teammate.ts'
import { holdHandoff } from './hold-handoff.ts'
import { onHandoff } from './on-handoff.ts'
import { postNotice } from './post-notice.ts'
import { currentHandoff, openHandoffOf } from './record-handoff.ts'

/** Passes a claimed handoff to another teammate. A notice tells the contact who passed it to whom. */
export function reassignHandoff(deps: Deps, acting: Acting, { handoffId, teammateId }: ToTeammate): Promise<Handoff> {
  return onHandoff(deps, { acting, handoffId, teammateId }, async (unit) => {
    const handoff = openHandoffOf(unit, handoffId)
    const teammate = await assignableTeammate(unit.tx, unit.workspaceId, teammateId)
    if (handoff.status === 'acknowledged' && handoff.assignee?.id === teammate.id) return handoff
    const assignee = holderOf(teammate, acting)
    holdHandoff(unit, { assignee, actor: actorOf(acting), type: 'handoff.reassigned' })
    // Who takes a conversation over from another teammate is not passed it.
    if (teammateIdOf(acting) !== teammate.id) await postPassedNotice(deps, unit, { acting, teammate: teammate.name })
    return currentHandoff(unit)
  })
}

/** Tells the contact who passed them to whom. A program without a teammate speaks in the name of the workspace. */
async function postPassedNotice(
  deps: Deps,
  unit: Unit,
  { acting, teammate }: { acting: Acting; teammate: string },
): Promise<void> {
  const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)
  const { author } = acting
  const previous = author.kind === 'teammate' ? author.name : (await readWorkspace(unit.tx, unit.workspaceId)).name
  await postNotice(deps, unit, { settings, notice: 'passed', values: { previous, teammate } })
}

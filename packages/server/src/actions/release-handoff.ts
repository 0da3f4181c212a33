import type { Actor, Assignee, Handoff } from '@baton/core'
import { type Acting, actorOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { onHandoff } from './on-handoff.ts'
import { postNotice } from './post-notice.ts'
import { currentHandoff, movedHandoff, openHandoffOf, recordHandoff } from './record-handoff.ts'

/** Releases a claimed handoff to the queue, at the place of its first request. A notice tells the contact. */
export function releaseHandoff(deps: Deps, acting: Acting, handoffId: string): Promise<Handoff> {
  return onHandoff(deps, { acting, handoffId }, async (unit) => {
    openHandoffOf(unit, handoffId)
    movedHandoff(unit, 'release')
    await release(deps, unit, actorOf(acting))
    return currentHandoff(unit)
  })
}

/**
 * Puts the open handoff of a locked conversation into the queue, without an assignee. A notice tells the contact when
 * a teammate had it; they knew nothing of one who was only assigned.
 */
export async function release(deps: Deps, unit: Unit, actor: Actor): Promise<void> {
  const { assignee, status, ...handoff } = currentHandoff(unit)
  const released = { ...handoff, status: 'pending' as const, assignee: null, acknowledgedAt: null, joinedAt: null }
  recordHandoff(unit, { type: 'handoff.released', handoff: released, actor })
  if (status === 'acknowledged') await postReleasedNotice(deps, unit, assignee)
}

/** Tells the contact that the teammate had to leave and that they keep their place. */
export async function postReleasedNotice(deps: Deps, unit: Unit, assignee: Assignee | null): Promise<void> {
  const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)
  await postNotice(deps, unit, { settings, notice: 'released', values: { teammate: assignee?.name ?? null } })
}

import type { Handoff } from '@baton/core'
import { type Acting, actorOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { onHandoff } from './on-handoff.ts'
import { currentHandoff, movedHandoff, openHandoffOf, recordHandoff } from './record-handoff.ts'

/** Releases a claimed handoff to the queue, at the place of its first request. */
export function releaseHandoff(deps: Deps, acting: Acting, handoffId: string): Promise<Handoff> {
  return onHandoff(deps, { acting, handoffId }, (unit) => {
    openHandoffOf(unit, handoffId)
    const released = { ...movedHandoff(unit, 'release'), assignee: null, acknowledgedAt: null }
    recordHandoff(unit, { type: 'handoff.released', handoff: released, actor: actorOf(acting) })
    return currentHandoff(unit)
  })
}

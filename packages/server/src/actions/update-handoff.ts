import { AppError, type Collected, type Handoff, invalidField } from '@baton/core'
import { type Acting, actorOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { onHandoff } from './on-handoff.ts'
import { currentHandoff, openHandoffOf } from './record-handoff.ts'

/** Changes the priority and the collected details; a contact may only give details. The owner and the epoch stay. */
export function updateHandoff(
  deps: Deps,
  acting: Acting,
  {
    handoffId,
    collected,
    priority,
  }: { handoffId: string; collected?: Collected | undefined; priority?: number | undefined },
): Promise<Handoff> {
  if (acting.author.kind === 'contact' && priority !== undefined)
    throw new AppError('forbidden', 'Only the team sets the priority.')
  return onHandoff(deps, { acting, handoffId }, (unit) => {
    const handoff = openHandoffOf(unit, handoffId)
    const merged = { ...handoff.collected, ...collected }
    if (Object.keys(merged).length > 50) throw invalidField('collected', 'A handoff can hold at most 50 details.')
    const { ownerEpoch, boundarySeq } = unit.conversation
    unit.record(
      {
        type: 'handoff.updated',
        handoff: { ...handoff, collected: merged, priority: priority ?? handoff.priority },
        ownerEpoch,
        boundarySeq,
      },
      actorOf(acting),
    )
    return currentHandoff(unit)
  })
}

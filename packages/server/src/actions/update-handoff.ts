import { AppError, type Collected, type Handoff } from '@baton/core'
import { actorOf, type Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { current } from './claim-handoff.ts'
import { openHandoffOf } from './handoff.ts'
import { onHandoff } from './on-handoff.ts'

/** Priority and what was collected; a contact (or his page's own form) may give details only. Changes no owner, so no epoch. */
export function updateHandoff(
  deps: Deps,
  caller: Caller,
  handoffId: string,
  { collected, priority }: { collected?: Collected | undefined; priority?: number | undefined },
): Promise<Handoff> {
  if (caller.kind === 'contact' && priority !== undefined)
    throw new AppError('forbidden', 'Only the team sets the priority.')
  return onHandoff(deps, caller, handoffId, (unit) => {
    const handoff = openHandoffOf(unit, handoffId)
    const merged = { ...handoff.collected, ...collected }
    if (Object.keys(merged).length > 50)
      throw new AppError('invalid', 'A handoff can hold at most 50 details.', {
        errors: [{ field: 'collected', message: 'At most 50 fields.' }],
      })
    const { ownerEpoch, boundarySeq } = unit.conversation
    unit.record(
      {
        type: 'handoff.updated',
        handoff: { ...handoff, collected: merged, priority: priority ?? handoff.priority },
        ownerEpoch,
        boundarySeq,
      },
      actorOf(caller),
    )
    return current(unit)
  })
}

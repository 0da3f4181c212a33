import type { TriggerName } from '@baton/core'
import type { SimulationResult, SimulationSummary } from '@baton/core/api'

/** The numbers of a simulation that open their conversations. */
export const countNames = ['live', 'draft', 'new', 'noLonger', 'earlier', 'later', 'otherReason'] as const
export type CountName = (typeof countNames)[number]

export const countTitles: Record<CountName, string> = {
  live: 'Live',
  draft: 'Draft',
  new: 'Newly handed off',
  noLonger: 'No longer',
  earlier: 'Earlier',
  later: 'Later',
  otherReason: 'Another reason',
}

/** A number that was chosen: of one trigger, or (null) of all. */
export interface Selection {
  trigger: TriggerName | null
  count: CountName
}

const changes: Partial<Record<CountName, SimulationResult['change']>> = {
  new: 'new',
  noLonger: 'no_longer',
  earlier: 'earlier',
  later: 'later',
  otherReason: 'reason',
}

/** Returns the conversations behind a number. */
export function resultsBehind(results: readonly SimulationResult[], { trigger, count }: Selection): SimulationResult[] {
  const ofTrigger = (reason: string | null | undefined) => trigger === null || reason === trigger
  return results.filter((result) => {
    if (count === 'live') return result.live != null && ofTrigger(result.live.reason)
    if (count === 'draft') return result.handoff && ofTrigger(result.reason)
    return result.change === changes[count] && ofTrigger(result.handoff ? result.reason : result.live?.reason)
  })
}

/** Returns the first number that is worth a look: the largest difference, else the draft's handoffs. */
export function firstSelection({ totals, byTrigger }: SimulationSummary): Selection {
  const differences = byTrigger
    .flatMap((one) => (['new', 'noLonger', 'earlier', 'later'] as const).map((count) => ({ one, count })))
    .sort((a, b) => b.one[b.count] - a.one[a.count])
  const [best] = differences
  if (best && best.one[best.count] > 0) return { trigger: best.one.trigger, count: best.count }
  return { trigger: null, count: totals.otherReason > 0 ? 'otherReason' : 'draft' }
}

import type { TriggerName } from '../decision.ts'
import { triggerNames } from '../triggers/derived.ts'
import type { SettingsComparison } from './compare.ts'
import { createHours } from './hours.ts'
import { type ConversationMark, judgeMarks, type MarkQuality } from './marks.ts'
import type { ReplayedHandoff } from './replay.ts'

/** Counts of conversations. Each counts once, by its first handoff. */
export interface Counts {
  live: number
  draft: number
  new: number
  noLonger: number
  earlier: number
  later: number
}

/** The counts of one trigger. `earlier` and `later` count for the trigger of the draft. */
export interface TriggerCounts extends Counts {
  trigger: TriggerName
}

/** How many handoffs began in each hour of the week, Monday 0 to 1 first, 168 in all. */
export interface QueueLoad {
  timeZone: string
  live: number[]
  draft: number[]
  /** Handoffs of the draft, or of the live settings, whose time is not known. */
  withoutTime: number
}

export interface SimulationTotals extends Counts {
  conversations: number
  messages: number
  /** Handed off at the same message, for another reason. */
  otherReason: number
  /** The average number of turns by which the draft is earlier, and later; null when it never is. */
  earlierBy: number | null
  laterBy: number | null
}

/** Everything that a simulation counts. */
export interface SimulationCounts {
  totals: SimulationTotals
  byTrigger: TriggerCounts[]
  load: QueueLoad
  marks: MarkQuality | null
}

const none = (): Counts => ({ live: 0, draft: 0, new: 0, noLonger: 0, earlier: 0, later: 0 })
const counted = { new: 'new', no_longer: 'noLonger', earlier: 'earlier', later: 'later' } as const

/** Returns a counter of comparisons. `counts` may be read at any time. */
export function createTotals({ timeZone, marks }: { timeZone: string; marks: readonly ConversationMark[] }) {
  const totals = { ...none(), conversations: 0, messages: 0, otherReason: 0 }
  const byTrigger = new Map(triggerNames.map((trigger) => [trigger, none()]))
  const hours = createHours(timeZone)
  const load = { live: hours.empty(), draft: hours.empty(), withoutTime: 0 }
  const turns = { earlier: 0, later: 0 }
  const judged = judgeMarks(marks)

  function count(side: 'live' | 'draft', handoff: ReplayedHandoff | null) {
    if (!handoff) return
    totals[side]++
    const own = byTrigger.get(handoff.reason)
    if (own) own[side]++
    const hour = handoff.at === null ? null : hours.of(handoff.at)
    if (hour === null) load.withoutTime++
    else load[side][hour] = (load[side][hour] ?? 0) + 1
  }

  return {
    add(id: string, { draft, live, change }: Pick<SettingsComparison, 'draft' | 'live' | 'change'>, messages: number) {
      totals.conversations++
      totals.messages += messages
      count('live', live)
      count('draft', draft)
      judged.add(id, { live: live !== null, draft: draft !== null })
      if (change === null) return
      if (change === 'reason') {
        totals.otherReason++
        return
      }
      totals[counted[change]]++
      const reason = (draft ?? live)?.reason
      const own = reason && byTrigger.get(reason)
      if (own) own[counted[change]]++
      if (change === 'earlier' || change === 'later') turns[change] += Math.abs((draft?.turn ?? 0) - (live?.turn ?? 0))
    },
    counts(): SimulationCounts {
      const average = (which: 'earlier' | 'later') => (totals[which] === 0 ? null : turns[which] / totals[which])
      return {
        totals: { ...totals, earlierBy: average('earlier'), laterBy: average('later') },
        byTrigger: [...byTrigger].map(([trigger, counts]) => ({ trigger, ...counts })),
        load: { timeZone, ...load },
        marks: judged.quality(),
      }
    },
  }
}

import { z } from 'zod'
import { TriggerName, type TriggerVerdict } from './decision.ts'
import { handedOff } from './handed-off.ts'
import { MarkedDecision } from './marks.ts'
import { type HandoffSettings, inForce } from './settings.ts'
import { triggerList } from './triggers/derived.ts'

/** The trigger that came closest to a handoff where none was made, and what would have been needed. */
export const Closest = z.object({
  trigger: TriggerName,
  score: z.number(),
  threshold: z.number(),
  watching: z.boolean().meta({ description: 'It fired, and only watches: acting, it would have handed off' }),
  setting: z.string().nullable().meta({ description: 'The setting with which it would have fired' }),
  firesWith: z.union([z.string(), z.number()]).nullable().meta({ description: 'The value of that setting' }),
})
export type Closest = z.infer<typeof Closest>

/** A decision as teammates read it: with marks, and with why no handoff was made. */
export const ExplainedDecision = MarkedDecision.extend({ closest: Closest.nullable() })
export type ExplainedDecision = z.infer<typeof ExplainedDecision>

/**
 * Adds to a decision which trigger came closest. Null where it was handed off or nothing came close. `settings`: those
 * in force, for the values to choose from.
 */
export function explained(decision: MarkedDecision, settings: HandoffSettings): ExplainedDecision {
  if (handedOff(decision)) return { ...decision, closest: null }
  const near = nearest([...decision.triggers, ...(decision.amended?.triggers ?? [])])
  return { ...decision, closest: near && { ...near, ...(near.watching ? noValue : valueFor(near, settings)) } }
}

type Near = Omit<Closest, 'setting' | 'firesWith'>
const noValue = { setting: null, firesWith: null }

/** Returns the first trigger that fired and only watches, else the one with the highest share of its threshold. */
function nearest(triggers: readonly TriggerVerdict[]): Near | null {
  let best: Near | null = null
  let most = 0
  for (const { trigger, verdict, score, threshold, watching } of triggers) {
    if (verdict === 'off' || score === null || threshold === null || threshold <= 0) continue
    const fired = verdict === 'fired'
    // It fired and acts, but a switch or the office hours forbid the handoff, or the assistant asked first.
    if (fired && !watching) continue
    const share = fired ? Number.POSITIVE_INFINITY : score / threshold
    if (share <= most) continue
    best = { trigger, score, threshold, watching: fired }
    most = share
  }
  return best
}

/** Returns the value of a trigger's setting with which this score would just have fired. */
function valueFor({ trigger, score }: Near, settings: HandoffSettings): Pick<Closest, 'setting' | 'firesWith'> {
  const tuning = triggerList.find(({ name }) => name === trigger)?.trigger.tuning
  const steps = tuning?.steps(inForce(settings).triggers[trigger]) ?? []
  const reached = steps.filter(({ threshold }) => threshold <= score).sort((a, b) => b.threshold - a.threshold)[0]
  return tuning && reached ? { setting: tuning.setting, firesWith: reached.value } : noValue
}

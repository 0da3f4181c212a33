import type { TriggerName, TriggerVerdict } from './decision.ts'
import type { Mark } from './marks.ts'
import { type HandoffSettings, inForce } from './settings.ts'
import { triggerList } from './triggers/derived.ts'
import type { TuningStep } from './triggers/trigger.ts'

/** What a suggestion needs of a decision: what each trigger found, and what a teammate said about it. */
export interface Judgement {
  triggers: Pick<TriggerVerdict, 'trigger' | 'verdict' | 'score' | 'watching'>[]
  handedOff: boolean
  /** Null: nobody has marked it. */
  label: Mark['label'] | null
}

/** What a suggested value would have changed in the past. */
export interface SuggestionEffect {
  /** The handoffs marked unnecessary that would not have been made. */
  unnecessaryFewer: number
  /** The handoffs marked right that would not have been made. */
  neededLost: number
  /** The messages marked as missed that would have been handed off. */
  missedFound: number
  /** The number of marks that this trigger decides. */
  of: number
  /** Among the decisions that nobody marked: the handoffs that would be added, and those that would not be made. */
  unmarked: { more: number; fewer: number; of: number }
}

/** A value for the setting of one trigger with which the team would have disagreed less often. */
export interface Suggestion {
  trigger: TriggerName
  setting: string
  now: string | number
  suggested: string | number
  effect: SuggestionEffect
}

/** The number of marks about one trigger from which a suggestion is made. Fewer are chance. */
export const marksNeeded = 10

/**
 * Returns the values that agree better with the marks than those in force, at most one per trigger. It compares the
 * stored scores with other thresholds and runs no detector again. A handoff that is lost weighs as much as two that are
 * made for nothing. Between values that do equally well, the one closest to the value in force is suggested.
 */
export function suggestionsFrom(settings: HandoffSettings, judgements: readonly Judgement[]): Suggestion[] {
  const { enabled, triggers } = inForce(settings)
  if (!enabled) return []
  return triggerList.flatMap(({ name, trigger: { tuning } }) => {
    const values = triggers[name]
    if (!tuning || !values.enabled || values.watching) return []
    const steps = tuning.steps(values)
    const now = steps.findIndex(({ value }) => value === Reflect.get(values, tuning.setting))
    const cases = judgements.flatMap((one) => caseOf(name, one) ?? [])
    const found = bestStep(steps, now, cases)
    return found ? [{ trigger: name, setting: tuning.setting, ...found }] : []
  })
}

/** A decision that one trigger's threshold alone decides. */
interface Case {
  score: number
  label: Judgement['label']
  handedOff: boolean
}

/** Returns what a trigger had to say in a decision; null where its threshold decides nothing. */
function caseOf(name: TriggerName, { triggers, handedOff, label }: Judgement): Case | null {
  const own = triggers.filter(({ trigger, score }) => trigger === name && score !== null)
  const acts = ({ verdict, watching }: Judgement['triggers'][number]) => verdict === 'fired' && !watching
  // Another trigger hands off whatever this one finds; or a switch forbids it, and this one fired in vain.
  if (triggers.some((one) => one.trigger !== name && acts(one))) return null
  if (own.length === 0 || own.some(acts) !== handedOff) return null
  return { score: Math.max(...own.map(({ score }) => score ?? 0)), label, handedOff }
}

function bestStep(
  steps: readonly TuningStep[],
  at: number,
  cases: readonly Case[],
): Pick<Suggestion, 'now' | 'suggested' | 'effect'> | null {
  const marked = cases.filter(({ label }) => label !== null)
  const now = steps[at]
  if (!now || marked.length < marksNeeded) return null
  const ranked = steps
    .map((step, i) => ({ step, errors: errorsAt(step, marked), distance: Math.abs(i - at) }))
    .sort((a, b) => a.errors - b.errors || a.distance - b.distance)
  const best = ranked[0]
  if (!best || best.errors >= errorsAt(now, marked)) return null
  return { now: now.value, suggested: best.step.value, effect: effectOf(now, best.step, cases) }
}

const firesAt = ({ threshold }: TuningStep, { score }: Case) => score >= threshold

/** Counts how often a threshold disagrees with the marks. A handoff that is lost counts twice. */
function errorsAt(step: TuningStep, marked: readonly Case[]): number {
  const weights = marked.map((one): number => {
    if (one.label === 'unnecessary') return firesAt(step, one) ? 1 : 0
    return firesAt(step, one) ? 0 : one.label === 'right' ? 2 : 1
  })
  return weights.reduce((sum, weight) => sum + weight, 0)
}

function effectOf(now: TuningStep, then: TuningStep, cases: readonly Case[]): SuggestionEffect {
  const fired = (step: TuningStep, label: Case['label']) =>
    cases.filter((one) => one.label === label && firesAt(step, one)).length
  const unmarked = cases.filter(({ label }) => label === null)
  return {
    unnecessaryFewer: fired(now, 'unnecessary') - fired(then, 'unnecessary'),
    neededLost: fired(now, 'right') - fired(then, 'right'),
    missedFound: fired(then, 'missed') - fired(now, 'missed'),
    of: cases.length - unmarked.length,
    unmarked: {
      more: unmarked.filter((one) => !firesAt(now, one) && firesAt(then, one)).length,
      fewer: unmarked.filter((one) => firesAt(now, one) && !firesAt(then, one)).length,
      of: unmarked.length,
    },
  }
}

/** Returns the settings with a suggestion applied. At a level, they become an own choice with the level's values. */
export function withSuggestion(
  settings: HandoffSettings,
  { trigger, setting, suggested }: Pick<Suggestion, 'trigger' | 'setting' | 'suggested'>,
): HandoffSettings {
  const force = inForce(settings)
  const triggers = { ...force.triggers, [trigger]: { ...force.triggers[trigger], [setting]: suggested } }
  return { ...settings, mode: 'advanced', advanced: { ...force, triggers } }
}

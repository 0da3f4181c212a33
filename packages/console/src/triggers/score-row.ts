import type { TriggerVerdict } from '@baton/core'
import { triggerLook } from './index.ts'
import { ruleIn } from './rule-in.ts'

/** What a trigger found in a message, for its row: the bar and its mark are shares from 0 to 1. */
export interface ScoreRow {
  name: string
  /** The topic or rule that came closest, and whether the trigger only watches. */
  more: string
  /** The score, or why there is none. */
  words: string
  bar: { share: number; mark: number } | null
  fired: boolean
}

/** Returns the row of a trigger: its score against its threshold on one scale, so that rows can be compared. */
export function scoreRow(verdict: TriggerVerdict): ScoreRow {
  const { trigger, score, threshold, watching } = verdict
  const rule = ruleIn(verdict)
  const name = triggerLook(trigger)?.name ?? trigger.replaceAll('_', ' ')
  const more = [rule && score ? `best: ${rule}` : '', watching ? 'watching' : ''].filter(Boolean).join(' · ')
  const off = verdict.verdict === 'off'
  const fired = verdict.verdict === 'fired'
  if (off || score === null || threshold === null) return { name, more, words: off ? 'off' : '–', bar: null, fired }
  // Counts, such as three failed answers, are shown against what they need; probabilities from 0 to 1.
  const whole = Number.isInteger(score) && Number.isInteger(threshold)
  const scale = whole ? Math.max(score, threshold, 1) : 1
  return {
    name,
    more,
    words: `${shownScore(score, threshold)} of ${whole ? threshold : threshold.toFixed(2)}`,
    bar: { share: Math.max(0, Math.min(1, score / scale)), mark: Math.max(0, Math.min(1, threshold / scale)) },
    fired,
  }
}

/**
 * Returns a score as it is shown: whole for counts, else with two digits. A score below its threshold is never rounded
 * up to it.
 */
export function shownScore(score: number, threshold: number): string {
  if (Number.isInteger(score) && Number.isInteger(threshold)) return String(score)
  const shown = score.toFixed(2)
  return score < threshold && Number(shown) >= threshold ? (Math.floor(score * 100) / 100).toFixed(2) : shown
}

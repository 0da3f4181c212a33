import type { HandoffSettings, TriggerVerdict } from '@baton/core'
import type { TriedHandoff } from '@baton/core/api'
import { triggerLook } from '../../triggers/index.ts'
import { reasonInWords } from '../../triggers/reasons.tsx'
import { ruleIn } from '../../triggers/rule-in.ts'

const blocked: Record<string, string> = {
  level: 'the level is AI only',
  master: 'handing off is switched off',
}

/** Returns in a line what a tried message leads to. */
export function triedWords({ outcome, reason, rule }: Pick<TriedHandoff, 'outcome' | 'reason' | 'rule'>): string {
  switch (outcome) {
    case 'handoff':
      return `Hands off: ${reasonInWords(reason ?? '', rule)}`
    case 'confirm':
      return 'Asks once before it hands off'
    case 'declined':
      return `Declines in clear words: ${blocked[reason ?? ''] ?? 'nothing may hand off'}`
    case 'answer':
      return 'The assistant answers'
  }
}

/** What a trigger found in a tried message, for its row: the bar and its mark are shares from 0 to 1. */
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
  const plain = (value: number) => (whole ? String(value) : value.toFixed(2))
  return {
    name,
    more,
    words: `${plain(score)} of ${plain(threshold)}`,
    bar: { share: Math.max(0, Math.min(1, score / scale)), mark: Math.max(0, Math.min(1, threshold / scale)) },
    fired,
  }
}

/** Returns the facts that conditions of topics and rules ask for and that a tried message does not have itself. */
export function factsAskedIn({ advanced: { triggers } }: HandoffSettings): string[] {
  const rules = [...triggers.forbidden_topic.topics, ...triggers.rule.rules].filter(({ enabled }) => enabled)
  const facts = rules.flatMap(({ conditions }) => conditions.map(({ fact }) => fact))
  return [...new Set(facts)].filter((fact) => fact && !ownOfText.includes(fact))
}

/** The facts that the text itself tells, or that are chosen next to it. */
const ownOfText = ['language', 'messageLength', 'channel']

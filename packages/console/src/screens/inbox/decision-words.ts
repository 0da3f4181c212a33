import type { Amendment, Decision, DecisionOutcome, TriggerVerdict } from '@baton/core'
import { triggerLook } from '../../triggers/index.ts'
import { reasonInWords } from '../../triggers/reasons.tsx'
import { ruleIn } from '../../triggers/rule-in.ts'

const outcomes: Record<DecisionOutcome, string> = {
  answer: 'Assistant answered',
  confirm: 'Assistant asked once before handing off',
  handoff: 'Handed off',
  declined: 'Declined',
  undecided: 'Not decided yet',
  not_asked: 'Not asked: a person had the conversation or was awaited',
}

/** The settings that can forbid a handoff, in words. */
const switches: Record<string, string> = {
  level: 'the level is AI only',
  master: 'handing off is switched off',
  channel: 'handing off is switched off for this channel',
  assistant: 'handing off is switched off for this assistant',
}

/** Returns the decision about a message in one line. */
export function decisionWords({ outcome, reason, triggers }: Decision): string {
  if (!reason) return outcomes[outcome]
  const verdict = triggers.find(({ trigger }) => trigger === reason)
  return `${outcomes[outcome]}: ${switches[reason] ?? reasonInWords(reason, verdict ? ruleIn(verdict) : null)}`
}

/** Returns the decisions with each run of those that were not asked for as one list. */
export function foldNotAsked(decisions: readonly Decision[]): (Decision | [Decision, ...Decision[]])[] {
  const folded: (Decision | [Decision, ...Decision[]])[] = []
  for (const decision of decisions) {
    const last = folded.at(-1)
    if (decision.outcome !== 'not_asked' || decision.amended) folded.push(decision)
    else if (Array.isArray(last)) last.push(decision)
    else folded.push([decision])
  }
  return folded
}

/** Returns why nothing was decided about `count` messages. */
export const notAskedWords = (count: number) =>
  `Not asked for ${count === 1 ? '1 message' : `${count} messages`}: a person had the conversation or was awaited`

/** Returns what happened after the answer: `Then: handed off, the assistant said it cannot resolve this`. */
export function amendmentWords({ outcome, reason, triggers }: Amendment): string {
  return outcome === 'handoff'
    ? `Then: handed off, ${answerWords(reason, triggers)}`
    : `Then: no handoff possible, ${switches[reason] ?? reasonInWords(reason)}`
}

function answerWords(reason: string, triggers: TriggerVerdict[]): string {
  const verdict = triggers.find(({ trigger }) => trigger === reason)
  return triggerLook(reason)?.afterAnswer?.(verdict) ?? reasonInWords(reason)
}

const verdicts: Record<TriggerVerdict['verdict'], string> = { fired: 'fired', not_fired: 'did not fire', off: 'off' }

/** Returns the name of a trigger and its verdict, with the score if there is one. */
export function verdictWords(one: TriggerVerdict): { name: string; found: string } {
  const { trigger, verdict, score, threshold, watching } = one
  const name = `${triggerLook(trigger)?.name ?? trigger.replaceAll('_', ' ')}${watching ? ' (watching)' : ''}`
  if (score === null) return { name, found: verdicts[verdict] }
  const rule = ruleIn(one)
  const found = rule === null ? verdicts[verdict] : verdict === 'fired' ? `“${rule}” fired` : `closest “${rule}”`
  return { name, found: `${found}, ${measured(trigger, score, threshold)}` }
}

/** Returns a score and its threshold in words: the trigger's own, or a score between 0 and 1. */
export function measured(reason: string, score: number, threshold: number | null): string {
  const own = triggerLook(reason)?.measured
  return own ? own(score, threshold) : `score ${score.toFixed(2)}, fires at ${threshold?.toFixed(2) ?? '–'}`
}

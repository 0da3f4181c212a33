import type { Amendment, DecisionOutcome, ExplainedDecision, TriggerVerdict } from '@baton/core'
import { triggerLook } from '../../triggers/index.ts'
import { reasonInWords } from '../../triggers/reasons.tsx'
import { ruleIn, wordsIn } from '../../triggers/rule-in.ts'
import { scoreRow, shownScore } from '../../triggers/score-row.ts'

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

/** Below this share of its threshold a trigger did not come close. */
const closeFrom = 0.1

/** What a decision says in one line: what happened, and which trigger came closest where nothing was handed off. */
export interface DecisionLine {
  what: string
  closest: string | null
}

/** Returns a decision in one line: `Assistant answered`, closest `Frustration, 0.42 of 0.60`. */
export function lineOf(decision: ExplainedDecision): DecisionLine {
  const { amended } = decision
  if (amended) return { what: `${happened(decision)}. ${amendmentWords(amended)}`, closest: null }
  const verdict = deciding(decision)
  if (decision.outcome === 'handoff')
    return { what: [happened(decision), verdict && scoreRow(verdict).words].filter(Boolean).join(', '), closest: null }
  if (decision.outcome === 'answer' && decision.reason)
    return {
      what: `${outcomes.answer} · not handed off outside the office hours:`,
      closest: reasonInWords(decision.reason),
    }
  const near = closestIn(decision)
  if (!near) return { what: happened(decision), closest: null }
  return {
    what: `${happened(decision)} · ${near.watching ? 'would be handed off if it acted' : 'closest'}:`,
    closest: `${near.name}, ${near.measured}`,
  }
}

/** Returns what happened and why, as the head of the explanation. `need`: what a handoff would have needed. */
export function headlineOf(decision: ExplainedDecision): { title: string; why: string | null; need: string | null } {
  const { outcome, amended } = decision
  const near = closestIn(decision)
  if (amended) return { title: `${outcomes[outcome]}.`, why: `${amendmentWords(amended)}.`, need: null }
  switch (outcome) {
    case 'handoff': {
      const verdict = deciding(decision)
      const why = verdict ? `${nameOf(verdict)} fired with ${scoreRow(verdict).words}.` : null
      return { title: `${happened(decision)}.`, why, need: null }
    }
    case 'declined':
      return { title: 'Not handed off.', why: `The customer asked for a person, but ${blocked(decision)}.`, need: null }
    case 'confirm':
      return {
        title: 'The assistant asked once before handing off.',
        why: 'The customer asked for a person. The next request is granted.',
        need: null,
      }
    case 'answer':
      return { title: 'Not handed off. The assistant answered.', ...whyNot(decision, near) }
    case 'undecided':
    case 'not_asked':
      return { title: `${outcomes[outcome]}.`, why: null, need: null }
  }
}

function whyNot(decision: ExplainedDecision, near: Near | null): { why: string; need: string | null } {
  const vain = decision.triggers.find(({ verdict, watching }) => verdict === 'fired' && !watching)
  if (vain) {
    // A decision to answer has a reason only where the office hours kept it with the assistant.
    const but = decision.reason ? 'outside the office hours the assistant goes on' : 'a switch forbids handing off here'
    return { why: `${nameOf(vain)} fired, but ${but}.`, need: null }
  }
  if (!near) return { why: 'No trigger came close.', need: null }
  if (near.watching)
    return {
      why: `${near.name} fired with ${near.measured}, but it only watches.`,
      need: 'It would have been handed off if it acted.',
    }
  const { score, firesWith, setting } = near
  const at = `${shownScore(score, near.threshold)}${typeof firesWith === 'string' ? ` (${setting} ${firesWith})` : ''}`
  return {
    why: `${near.name} came closest, with ${near.measured}.`,
    need: `It would have fired at ${at}; it was set to ${shownScore(near.threshold, near.threshold)}.`,
  }
}

type Near = NonNullable<ExplainedDecision['closest']> & { name: string; measured: string }

/** Returns the trigger that came closest with its name and score in words; null where nothing came close. */
function closestIn({ closest, triggers, amended }: ExplainedDecision): Near | null {
  if (!closest || (!closest.watching && closest.score < closest.threshold * closeFrom)) return null
  const verdict = [...triggers, ...(amended?.triggers ?? [])].find(({ trigger }) => trigger === closest.trigger)
  return verdict ? { ...closest, name: nameOf(verdict), measured: scoreRow(verdict).words } : null
}

/** Returns the verdict that decided, or else the one that came closest. */
export function tellingIn(decision: ExplainedDecision): TriggerVerdict | null {
  return deciding(decision) ?? decision.triggers.find(({ trigger }) => trigger === closestIn(decision)?.trigger) ?? null
}

/** Returns the words of a message that carried its decision, or what came closest to one. */
export function tellingWords(decision: ExplainedDecision): string[] {
  const verdict = tellingIn(decision)
  return verdict ? wordsIn(verdict) : []
}

const deciding = ({ reason, triggers }: ExplainedDecision) =>
  triggers.find(({ trigger, verdict }) => trigger === reason && verdict !== 'not_fired')

/** Returns the name of a trigger at the beginning of a sentence, with the topic or rule: `Topic “Legal”`. */
function nameOf(verdict: TriggerVerdict): string {
  const rule = ruleIn(verdict)
  const name = rule
    ? reasonInWords(verdict.trigger, rule)
    : (triggerLook(verdict.trigger)?.name ?? verdict.trigger.replaceAll('_', ' '))
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function happened(decision: ExplainedDecision): string {
  const { outcome, reason } = decision
  if (!reason) return outcomes[outcome]
  const verdict = deciding(decision)
  return `${outcomes[outcome]}: ${switches[reason] ?? reasonInWords(reason, verdict ? ruleIn(verdict) : null)}`
}

const blocked = ({ reason }: ExplainedDecision) => (reason && switches[reason]) ?? 'nothing may be handed off'

/** Returns what happened after the answer: `Then: handed off, the assistant said it cannot resolve this`. */
function amendmentWords({ outcome, reason, triggers }: Amendment): string {
  return outcome === 'handoff'
    ? `Then: handed off, ${answerWords(reason, triggers)}`
    : `Then: no handoff possible, ${switches[reason] ?? reasonInWords(reason)}`
}

function answerWords(reason: string, triggers: TriggerVerdict[]): string {
  const verdict = triggers.find(({ trigger }) => trigger === reason)
  return triggerLook(reason)?.afterAnswer?.(verdict) ?? reasonInWords(reason)
}

/** Returns a score and its threshold in words: the trigger's own, or a score between 0 and 1. */
export function measured(reason: string, score: number, threshold: number | null): string {
  const own = triggerLook(reason)?.measured
  return own ? own(score, threshold) : `score ${score.toFixed(2)}, fires at ${threshold?.toFixed(2) ?? '–'}`
}

/** Returns the messages about which the same was decided as about the one before, where that says nothing new. */
export function repeatedIn(decisions: readonly ExplainedDecision[]): Set<number> {
  return new Set(
    decisions.flatMap(({ outcome, seq }, i) =>
      outcome === 'not_asked' && decisions[i - 1]?.outcome === 'not_asked' ? [seq] : [],
    ),
  )
}

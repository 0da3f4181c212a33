import { cutText } from '../cut-text.ts'
import type { Detectors, Found } from '../detectors.ts'
import { conditionsHold, type Rule } from '../rule.ts'
import type { AskedAboutMessage, Finding } from './trigger.ts'

/** The score from which a message is what a rule looks for. */
export const ruleThreshold = 0.5

/** A decision keeps the scores of this many rules: those that came closest. */
const mostShown = 8

/**
 * Returns the finding about the first rule of a list that matches, else about the one that came closest; null when no
 * rule could match here. A rule that only watches gives way to one that acts.
 */
export function findRule(asked: AskedAboutMessage, rules: readonly Rule[], detectors: Detectors): Finding | null {
  const judged = rules
    .filter(({ enabled }) => enabled)
    .filter(({ channels }) => channels.length === 0 || channels.some((kind) => kind === asked.facts['channel']))
    .filter(({ conditions }) => conditionsHold(conditions, asked.facts))
    .map((rule) => ({ rule, found: scoreRule(rule, asked.message.text, detectors) }))
  const matching = judged.filter(({ found }) => found.score >= ruleThreshold)
  const best =
    matching.find(({ rule }) => !rule.watching) ??
    matching[0] ??
    judged.reduce<(typeof judged)[number] | null>((a, b) => (a && a.found.score >= b.found.score ? a : b), null)
  if (!best) return null
  const { rule, found } = best
  return {
    score: found.score,
    threshold: ruleThreshold,
    quote: found.quote,
    input: {
      rule: { id: rule.id, name: rule.name },
      rules: judged
        .toSorted((a, b) => b.found.score - a.found.score)
        .slice(0, mostShown)
        .map((one) => ({ id: one.rule.id, name: one.rule.name, score: one.found.score })),
      ...(found.words ? { words: found.words } : {}),
    },
    rule,
    ...(rule.watching ? { watching: true } : {}),
  }
}

/** Returns how well a text is what a rule looks for. Its conditions and channels do not count. */
export function scoreRule(rule: Rule, text: string, detectors: Detectors): Found {
  const none = { score: 0, quote: cutText(text, 300) }
  if (!rule.template && rule.says === '' && rule.examples.length === 0) return { ...none, score: 1 }
  return detectors.sought(text, rule) ?? none
}

import type { HandoffSettings } from '@baton/core'
import type { TriedHandoff } from '@baton/core/api'
import { reasonInWords } from '../../triggers/reasons.tsx'

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

/** Returns the facts that conditions of topics and rules ask for and that a tried message does not have itself. */
export function factsAskedIn({ advanced: { triggers } }: HandoffSettings): string[] {
  const rules = [...triggers.forbidden_topic.topics, ...triggers.rule.rules].filter(({ enabled }) => enabled)
  const facts = rules.flatMap(({ conditions }) => conditions.map(({ fact }) => fact))
  return [...new Set(facts)].filter((fact) => fact && !ownOfText.includes(fact))
}

/** The facts that the text itself tells, or that are chosen next to it. */
const ownOfText = ['language', 'messageLength', 'channel']

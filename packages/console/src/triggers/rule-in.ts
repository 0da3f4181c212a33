import type { Handoff, TriggerVerdict } from '@baton/core'

/** Returns the name of the topic or rule that a verdict is about; null for other triggers. */
export function ruleIn({ input }: Pick<TriggerVerdict, 'input'>): string | null {
  if (typeof input !== 'object' || input === null || !('rule' in input)) return null
  const { rule } = input
  return typeof rule === 'object' && rule !== null && 'name' in rule ? String(rule.name) : null
}

/** Returns the words that carried a verdict, as the customer wrote them. */
export function wordsIn({ input }: Pick<TriggerVerdict, 'input'>): string[] {
  if (typeof input !== 'object' || input === null || !('words' in input) || !Array.isArray(input.words)) return []
  return input.words.filter((one) => typeof one === 'string')
}

/** Returns the name of the topic or rule that caused a handoff; null for other reasons. */
export const ruleOf = ({ reason, topic, rule }: Pick<Handoff, 'reason' | 'topic' | 'rule'>): string | null =>
  reason === 'forbidden_topic' ? topic : reason === 'rule' ? rule : null

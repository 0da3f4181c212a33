import { namesOf } from '@baton/core/kind'
import { ruleTemplates } from '@baton/core/rule-templates'

/** Signals about the topic of a message: the templates for rules, except the one that only counts. */
export const topicSignals = namesOf(ruleTemplates).filter((name) => name !== 'complex')
export type TopicSignal = Exclude<keyof typeof ruleTemplates, 'complex'>

/** Everything that the learned model tells about a text, in the order of its heads. */
export const signals = [
  ...(['request', 'promise', 'frustration', 'negative', 'positive', 'thanks', 'greeting'] as const),
  ...topicSignals,
] as const
export type Signal = (typeof signals)[number]

/** Signals of the whole message: how it feels, or that it only thanks or greets. Others may stand in one sentence. */
export const wholeSignals: ReadonlySet<Signal> = new Set(['frustration', 'negative', 'positive', 'thanks', 'greeting'])

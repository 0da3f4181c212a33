import type { HandoffSettings, Rule } from '@baton/core'
import { Rule as RuleSchema } from '@baton/core/rule'
import { type RuleTemplate, ruleTemplates } from '@baton/core/rule-templates'

/** A topic and a rule are the same thing; a topic is left to people also outside office hours. */
export type RuleKind = 'topic' | 'rule'
/** The topics and rules of a draft, each list in its order of precedence. */
export type RuleLists = Record<RuleKind, Rule[]>

/** A topic or rule that is open for editing. */
export interface Editing {
  /** The list that it is in, or is added to. */
  kind: RuleKind
  /** Where it stands in the lists; null for a new one. */
  was: { kind: RuleKind; id: string } | null
  rule: Rule
}

/** The templates that a team without topics is offered. */
export const suggestedTopics: readonly RuleTemplate[] = ['money', 'legal', 'safety', 'vip']

/** Returns a new topic or rule, from a template if one is given. Its id comes with its name, when it is added. */
export const newRule = (template: RuleTemplate | null = null): Rule => ({
  id: '',
  name: template ? ruleTemplates[template].title : '',
  enabled: true,
  watching: false,
  template,
  says: '',
  examples: [],
  counterexamples: [],
  conditions: [],
  channels: [],
  priority: null,
  message: {},
})

/** Changes the template. The name follows it as long as it is the title of a template. */
export function withTemplate(rule: Rule, template: RuleTemplate | null): Rule {
  const isOwnName = rule.name !== '' && rule.name !== (rule.template ? ruleTemplates[rule.template].title : '')
  return { ...rule, template, name: isOwnName ? rule.name : template ? ruleTemplates[template].title : '' }
}

/** Returns an id made from a name, which no other one has: `Refunds over 500` → `refunds-over-500`. */
export function idFor(name: string, taken: readonly string[]): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[a-z0-9]+/g)?.join('-') ?? ''
  const base = words.slice(0, 36).replace(/-$/, '') || 'rule'
  if (words !== '' && !taken.includes(base)) return base
  let number = words === '' ? 1 : 2
  while (taken.includes(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/** Returns a topic or rule as it is saved: trimmed, without empty examples and texts. */
export function cleaned(rule: Rule): Rule {
  const written = (lines: readonly string[]) => [...new Set(lines.map((line) => line.trim()).filter(Boolean))]
  return {
    ...rule,
    name: rule.name.trim(),
    says: rule.says.trim(),
    examples: written(rule.examples),
    counterexamples: written(rule.counterexamples),
    message: Object.fromEntries(Object.entries(rule.message).filter(([, text]) => text?.trim())),
  }
}

/** What is wrong with a topic or rule, at a field of the form. */
export interface Trouble {
  field: 'name' | 'says' | 'conditions'
  message: string
}

/** Returns the first thing that keeps a topic or rule from being saved, null when nothing does. */
export function troubleIn(rule: Rule): Trouble | null {
  if (rule.name.trim() === '') return { field: 'name', message: 'Give it a name. The team reads it in the queue.' }
  if (rule.conditions.some(({ fact }) => fact.trim() === ''))
    return { field: 'conditions', message: 'Name the attribute of each condition.' }
  // A new one has no id before it is added.
  const issue = RuleSchema.safeParse({ ...cleaned(rule), id: rule.id || 'new' }).error?.issues[0]
  if (!issue) return null
  const [field] = issue.path
  return { field: field === 'name' || field === 'conditions' ? field : 'says', message: issue.message }
}

/** Returns the lists with what is open in the editor in its place; a new one stands last in its list. */
export function withEdited(lists: RuleLists, { kind, was, rule }: Editing): RuleLists {
  const taken = lists[kind].map(({ id }) => id).filter((id) => was?.kind !== kind || id !== was.id)
  const edited = cleaned(rule)
  // An id stays the same for ever. One that moves between the lists may be taken there.
  const id = was && !taken.includes(was.id) ? was.id : idFor(edited.name, taken)
  const saved = { ...edited, id }
  if (was?.kind === kind) return { ...lists, [kind]: lists[kind].map((one) => (one.id === was.id ? saved : one)) }
  const rest = was ? { ...lists, [was.kind]: lists[was.kind].filter((one) => one.id !== was.id) } : lists
  return { ...rest, [kind]: [...rest[kind], saved] }
}

/** Returns whether anything is entered in the editor. An empty new rule is dropped without a question. */
export const isBegun = ({ was, rule }: Editing): boolean =>
  was !== null || JSON.stringify({ ...rule, id: '' }) !== JSON.stringify(newRule())

/** Returns the topics and rules of a draft. */
export const listsOf = ({ advanced: { triggers } }: HandoffSettings): RuleLists => ({
  topic: triggers.forbidden_topic.topics,
  rule: triggers.rule.rules,
})

/** Returns the draft with other topics and rules. They are the team's own at every level. */
export function withLists(draft: HandoffSettings, { topic, rule }: RuleLists): HandoffSettings {
  const { triggers } = draft.advanced
  const changed = {
    forbidden_topic: { ...triggers.forbidden_topic, topics: topic },
    rule: { ...triggers.rule, rules: rule },
  }
  return { ...draft, advanced: { ...draft.advanced, triggers: { ...triggers, ...changed } } }
}

/** Returns the list with the entry at `from` moved to `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list]
  next.splice(Math.max(0, Math.min(list.length - 1, to)), 0, ...next.splice(from, 1))
  return next
}

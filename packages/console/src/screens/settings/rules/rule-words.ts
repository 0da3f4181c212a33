import type { Comparison, FactCondition, Rule } from '@baton/core'
import { ownFacts } from '@baton/core/rule-facts'
import { ruleTemplates } from '@baton/core/rule-templates'
import { channelTitle } from '../../../ui/channel-icon.tsx'
import { priorityNames } from '../../inbox/priority-names.ts'
import type { RuleKind } from './rule-draft.ts'

export const kindTitles: Record<RuleKind, string> = { topic: 'Topic', rule: 'Rule' }

/** How each comparison reads between a fact and its value. */
export const comparisonWords: Record<Comparison, string> = {
  is: 'is',
  is_not: 'is not',
  contains: 'contains',
  at_least: 'is at least',
  at_most: 'is at most',
  known: 'is known',
  unknown: 'is not known',
}

/** Returns the name of a fact on screen; an attribute of the site's own has no other name. */
export const factTitle = (fact: string): string => Object.entries(ownFacts).find(([name]) => name === fact)?.[1] ?? fact

/** Returns a condition in words: `plan is gold`. */
function conditionWords({ fact, comparison, value }: FactCondition): string {
  const words = `${factTitle(fact)} ${comparisonWords[comparison]}`
  return comparison === 'known' || comparison === 'unknown' ? words : `${words} ${value}`
}

/** Returns in one line what a topic or rule looks for. */
export function ruleSummary({ template, says, examples, conditions, channels }: Rule): string {
  const [example] = examples
  const sought = says ? `“${says}”` : template ? ruleTemplates[template].says : example ? `Like “${example}”` : ''
  const only = [
    ...conditions.map(conditionWords),
    ...(channels.length > 0 ? [`on ${channels.map(channelTitle).join(' or ')}`] : []),
  ].join(', ')
  return sought && only ? `${sought}, only if ${only}` : sought || (only ? `Only if ${only}` : '')
}

/** Returns whether a topic or rule acts, only watches, or is off. */
export const stateOf = ({ enabled, watching }: Pick<Rule, 'enabled' | 'watching'>): 'on' | 'watching' | 'off' =>
  enabled ? (watching ? 'watching' : 'on') : 'off'

/** Returns what differs between two versions of a list of topics or rules, each by its name. */
export function ruleChanges(kind: RuleKind, before: readonly Rule[], after: readonly Rule[]): string[] {
  const named = ({ name }: Rule) => `${kindTitles[kind]} “${name}”`
  const changes = after.flatMap((rule) => {
    const old = before.find(({ id }) => id === rule.id)
    if (!old) return [`${named(rule)}: added`]
    const changed = changedIn(old, rule)
    return changed.length > 0 ? [`${named(rule)}: ${changed.join(', ')}`] : []
  })
  const removed = before.filter(({ id }) => after.every((rule) => rule.id !== id))
  return [...changes, ...removed.map((rule) => `${named(rule)}: removed`), ...orderChange(kind, before, after)]
}

function changedIn(before: Rule, after: Rule): string[] {
  const differs = (...fields: (keyof Rule)[]) =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return [
    ...(differs('name') ? [`was “${before.name}”`] : []),
    ...(stateOf(before) !== stateOf(after) ? [stateOf(after)] : []),
    ...(differs('priority') ? [`priority ${(priorityNames[after.priority ?? 1] ?? '').toLowerCase()}`] : []),
    ...(differs('template', 'says') ? ['what the customer writes'] : []),
    ...(differs('examples', 'counterexamples') ? ['examples'] : []),
    ...(differs('conditions') ? ['conditions'] : []),
    ...(differs('channels') ? ['channels'] : []),
    ...(differs('message') ? ['own message'] : []),
  ]
}

function orderChange(kind: RuleKind, before: readonly Rule[], after: readonly Rule[]): string[] {
  const common = (list: readonly Rule[], other: readonly Rule[]) =>
    list.map(({ id }) => id).filter((id) => other.some((one) => one.id === id))
  return common(before, after).join() === common(after, before).join() ? [] : [`${kindTitles[kind]}s: order`]
}

import { Rule } from '@baton/core'
import { expect, test } from 'vitest'
import { cleaned, idFor, moved, newRule, type RuleLists, troubleIn, withEdited, withTemplate } from './rule-draft.ts'

const rule = (id: string, over: object = {}) => Rule.parse({ id, name: id, says: 'x', ...over })
const lists: RuleLists = { topic: [rule('legal')], rule: [rule('a'), rule('b')] }
const ids = ({ topic, rule: rules }: RuleLists) => [topic, rules].map((list) => list.map(({ id }) => id).join())

test.each([
  ['Refunds over 500 €', [], 'refunds-over-500'],
  ['Rückgabe & Umtausch', [], 'ruckgabe-umtausch'],
  ['Refunds', ['refunds'], 'refunds-2'],
  ['Refunds', ['refunds', 'refunds-2'], 'refunds-3'],
  ['Возврат', [], 'rule-1'],
  ['退款', ['rule-1'], 'rule-2'],
  ['x'.repeat(80), [], 'x'.repeat(36)],
])('the id of “%s” is readable, new and allowed', (name, taken, id) => {
  expect(idFor(name, taken)).toBe(id)
  expect(Rule.safeParse(rule(id)).success).toBe(true)
})

test('a new one gets its id from its name when it is added, and keeps it when it is renamed', () => {
  const added = withEdited(lists, { kind: 'rule', was: null, rule: { ...newRule('refund'), name: ' Refunds ' } })
  expect(ids(added)).toEqual(['legal', 'a,b,refunds'])
  const [, , refunds = rule('none')] = added.rule
  const was = { kind: 'rule' as const, id: 'refunds' }
  const renamed = withEdited(added, { kind: 'rule', was, rule: { ...refunds, name: 'Money back' } })
  expect([ids(renamed)[1], renamed.rule[2]?.name]).toEqual(['a,b,refunds', 'Money back'])
})

test('one that becomes a topic moves to the topics, with another id where its own is taken', () => {
  const was = { kind: 'rule' as const, id: 'a' }
  expect(ids(withEdited(lists, { kind: 'topic', was, rule: rule('a') }))).toEqual(['legal,a', 'b'])
  const both = { ...lists, topic: [rule('a')] }
  expect(ids(withEdited(both, { kind: 'topic', was, rule: rule('a') }))).toEqual(['a,a-2', 'b'])
})

test('what is saved is accepted by the server', () => {
  const typed = { ...newRule('refund'), examples: [' one ', '', 'one', 'two'], message: { en: ' ', de: 'Hallo' } }
  const { examples, message } = cleaned(typed)
  expect([examples, message]).toEqual([['one', 'two'], { de: 'Hallo' }])
  const [, saved] = [lists, withEdited({ topic: [], rule: [] }, { kind: 'rule', was: null, rule: typed })]
  expect(Rule.parse(saved.rule[0])).toEqual(saved.rule[0])
})

const nothing = (name: string) =>
  `“${name}” would match nothing. Say what the customer writes, start from a template, give an example, or ` +
  'add a condition.'

test.each([
  [newRule(), 'name', 'Give it a name. The team reads it in the queue.'],
  [{ ...newRule(), name: 'Empty' }, 'says', nothing('Empty')],
  [{ ...newRule(), name: 'Blank', examples: [' '] }, 'says', nothing('Blank')],
  [
    { ...newRule('legal'), conditions: [{ fact: '', comparison: 'is', value: 'x' }] },
    'conditions',
    'Name the attribute of each condition.',
  ],
  [
    { ...newRule('legal'), conditions: [{ fact: 'plan', comparison: 'is', value: ' ' }] },
    'conditions',
    'Enter a value for “plan”.',
  ],
  [
    { ...newRule('legal'), conditions: [{ fact: 'total', comparison: 'at_least', value: 'much' }] },
    'conditions',
    'Enter a number for “total”.',
  ],
  [{ ...newRule('legal'), conditions: [{ fact: 'total', comparison: 'known', value: '' }] }, null, null],
  [newRule('legal'), null, null],
  [{ ...newRule('legal'), id: 'legal', examples: [' ', 'I call my lawyer'] }, null, null],
] as const)('%# what is missing is named at its field', (one, field, message) => {
  expect(troubleIn(one as Rule)).toEqual(field && { field, message })
})

test('the name follows the template until it is typed', () => {
  expect(withTemplate(newRule(), 'legal').name).toBe('Legal and compliance')
  expect(withTemplate(newRule('legal'), 'vip').name).toBe('Important customers')
  expect(withTemplate({ ...newRule('legal'), name: 'Mine' }, 'vip').name).toBe('Mine')
  expect(withTemplate(newRule('legal'), null).name).toBe('')
})

test('an entry moves by one and never out of the list', () => {
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a'])
  expect(moved(['a'], 0, -1)).toEqual(['a'])
})

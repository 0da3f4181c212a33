import { Rule } from '@baton/core'
import { expect, test } from 'vitest'
import { ruleChanges, ruleSummary } from './rule-words.ts'

const rule = (id: string, over: object = {}) => Rule.parse({ id, name: id, says: 'wants a refund', ...over })
const plan = { fact: 'plan', comparison: 'is', value: 'gold' }

test.each([
  [{}, '“wants a refund”'],
  [{ says: '', template: 'vip' }, 'The customer says that they are a large account, a partner or the press'],
  [{ says: '', examples: ['Money back!'] }, 'Like “Money back!”'],
  [{ conditions: [plan], channels: ['web', 'sms'] }, '“wants a refund”, only if plan is gold, on Web chat or SMS'],
  [{ says: '', conditions: [{ fact: 'verified', comparison: 'known' }] }, 'Only if Verified is known'],
])('%j is told in one line', (over, words) => expect(ruleSummary(rule('a', over))).toBe(words))

test('a change of a list names each topic or rule, with what changed', () => {
  const [a, b, c] = [rule('a'), rule('b'), rule('c')]
  expect(ruleChanges('rule', [a, b], [a, b])).toEqual([])
  expect(ruleChanges('topic', [a], [a, b])).toEqual(['Topic “b”: added'])
  expect(ruleChanges('rule', [a, b], [b])).toEqual(['Rule “a”: removed'])
  expect(ruleChanges('rule', [a, b, c], [c, a, b])).toEqual(['Rules: order'])
  expect(
    ruleChanges(
      'rule',
      [a],
      [{ ...a, name: 'Refunds', watching: true, priority: 3, examples: ['x'], message: { en: 'y' } }],
    ),
  ).toEqual(['Rule “Refunds”: was “a”, watching, priority urgent, examples, own message'])
  expect(ruleChanges('rule', [a], [{ ...a, enabled: false, says: 'z', conditions: [], channels: ['web'] }])).toEqual([
    'Rule “a”: off, what the customer writes, channels',
  ])
})

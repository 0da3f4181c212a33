import { HandoffSettings, type TriggerVerdict } from '@baton/core'
import { expect, test } from 'vitest'
import { scoreRow } from '../../triggers/score-row.ts'
import { factsAskedIn, triedWords } from './tried-words.ts'

const verdict = (over: Partial<TriggerVerdict>): TriggerVerdict => ({
  trigger: 'frustration',
  verdict: 'not_fired',
  score: 0.4,
  threshold: 0.6,
  input: {},
  watching: false,
  ...over,
})

test.each([
  [{ outcome: 'answer', reason: null, rule: null }, 'The assistant answers'],
  [{ outcome: 'handoff', reason: 'frustration', rule: null }, 'Hands off: frustrated'],
  [{ outcome: 'handoff', reason: 'rule', rule: 'Refunds' }, 'Hands off: rule “Refunds”'],
  [{ outcome: 'confirm', reason: 'explicit_request', rule: null }, 'Asks once before it hands off'],
  [{ outcome: 'declined', reason: 'level', rule: null }, 'Declines in clear words: the level is AI only'],
] as const)('%j is told in a line', (tried, words) => expect(triedWords(tried)).toBe(words))

test('scores and counts are shown against their thresholds on one scale', () => {
  expect(scoreRow(verdict({}))).toEqual({
    name: 'frustration',
    more: '',
    words: '0.40 of 0.60',
    bar: { share: 0.4, mark: 0.6 },
    fired: false,
  })
  expect(scoreRow(verdict({ trigger: 'sentiment', score: 1, threshold: 2, watching: true }))).toMatchObject({
    name: 'negative sentiment',
    more: 'watching',
    words: '1 of 2',
    bar: { share: 0.5, mark: 1 },
  })
  expect(scoreRow(verdict({ trigger: 'keyword', score: null, threshold: null })).words).toBe('–')
  expect(scoreRow(verdict({ verdict: 'off' }))).toMatchObject({ words: 'off', bar: null })
  const rule = { trigger: 'rule', input: { rule: { id: 'a', name: 'Refunds' } }, verdict: 'fired', score: 0.9 } as const
  expect(scoreRow(verdict(rule))).toMatchObject({ name: 'your rules', more: 'best: Refunds', fired: true })
})

test('the facts that rules ask for can be filled in, except those that the message tells', () => {
  const condition = (fact: string) => ({ fact, comparison: 'is', value: 'x' })
  const rule = (id: string, over: object) => ({ id, name: id, conditions: [condition('plan')], ...over })
  const rules = [
    rule('a', { conditions: [condition('plan'), condition('language'), condition('tags')] }),
    rule('b', {}),
    rule('c', { enabled: false, conditions: [condition('off')] }),
  ]
  expect(factsAskedIn(HandoffSettings.parse({ advanced: { triggers: { rule: { rules } } } }))).toEqual(['plan', 'tags'])
})

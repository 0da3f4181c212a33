import { expect, test } from 'vitest'
import { type Facts, Rule } from '../rule.ts'
import { plainDetectors } from '../testing/plain-detectors.ts'
import { findRule } from './find-rule.ts'

const rule = (id: string, over: object = {}) => Rule.parse({ id, name: id, says: 'refund', ...over })
function find(text: string, rules: Rule[], facts: Facts = {}) {
  const asked = { message: { seq: 1, text }, earlier: [], answers: [], facts, repeated: false }
  return findRule(asked, rules, plainDetectors)
}
const found = (...given: Parameters<typeof find>) => {
  const finding = find(...given)
  return finding && finding.score >= finding.threshold ? finding.rule?.id : null
}

test('the first rule of the list that matches gives the reason', () => {
  expect(found('a refund please', [rule('a'), rule('b')])).toBe('a')
  expect(found('a refund please', [rule('b'), rule('a')])).toBe('b')
  expect(found('a refund please', [rule('other', { says: 'lawyer' }), rule('a')])).toBe('a')
})

test('one that only watches gives way to one that acts, and says that it watches', () => {
  const watching = rule('w', { watching: true })
  expect(found('a refund please', [watching, rule('a')])).toBe('a')
  expect(find('a refund please', [watching, rule('other', { says: 'lawyer' })])).toMatchObject({
    rule: { id: 'w' },
    watching: true,
  })
})

test('one that is off, on another channel, or whose conditions do not hold, is not asked', () => {
  expect(find('a refund please', [rule('a', { enabled: false })])).toBeNull()
  const onSms = rule('a', { channels: ['sms'] })
  expect([found('refund', [onSms], { channel: 'web' }), found('refund', [onSms], { channel: 'sms' })]).toEqual([
    null,
    'a',
  ])
  const gold = rule('a', { conditions: [{ fact: 'plan', comparison: 'is', value: 'gold' }] })
  expect([found('refund', [gold], { plan: 'silver' }), found('refund', [gold], { plan: 'gold' })]).toEqual([null, 'a'])
})

test('conditions alone decide where nothing is said', () => {
  const gold = rule('gold', { says: '', conditions: [{ fact: 'plan', comparison: 'is', value: 'gold' }] })
  expect(found('anything', [gold], { plan: 'gold' })).toBe('gold')
})

test('what did not match names the rule that came closest, for the decision log', () => {
  expect(find('hello', [rule('a'), rule('b')])).toMatchObject({ score: 0, input: { rule: { id: 'a', name: 'a' } } })
})

import { expect, test } from 'vitest'
import { conditionsHold, type Facts, numberIn, Rule, Rules } from './rule.ts'

const facts: Facts = {
  plan: 'Gold',
  tags: ['press', 'Partner'],
  verified: true,
  orderValue: '1.250,50 €',
  page: 'https://shop.example/returns',
  empty: '',
  none: null,
}
const hold = (fact: string, comparison: string, value = '') =>
  conditionsHold([{ fact, comparison, value } as Parameters<typeof conditionsHold>[0][number]], facts)

test.each([
  ['plan', 'is', 'gold', true],
  ['plan', 'is', 'silver', false],
  ['plan', 'is_not', 'silver', true],
  ['plan', 'contains', 'ol', true],
  ['tags', 'is', 'partner', true],
  ['tags', 'contains', 'partner', true],
  ['tags', 'contains', 'part', false],
  ['tags', 'is_not', 'press', false],
  ['verified', 'is', 'true', true],
  ['orderValue', 'at_least', '1250', true],
  ['orderValue', 'at_most', '1.000', false],
  ['plan', 'at_least', '1', false],
  ['tags', 'at_least', '1', false],
  ['page', 'contains', '/returns', true],
  ['plan', 'known', '', true],
  ['empty', 'known', '', false],
  ['none', 'unknown', '', true],
  ['nothing', 'unknown', '', true],
  ['nothing', 'is_not', 'x', true],
  ['nothing', 'is', '', false],
  ['constructor', 'known', '', false],
  ['__proto__', 'unknown', '', true],
])('“%s” %s “%s”: %s', (fact, comparison, value, holds) => expect(hold(fact, comparison, value)).toBe(holds))

test('all conditions must hold, and none is no condition', () => {
  const gold = { fact: 'plan', comparison: 'is', value: 'gold' } as const
  expect(conditionsHold([], facts)).toBe(true)
  expect(conditionsHold([gold, { ...gold, value: 'silver' }], facts)).toBe(false)
})

test.each([
  ['500', 500],
  ['1.250,50', 1250.5],
  ['$1,250.50', 1250.5],
  ['1 000 000', 1_000_000],
  ['−', null],
  ['-3', -3],
  ['about ten', null],
  ['1.000', 1000],
  ['1.5', 1.5],
])('%s is read as %s', (text, number) => expect(numberIn(text)).toBe(number))

test('a rule looks for something, and each id stands once', () => {
  const rule = { id: 'a', name: 'A', says: 'wants money' }
  expect(Rule.safeParse(rule).success).toBe(true)
  expect(Rule.safeParse({ ...rule, says: ' ' }).error?.issues[0]?.path).toEqual(['says'])
  expect(Rules.safeParse([rule, rule]).error?.issues[0]).toMatchObject({ path: [1, 'id'] })
  expect(Rules.safeParse([rule, { ...rule, id: 'b' }]).success).toBe(true)
})

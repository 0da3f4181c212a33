import { afterEach, expect, test, vi } from 'vitest'
import { detectExplicitRequest } from './explicit-request.ts'
import { cutNormalised } from './fold.ts'
import { isGreeting } from './greeting.ts'
import { detectLanguage } from './language.ts'
import { findPhrase } from './phrases.ts'
import { promisesPerson } from './promise.ts'
import { repeats } from './repeat.ts'
import { isThanks } from './thanks.ts'

afterEach(() => vi.restoreAllMocks())

test.each([
  ['short', 10, 'short'],
  ['x'.repeat(30), 10, 'x'.repeat(10)],
  ['é'.repeat(8).normalize('NFD'), 20, 'é'.repeat(8).normalize('NFD')],
  ['한글'.repeat(5), 10, '한글'.repeat(5)],
  ['ﷺ', 10, ''],
])('%s is cut to %s', (text, most, cut) => expect(cutNormalised(text, most)).toBe(cut))

test('as much is kept from either end as fits after normalising', () => {
  const text = `${'ﷺ'.repeat(100)}${'a'.repeat(100)}`
  expect(cutNormalised(text, 200).normalize('NFKC').length).toBeLessThanOrEqual(200)
  expect(cutNormalised(text, 200)).toMatch(/^ﷺ+$/)
  expect(cutNormalised(text, 200, 'end')).toMatch(/a{50}$/)
})

test.each<[string, (text: string) => unknown]>([
  ['request', detectExplicitRequest],
  ['promise', promisesPerson],
  ['phrase', (text) => findPhrase(text, ['refund', '환불'])],
  ['greeting', isGreeting],
  ['thanks', isThanks],
  ['language', detectLanguage],
  ['repeat', (text) => repeats(text, [text])],
])('a %s is looked for in no more than the letters become', (_, detect) => {
  const normalise = vi.spyOn(String.prototype, 'replace')
  detect('ﷺ'.repeat(10_000))
  // The text grows to 180,000 characters. What works on it must see a fraction of them.
  const longest = Math.max(0, ...normalise.mock.contexts.map((text) => String(text).length))
  expect(longest).toBeLessThan(45_000)
})

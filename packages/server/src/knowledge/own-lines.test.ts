import type { Sought } from '@baton/core'
import { expect, test } from 'vitest'
import { detectors } from '../detectors.ts'
import { findOwnLines, likeCounterexamples } from './own-lines.ts'

const rule = (says: string, examples: string[] = [], counterexamples: string[] = []): Sought => ({
  template: null,
  says,
  examples,
  counterexamples,
})
const scoreOf = (text: string, what: Sought) => findOwnLines(text, what)?.score ?? 0

const pets = rule(
  'wants to bring a pet',
  ['Can we come with our dog?', 'Are cats allowed in the room?', 'is there an extra fee for a puppy'],
  ['Which animals live on your farm?'],
)

test('a message in other words, or in another language, matches', () => {
  expect(scoreOf('We never travel without our labrador, may he stay in the cottage?', pets)).toBeGreaterThanOrEqual(0.5)
  expect(scoreOf('Dürfen wir unsere beiden Hunde mitbringen?', pets)).toBeGreaterThanOrEqual(0.5)
})

test.each(['Hello!', 'What time is breakfast?', 'thanks, that helped', 'My invoice is wrong', '', '   ', '?!…', '👍'])(
  'the ordinary message “%s” does not',
  (text) => expect(scoreOf(text, pets)).toBeLessThan(0.5),
)

test('an example itself matches, and a counterexample itself never does', () => {
  for (const example of pets.examples) expect(scoreOf(example, pets)).toBeGreaterThanOrEqual(0.5)
  for (const other of pets.counterexamples) expect(scoreOf(other, pets)).toBeLessThan(0.5)
  expect(scoreOf('which animals live on your farm', pets)).toBeLessThan(0.5)
})

test('the finding quotes the sentence and the words that say it', () => {
  const text = 'Good evening. We are four people. Can our dog sleep in the room? Thanks.'
  const found = findOwnLines(text, pets)
  expect(found?.quote).toBe('Can our dog sleep in the room?')
  expect(found?.words).toContain('dog')
})

test.each([
  ['Chinese', ['我的行李丢了', '找不到我的行李箱'], '我的行李还没找到', '早餐几点开始'],
  ['Japanese', ['荷物を紛失しました', '荷物が見つかりません'], '空港で荷物を紛失した', '朝食は何時ですか'],
  ['Korean', ['수하물을 잃어버렸어요', '수하물이 없어졌어요'], '제 수하물을 잃어버렸습니다', '아침 식사는 몇 시인가요'],
  ['Thai', ['กระเป๋าเดินทางหาย', 'หากระเป๋าไม่เจอ'], 'กระเป๋าเดินทางของฉันหาย', 'อาหารเช้ากี่โมง'],
  ['Arabic', ['ضاعت حقيبتي في المطار', 'لا أجد حقيبتي'], 'حقيبتي ضاعت في المطار أمس', 'متى موعد الفطور'],
  ['Russian', ['Потерялся мой чемодан', 'Не могу найти чемодан'], 'мой чемодан потерялся', 'Во сколько завтрак?'],
])('%s lines match their like and nothing else', (_, examples, like, other) => {
  const lost = rule('', examples)
  expect(scoreOf(like, lost)).toBeGreaterThanOrEqual(0.5)
  expect(scoreOf(other, lost)).toBeLessThan(0.5)
})

test('the same input gives the same result, whatever was asked in between', () => {
  const texts = ['Can our dog come?', 'I lost my hat', 'Is the pool open?']
  const before = texts.map((text) => findOwnLines(text, pets))
  for (let i = 0; i < 600; i++) findOwnLines(`Text number ${i}`, rule(`rule number ${i}`, [`example ${i}`]))
  expect(texts.map((text) => findOwnLines(text, structuredClone(pets)))).toEqual(before)
})

test('an empty rule and an absurd one match nothing', () => {
  expect(findOwnLines('Can our dog come?', rule(''))).toBeNull()
  for (const absurd of ['.*', '(((', '!!!', 'the of and', '𓀀𓀁', '\u200b'])
    expect(scoreOf('Can our dog come to the hotel?', rule(absurd, [absurd]))).toBeLessThan(0.5)
})

test('a hundred rules with long lists and ten megabytes of nonsense slow nothing down', () => {
  const words = (seed: number, count: number) =>
    Array.from({ length: count }, (_, i) => `w${((seed * 7919 + i * 104729) % 99991).toString(36)}ab`).join(' ')
  const rules = Array.from({ length: 100 }, (_, i) =>
    rule(
      words(i, 30),
      Array.from({ length: 20 }, (_, n) => words(i + n, 60)),
      [words(i + 5, 60)],
    ),
  )
  const judge = (text: string) => rules.map((one) => findOwnLines(text, one))
  judge('The first message reads the rules.')
  const nonsense = [words(3, 500_000), 'a'.repeat(10_000_000), 'ﷺ'.repeat(3_000_000), '犬'.repeat(3_000_000)]
  for (const text of nonsense) {
    const before = performance.now()
    judge(text)
    expect(performance.now() - before).toBeLessThan(1_500)
  }
})

test('a template and own lines count together, and counterexamples lower both', () => {
  const refund: Sought = { ...rule('', [], ['How long do refunds take?']), template: 'refund' }
  const text = 'You charged me twice, I want my money back'
  expect(detectors.sought(text, { ...pets, template: 'refund' })?.score).toBeGreaterThanOrEqual(0.5)
  expect(detectors.sought(pets.examples[0] ?? '', { ...pets, template: 'refund' })?.score).toBeGreaterThanOrEqual(0.5)
  expect(detectors.sought(text, refund)?.score).toBeGreaterThanOrEqual(0.5)
  expect(likeCounterexamples('How long do refunds take?', refund)).toBe(1)
  expect(detectors.sought('How long do refunds take?', refund)?.score ?? 0).toBe(0)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from './parse.ts'
import { pattern } from './pattern.ts'
import { scanOf } from './scan.ts'

const matchesOf = (expression: RegExp | null, text: string) =>
  expression ? [...text.matchAll(expression)].map(({ 0: found, index }) => [index, found]) : []

/** Generates expressions like those of the languages. */
const source = fc.letrec<{ branch: string; group: string; item: string }>((tie) => ({
  item: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', 'ab', 'a b', ' ', 'ba ', 'b?', 'a*', '[ab]', '[^ ,]+ ', '(?<= )', '(?= )', '$', '^ '),
    tie('group'),
  ),
  branch: fc.array(tie('item'), { minLength: 0, maxLength: 4 }).map((items) => items.join('')),
  group: fc
    .tuple(
      fc.constantFrom('(?:', '(?:', '(?:', '(?=', '(?!', '(?<!', '(?<='),
      fc.array(tie('branch'), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '', '?', '{0,2}', '+', '{0,2}?'),
    )
    .map(([open, branches, quantifier]) => `${open}${branches.join('|')})${open === '(?:' ? quantifier : ''}`),
})).branch
const text = fc.array(fc.constantFrom('a', 'b', ' ', 'ab', ',', 'c'), { maxLength: 14 }).map((parts) => parts.join(''))

test('what is left of an expression matches the same as the whole, for any expression and text', () => {
  let matched = 0
  fc.assert(
    fc.property(source, text, fc.boolean(), (whole, words, gated) => {
      const found = matchesOf(
        pattern(() => whole, { known: new Map(), flags: 'g', gated }).within(scanOf(words)),
        words,
      )
      const expected = matchesOf(new RegExp(whole, 'g'), words)
      if (expected.length > 0) matched++
      expect(found).toEqual(expected)
    }),
    { numRuns: 5_000 },
  )
  expect(matched).toBeGreaterThan(500)
})

test('an expression keeps matching the same for one text after another', () => {
  const expression = '(?<= )(?:(?:the|a) )?(?:agents?|person|(?:real |live ){0,2}human)(?= )'
  const asked = pattern(() => expression, { known: new Map(), flags: 'g' })
  for (const words of [' get me a real human ', ' the agents left ', ' nobody ', ' a person and a human ', ' agent '])
    expect(matchesOf(asked.within(scanOf(words)), words)).toEqual(matchesOf(new RegExp(expression, 'g'), words))
})

test('nothing is folded or compiled for an expression before a text asks', () => {
  const asked = pattern(
    () => {
      throw new Error('asked')
    },
    { known: new Map() },
  )
  expect(() => asked.matches(scanOf('text'))).toThrow('asked')
})

test('a group that would capture is refused', () => {
  expect(() => parse('a(b)', new Map())).toThrow('not understood')
})

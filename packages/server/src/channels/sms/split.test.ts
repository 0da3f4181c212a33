import { sms } from '@baton/core/channels/sms'
import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { split } from './split.ts'

const limit = sms.limits.text

const sentence = 'The parcel left our warehouse on Monday. '
const family = '👨‍👩‍👧‍👦'

test('a text within the limit is one part, a blank one none', () => {
  expect(split('Hello')).toEqual(['Hello'])
  expect(split('x'.repeat(limit))).toEqual(['x'.repeat(limit)])
  expect(split('')).toEqual([])
  expect(split(' \n\t ')).toEqual([])
})

test('a long text is cut between paragraphs first, then sentences, then words', () => {
  const paragraphs = `${sentence.repeat(25).trim()}\n\n${sentence.repeat(25).trim()}`
  expect(split(paragraphs)).toEqual([sentence.repeat(25).trim(), sentence.repeat(25).trim()])

  const [first, second] = split(sentence.repeat(60))
  expect(first).toBe(sentence.repeat(39).trim())
  expect(second).toBe(sentence.repeat(21).trim())

  const words = split('parcel '.repeat(300))
  expect(words).toEqual(['parcel '.repeat(228).trim(), 'parcel '.repeat(72).trim()])
})

test('a greeting is no part of its own, but an address is kept whole where it fits', () => {
  expect(split(`Hi,\n\n${sentence.repeat(60)}`)[0]?.length).toBeGreaterThan(limit / 2)
  const url = `https://shop.example/${'a'.repeat(1500)}`
  expect(split(`${sentence.repeat(5)}${url}`)).toEqual([sentence.repeat(5).trim(), url])
})

test('a word longer than the limit is cut hard, an emoji never', () => {
  expect(split('x'.repeat(limit + 1))).toEqual(['x'.repeat(limit), 'x'])
  expect(split(`${'x'.repeat(limit - 1)}😀`)).toEqual(['x'.repeat(limit - 1), '😀'])
  const families = split(family.repeat(400))
  expect(families.join('')).toBe(family.repeat(400))
  expect(families.every((part) => part.length <= limit && part.replaceAll(family, '') === '')).toBe(true)
})

test('a “character” longer than a message is cut all the same, between code points', () => {
  const tower = `a${'\u0301'.repeat(2 * limit)}`
  expect(split(tower).join('')).toBe(tower)
  const surrogates = `a${'\u{1D165}'.repeat(limit)}`
  expect(split(surrogates).every((part) => part.isWellFormed() && part.length <= limit)).toBe(true)
})

test('whatever is written, parts fit, none is blank, and only white space is lost', () => {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
  const visible = (text: string) =>
    Array.from(graphemes.segment(text), ({ segment }) => segment).filter((segment) => segment.trim())
  const bits = oneof(
    string({ unit: 'grapheme', maxLength: 12 }),
    constantFrom(' ', '\n\n', '\r\n', '. ', family, '\u0301', ' \u0301', '注文番号は', 'ข้อความ', '🇩🇪'),
  )
  assert(
    property(array(bits, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      const parts = split(text, 40)
      const long = visible(text).some((segment) => segment.length > 40)
      expect(parts.every((part) => part.length <= 40 && part.trim() !== '')).toBe(true)
      if (!long) expect(parts.flatMap(visible)).toEqual(visible(text))
      expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
    { numRuns: 300 },
  )
})

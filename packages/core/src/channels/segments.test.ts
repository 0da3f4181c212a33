import { expect, test } from 'vitest'
import { segmentsOf } from './segments.ts'

test.each([
  ['nothing', '', 0, 0],
  ['160 plain characters', 'a'.repeat(160), 160, 1],
  ['161 plain characters', 'a'.repeat(161), 161, 2],
  ['306 plain characters', 'a'.repeat(306), 306, 2],
  ['307 plain characters', 'a'.repeat(307), 307, 3],
  ['umlauts of the GSM alphabet', 'ä'.repeat(160), 160, 1],
  ['80 euro signs, each of two places', '€'.repeat(80), 80, 1],
  ['81 euro signs', '€'.repeat(81), 81, 2],
  ['a euro sign that does not fit at the end of the first', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 305, 3],
  ['70 characters with one outside the alphabet', `ł${'a'.repeat(69)}`, 70, 1],
  ['71 characters with one outside the alphabet', `ł${'a'.repeat(70)}`, 71, 2],
  ['135 such characters', 'ł'.repeat(135), 135, 3],
  ['35 emoji', '😀'.repeat(35), 35, 1],
  ['67 emoji: 33 in each, never half of one', '😀'.repeat(67), 67, 3],
])('%s', (_, text, characters, segments) => expect(segmentsOf(text)).toEqual({ characters, segments }))

import { expect, test } from 'vitest'
import { findPhrase } from './phrases.ts'

test.each([
  ['I want to CANCEL, my   account', ['cancel my account'], 'CANCEL, my   account'],
  ['Je voudrais résilier', ['resilier'], 'résilier'],
  ['Chcę zwrócić złoty łańcuszek', ['zwrocic zloty'], 'zwrócić złoty'],
  ['请给我人工客服谢谢', ['人工客服'], '人工客服'],
  ['uncancel my accounts', ['cancel my account'], null],
  ['a.b*c', ['b*c'], 'b*c'],
  ['anything', ['   '], null],
])('phrases are found as whole words: %s', (text, phrases, quote) =>
  expect(findPhrase(text, phrases)?.quote ?? null).toBe(quote),
)

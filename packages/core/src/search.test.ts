import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchWords, snippetOf } from './search.ts'

const marked = (text: string, q: string) => {
  const snippet = snippetOf(text, searchWords(q))
  return snippet?.marks.map(([from, to]) => snippet.text.slice(from, to))
}

test.each([
  ['Eine Crème brûlée, bitte', 'creme BRULEE', ['Crème', 'brûlée']],
  ['nach Zürich', 'zurich', ['Zürich']],
  ['nach Zu\u0308rich!', 'zürich', ['Zu\u0308rich']],
  ['Hauptstraße 5', 'strasse', ['straße']],
  ['Ελλάς', 'ελλασ', ['Ελλάς']],
  ['Łódź', 'lodz', ['Łódź']],
  ['call me: +49 (151) 23-456 78', '0151 2345678', ['151) 23-456 78']],
  ['parcel 4711 0815', '4711', ['4711']],
  ['one two one', 'two one', ['one', 'two', 'one']],
  ['only one here', 'one two', null],
  ['banana', 'ana nan', ['anan']],
  ['100% sure', '100%', ['100%']],
])('in “%s” the search “%s” marks %j', (text, q, marks) => {
  expect(marked(text, q)?.toSorted() ?? null).toEqual(marks?.toSorted() ?? null)
})

test('a long text is cut around the found word, at the start of a word', () => {
  const text = `${'before '.repeat(100)}needle${' after'.repeat(100)}`
  const snippet = snippetOf(text, ['needle'])
  expect(snippet?.text).toMatch(/^… before (?:before )*needle after.* …$/)
  expect(snippet?.text.length).toBeLessThan(160)
  expect(marked(text, 'needle')).toEqual(['needle'])
})

test('any text and any search give marks within the snippet, in order, of well-formed text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(), fc.nat(9), (text, at, length) => {
      const q = text.slice(at % (text.length + 1), (at % (text.length + 1)) + length)
      const snippet = snippetOf(text, searchWords(q))
      if (!snippet) return
      let last = 0
      for (const [from, to] of snippet.marks) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeLessThanOrEqual(snippet.text.length)
        last = to
      }
    }),
  )
})

import { expect, test } from 'vitest'
import { markedParts } from './marked.ts'

const shown = (text: string, ...words: string[]) =>
  markedParts(text, words)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('')

test('words are marked in their order, each once, and the text stays whole', () => {
  expect(shown('I ask again. I ask!', 'again', 'ask')).toBe('I ask [again]. I [ask]!')
  expect(shown('no', 'no')).toBe('[no]')
  expect(shown('Ich möchte 720 € zurück', '720 €', 'gone', 'zurück')).toBe('Ich möchte [720 €] [zurück]')
  expect(shown('', 'a', '')).toBe('')
  expect(shown('nothing to mark')).toBe('nothing to mark')
})

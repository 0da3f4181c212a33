import { expect, test } from 'vitest'
import { isAssistants, readSentences } from './sentences.ts'

const sentences = readSentences('meaning', 'learning')

test('every file of sentences can be read, and no text stands twice in a language', () => {
  const seen = new Set<string>()
  const twice = sentences.flatMap(({ language, text }) => {
    const key = `${language}: ${text.trim().toLowerCase()}`
    if (seen.has(key)) return [key]
    seen.add(key)
    return []
  })
  expect(twice).toEqual([])
})

test('every language has requests, promises and frustration, and near misses of each', () => {
  for (const language of new Set(sentences.map((one) => one.language)))
    for (const label of ['request', '~request', 'promise', '~promise', 'frustration', '~frustration', 'none']) {
      const found = sentences.filter((one) => one.language === language && one.labels.has(label))
      expect(found.length, `${language}: ${label}`).toBeGreaterThan(20)
    }
})

test('no line is said by a customer and by the assistant', () => {
  const customers = ['request', '~request', 'frustration', '~frustration', 'thanks', '~thanks', 'greeting', 'none']
  const both = sentences.filter((one) => isAssistants(one) && customers.some((label) => one.labels.has(label)))
  expect(both.map(({ text }) => text)).toEqual([])
})

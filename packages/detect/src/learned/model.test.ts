import { readFileSync, statSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { digestOfSentences } from '../../learn/sentences.ts'
import { decode, probable, read, tellingWords } from './model.ts'
import { shippedModel } from './shipped.ts'

const file = new URL('signals.model', import.meta.url)
const bytes = brotliDecompressSync(readFileSync(file))

test('the model is small, and learned from the sentences as they are', () => {
  expect(statSync(file).size).toBeLessThanOrEqual(512 * 1024)
  const { sentences } = JSON.parse(readFileSync(new URL('signals.json', import.meta.url), 'utf8'))
  expect(sentences, 'Run npm run train -w @baton/detect.').toBe(digestOfSentences())
})

test('a file that is cut off is refused', () => {
  expect(() => decode(bytes.subarray(0, bytes.length - 1))).toThrow('cut off')
})

test('a sentence in a long message counts, but a whole message must be a greeting', () => {
  const story = 'Hello! My parcel is late and the shop knows nothing. I want to talk to a human being. Order 4711.'
  const { parts } = read(story, shippedModel())
  expect(parts.length).toBeGreaterThan(3)
  expect(probable({ parts }, 'request')).toMatchObject({ part: expect.stringContaining('human being') })
  expect(probable({ parts }, 'request').probability).toBeGreaterThan(0.7)
  expect(probable({ parts }, 'greeting').probability).toBeLessThan(0.2)
})

test.each([
  ['Can I please talk to a real person?', /person/],
  ['Ich möchte bitte mit einem Menschen sprechen', /Menschen/],
  ['我想找人工客服', /人工|客服/],
])('tells the words that carry it, as they were written: %s', (text, expected) => {
  const words = tellingWords(text, 'request', shippedModel())
  expect(words.length).toBeGreaterThan(0)
  for (const word of words) expect(text).toContain(word)
  expect(words.join(' ')).toMatch(expected)
})

test('a text without words has none that tell', () => {
  expect(tellingWords('…', 'request', shippedModel())).toEqual([])
  expect(read('', shippedModel()).parts).toHaveLength(1)
})

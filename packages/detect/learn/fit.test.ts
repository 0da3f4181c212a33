import { expect, test } from 'vitest'
import { featuresOf } from '../src/learned/features.ts'
import { exampleOf, fit, probabilityOf } from './fit.ts'

const asks = ['a person please', 'I want a person', 'is a person there', 'get me a person']
const asksNot = ['where is my order', 'what does it cost', 'how do I pay', 'the lamp is broken']
const examples = [...asks.map((text) => exampleOf(text, true)), ...asksNot.map((text) => exampleOf(text, false))]
const judge = (text: string, model = fit(examples, { bits: 14 })) => probabilityOf(model, exampleOf(text, true).parts)

test('learns what the examples share, and gives the same weights each time', () => {
  const model = fit(examples, { bits: 14 })
  expect(judge('could I have a person')).toBeGreaterThan(0.6)
  expect(judge('where do I pay my order')).toBeLessThan(0.4)
  expect(fit(examples, { bits: 14 })).toEqual(model)
  expect(fit(examples, { bits: 14, seed: 2 })).not.toEqual(model)
})

test('finds a sentence in a long story', () => {
  const story = 'The lamp is broken. It cost me ninety. Where is my order? I want a person. The lamp is blue.'
  expect(judge(story)).toBeGreaterThan(0.6)
})

test('features: numbers count as equal, a hostile length is cut, an empty text has almost none', () => {
  expect(featuresOf('order 4711')).toEqual(featuresOf('order 12'))
  expect(exampleOf('ﷺ'.repeat(10_000), true).parts.length).toBeLessThan(30)
  expect(featuresOf('').length).toBeLessThan(3)
})

import { expect, test } from 'vitest'
import { featuresOf } from './features.ts'
import { exampleOf, fit, probabilityOf } from './fit.ts'

const asks = ['a person please', 'I want a person', 'is a person there', 'get me a person']
const asksNot = ['where is my order', 'what does it cost', 'how do I pay', 'the lamp is broken']
const examples = [...asks.map((text) => exampleOf(text, true)), ...asksNot.map((text) => exampleOf(text, false))]

test('learns what the examples share, and gives the same weights each time', () => {
  const model = fit(examples, { bits: 14 })
  expect(probabilityOf(model, featuresOf('could I have a person'))).toBeGreaterThan(0.6)
  expect(probabilityOf(model, featuresOf('where do I pay my order'))).toBeLessThan(0.4)
  expect(fit(examples, { bits: 14 })).toEqual(model)
  expect(fit(examples, { bits: 14, seed: 2 })).not.toEqual(model)
})

test('features: numbers count as equal, a hostile length is cut, an empty text has almost none', () => {
  expect(featuresOf('order 4711').hashes).toEqual(featuresOf('order 12').hashes)
  expect(featuresOf('ﷺ'.repeat(10_000)).text.length).toBeLessThan(4_100)
  expect(featuresOf('').hashes.length).toBeLessThan(3)
})

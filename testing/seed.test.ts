import { expect, test } from 'vitest'
import { createRandom } from './seed.ts'

const draws = (from: number) => {
  const random = createRandom('seed.test', from)
  return Array.from({ length: 1_000 }, random)
}

test('the same seed repeats its choices, another one does not', () => {
  expect(draws(7)).toEqual(draws(7))
  expect(draws(7)).not.toEqual(draws(8))
})

test('choices lie between 0 and 1 and spread evenly', () => {
  const all = draws(1)
  expect(all.every((draw) => draw >= 0 && draw < 1)).toBe(true)
  const tenths = Array.from({ length: 10 }, (_, i) => all.filter((draw) => Math.floor(draw * 10) === i).length)
  expect(Math.min(...tenths)).toBeGreaterThan(60)
})

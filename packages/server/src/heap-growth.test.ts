import { expect, test } from 'vitest'
import { createBusyness } from './heap-growth.ts'

test('two hundred requests within ten seconds make a server busy', () => {
  const isBusy = createBusyness()
  const answers = Array.from({ length: 200 }, (_, i) => isBusy(20_000 + i * 10))
  expect(answers.indexOf(true)).toBe(199)
})

test('the same requests over a minute do not', () => {
  const isBusy = createBusyness()
  expect(Array.from({ length: 200 }, (_, i) => isBusy(20_000 + i * 300))).not.toContain(true)
})

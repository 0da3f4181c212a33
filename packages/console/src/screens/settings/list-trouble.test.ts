import { expect, test } from 'vitest'
import { listTrouble } from './list-trouble.ts'

const schema = { title: 'Phrases', maxItems: 500, items: { maxLength: 100 } }

test('a list that is too long, or has a line that is too long, is named with its limit', () => {
  expect(listTrouble(['speak to a human', '(a+)+$'], schema)).toBeNull()
  expect(listTrouble([], {})).toBeNull()
  const huge = Array.from({ length: 200_000 }, (_, at) => `phrase ${at}`)
  expect(listTrouble(huge, schema)).toBe(
    'Phrases: at most 500 lines. You entered 200,000, so the list is not changed yet.',
  )
  expect(listTrouble(['x'.repeat(101)], schema)).toBe(
    `Phrases: at most 100 characters per line. “${'x'.repeat(30)}…” is longer, so the list is not changed yet.`,
  )
})

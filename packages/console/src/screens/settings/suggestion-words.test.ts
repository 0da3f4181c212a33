import { expect, test } from 'vitest'
import { effectWords } from './suggestion-words.ts'

const effect = { unnecessaryFewer: 0, neededLost: 0, missedFound: 0, of: 12, unmarked: { more: 0, fewer: 0, of: 0 } }

test('the effect tells gains, losses, and what changes where nobody has marked', () => {
  expect(
    effectWords({ ...effect, unnecessaryFewer: 8, neededLost: 1, unmarked: { more: 0, fewer: 2, of: 220 } }),
  ).toEqual([
    'In your 12 marks: 8 unnecessary handoffs fewer, 1 needed handoff lost.',
    'In 220 other decisions that nobody marked: 2 handoffs fewer.',
  ])
  expect(effectWords({ ...effect, missedFound: 1, unmarked: { more: 30, fewer: 0, of: 31 } })).toEqual([
    'In your 12 marks: 1 missed handoff made, no needed handoff lost.',
    'In 31 other decisions that nobody marked: 30 handoffs more.',
  ])
  expect(effectWords({ ...effect, unmarked: { more: 0, fewer: 0, of: 1 } })).toEqual([
    'In your 12 marks: no needed handoff lost.',
    'In 1 other decision that nobody marked: no change.',
  ])
})

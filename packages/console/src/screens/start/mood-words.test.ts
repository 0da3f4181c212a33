import { Advanced } from '@baton/core'
import { expect, test } from 'vitest'
import { moodWords } from './mood-words.ts'

const having = (frustration: object, sentiment: object, enabled = true) =>
  moodWords(Advanced.parse({ enabled, triggers: { frustration, sentiment } }))

test('says when each trigger that acts hands off', () => {
  expect(having({ enabled: true, watching: false }, { enabled: true, watching: false, count: 2, of: 3 })).toEqual([
    'Frustration hands off at the first message that shows it.',
    'Negative sentiment hands off when 2 of the last 3 messages are negative.',
  ])
  expect(having({ enabled: false }, { enabled: true, watching: false, count: 1, of: 3 })).toEqual([
    'Negative sentiment hands off when 1 of the last 3 messages is negative.',
  ])
  expect(having({ enabled: true, watching: true }, { enabled: true, watching: false, count: 4, of: 1 })).toEqual([
    'Negative sentiment hands off at the first negative message.',
  ])
  expect(having({ enabled: true, watching: false }, { enabled: true, watching: false }, false)).toEqual([])
})

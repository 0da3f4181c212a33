import { expect, test } from 'vitest'
import { jobWords } from './job-words.ts'

test('each kind of work says what did not happen, and a kind that is not known is named', () => {
  const titles = ['decide', 'answer', 'answer_due', 'deliver', 'tickets'].map((kind) => jobWords(kind).title)
  expect(titles).toEqual([
    'A message was not looked at',
    'A question was not answered',
    'A late answer was not noticed',
    'A reply was not delivered',
    'Work was left undone',
  ])
  expect(jobWords('tickets').text).toContain('tickets')
})

import { expect, test } from 'vitest'
import { evidenceOf } from './evidence.ts'

const lines = (input: unknown) => evidenceOf({ input })

test('words, rules, sentiments, counts and answers are told in lines', () => {
  expect(lines({ text: 'x', words: ['second time', 'does not work'] })).toEqual([
    { text: '“second time”' },
    { text: '“does not work”' },
  ])
  expect(lines({ rules: [{ id: 'a', name: 'Refunds', score: 0.314 }] })).toEqual([
    { text: 'Refunds', value: '0.31', share: 0.314 },
  ])
  expect(lines({ scores: [{ seq: 4, score: -0.8 }] })).toEqual([
    { text: 'An earlier message', seq: 4, value: '−0.80', share: 0.8 },
  ])
  expect(lines({ failedAnswers: 1 })).toEqual([{ text: '1 failed answer' }])
  expect(lines({ failedAnswers: 2 })).toEqual([{ text: '2 failed answers in a row' }])
  expect(lines({ answers: ['failed', 'answered'], repeated: true })).toEqual([
    { text: 'Answers so far: failed, answered' },
    { text: 'The customer asks the same again' },
  ])
  expect(lines({ phrase: 'cancel my account' })).toEqual([{ text: '“cancel my account”' }])
})

test('an input of another version tells what it can and never fails', () => {
  for (const input of [null, 'text', 3, [], {}, { words: 'x', rules: [null, 3], scores: [{}], answers: {} }])
    expect(lines(input)).toEqual([])
  expect(lines({ failedAnswers: 0 })).toEqual([])
})

import { expect, test } from 'vitest'
import { isAssistants, readSentences } from '../learn/sentences.ts'
import { ownSets, readNearKinds, readRequests, scoreOf } from '../quality/labelled.ts'
import { detectExplicitRequest, requestThreshold } from './explicit-request.ts'
import { promisesPerson } from './promise.ts'

// Limits a little below what was measured, so that a worse model is noticed. docs/decision-quality.md has the numbers.
const asks = (text: string) => (detectExplicitRequest(text)?.score ?? 0) >= requestThreshold
const measured = readSentences('meaning', 'measuring')

test('requests for a person in 31 languages, written by others than those it learned from', () => {
  const rows = measured.filter((one) => !isAssistants(one))
  expect(new Set(rows.map(({ language }) => language)).size).toBe(31)
  const score = scoreOf(
    rows.map(({ text, labels }) => ({ text, expected: labels.has('request') })),
    asks,
  )
  expect(score.f1).toBeGreaterThan(0.9)
  const ordinary = rows.filter(({ labels }) => labels.has('none'))
  expect(ordinary.filter(({ text }) => asks(text)).length / ordinary.length).toBeLessThan(0.03)
})

test.each(['explicit-request', 'explicit-request-2'])('requests for a person in twenty languages: %s', (set) => {
  const rows = readRequests(new URL(`${set}.jsonl`, ownSets))
  expect(rows.length).toBeGreaterThan(400)
  expect(scoreOf(rows, asks).f1).toBeGreaterThan(0.88)
})

test('sentences near a request for a person', () => {
  const rows = readNearKinds().filter((one) => one.signal === 'request' && one.half === 'held-out')
  expect(scoreOf(rows, asks).f1).toBeGreaterThan(0.75)
})

test('promises of a person: almost all are found, and almost nothing else', () => {
  const rows = measured.filter(isAssistants).map(({ text, labels }) => ({ text, expected: labels.has('promise') }))
  const { recall, falseAlarms } = scoreOf(rows, (text) => promisesPerson(text) !== null)
  expect(recall).toBeGreaterThan(0.9)
  expect(falseAlarms.length / rows.length).toBeLessThan(0.02)
})

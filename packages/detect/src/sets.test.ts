import { expect, test } from 'vitest'
import { ownSets, readNearKinds, readRequests, scoreOf, sharedAreHere, sharedSets } from '../quality/labelled.ts'
import { detectExplicitRequest, requestThreshold } from './explicit-request.ts'
import { promisesPerson } from './promise.ts'

const asks = (text: string) => (detectExplicitRequest(text)?.score ?? 0) >= requestThreshold
if (!sharedAreHere) console.log('The shared data sets are not here: their two tests are left out.')

test.each(['explicit-request', 'explicit-request-2'])('requests for a person in twenty languages: %s', (set) => {
  const rows = readRequests(new URL(`${set}.jsonl`, ownSets))
  expect(rows.length).toBeGreaterThan(400)
  expect(scoreOf(rows, asks).f1).toBeGreaterThan(0.93)
})

test.runIf(sharedAreHere).each([
  ['explicit_request.dev', 0.92],
  ['own_hard_cases.dev', 0.85],
])('requests for a person in the shared set %s', (set, least) => {
  const rows = readRequests(new URL(`${set}.jsonl`, sharedSets))
  expect(rows.length).toBeGreaterThan(20)
  expect(scoreOf(rows, asks).f1).toBeGreaterThan(least)
})

test.each([
  ['tuned', 0, 0],
  ['held-out', 10, 1],
])('sentences near a request for a person: %s', (half, falseAlarms, missed) => {
  const rows = readNearKinds().filter((one) => one.signal === 'request' && one.half === half)
  expect(rows.length).toBeGreaterThan(100)
  const score = scoreOf(rows, asks)
  expect(score.falseAlarms.length).toBeLessThanOrEqual(falseAlarms)
  expect(score.missed.length).toBeLessThanOrEqual(missed)
})

test.each(['tuned', 'held-out'])('sentences near a promise: %s', (half) => {
  const rows = readNearKinds().filter((one) => one.signal === 'promise' && one.half === half)
  expect(rows.length).toBeGreaterThan(70)
  expect(scoreOf(rows, (text) => promisesPerson(text) !== null)).toMatchObject({ falseAlarms: [], missed: [] })
})

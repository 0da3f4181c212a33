import { expect, test } from 'vitest'
import { ownSets, readRequests, scoreOf, sharedAreHere, sharedSets } from '../quality/labelled.ts'
import { detectExplicitRequest, requestThreshold } from './explicit-request.ts'

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

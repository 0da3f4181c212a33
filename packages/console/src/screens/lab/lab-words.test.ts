import type { SimulationResult } from '@baton/core/api'
import { expect, test } from 'vitest'
import { frustration } from '../../triggers/frustration.tsx'
import { formatOf } from './import-format.ts'
import { busiestWords, headline, markWords, scoreWords, turnsWords } from './lab-words.ts'
import { readLines } from './read-lines.ts'
import { firstSelection, resultsBehind } from './selection.ts'

const none = { live: 0, draft: 0, new: 0, noLonger: 0, earlier: 0, later: 0 }
const totals = { ...none, conversations: 3912, messages: 0, otherReason: 0, earlierBy: null, laterBy: null }

test('the headline says what changes, in words', () => {
  expect(headline({ ...totals, live: 405, draft: 376, new: 12, noLonger: 41 })).toBe(
    '29 fewer handoffs in 3,912 conversations',
  )
  expect(headline({ ...totals, draft: 1, new: 1, conversations: 1 })).toBe('1 more handoff in 1 conversation')
  expect(headline({ ...totals, live: 9, draft: 9, earlier: 2 })).toBe('As many handoffs in 3,912 conversations')
  expect(headline({ ...totals, live: 9, draft: 9 })).toBe('Nothing changes in 3,912 conversations')
  expect([turnsWords(1), turnsWords(2.34), turnsWords(null)]).toEqual(['by 1 turn', 'by 2.3 turns', ''])
})

test('marks that the draft follows or breaks are counted', () => {
  const results = [
    { change: 'no_longer', mark: 'unnecessary' },
    { change: 'no_longer', mark: 'unnecessary' },
    { change: 'no_longer', mark: 'right' },
    { change: 'new', mark: 'missed' },
    { change: 'new' },
  ] as const
  expect(markWords(results)).toBe('Drops 2 marked unnecessary and 1 marked right. Adds 1 marked missed.')
  expect(markWords([])).toBe('')
})

test('the busiest hour is compared with live', () => {
  const hours = (at: number, value: number) => Array.from({ length: 168 }, (_, hour) => (hour === at ? value : 0))
  const load = { timeZone: 'UTC', live: hours(33, 14), draft: hours(33, 9), withoutTime: 0 }
  expect(busiestWords(load)).toBe('Busiest: Tuesday 09–10, 9 handoffs instead of 14.')
  expect(busiestWords({ ...load, draft: hours(0, 0) })).toBeNull()
})

const live = { at: 0, turn: 1, seq: 1, reason: 'frustration', rule: null, time: null } as const
const verdict = { trigger: 'frustration', score: 0.57, watching: false, outcome: 'answer' } as const
const lost: SimulationResult = {
  ...{ id: 'a', handoff: false, at: null, reason: null, evidence: [], change: 'no_longer' },
  live: { ...live, evidence: [{ seq: 1, quote: 'Ugh', score: 0.57, threshold: 0.4 }] },
  otherwise: { ...verdict, verdict: 'not_fired', threshold: 0.6 },
}

test('a score is shown with both thresholds, and why the other settings do not hand off', () => {
  const words = (otherwise: SimulationResult['otherwise']) => scoreWords({ ...lost, otherwise }, frustration)
  expect(scoreWords(lost, frustration)).toBe('0.57 · live fires at 0.4, the draft at 0.6')
  expect(words({ ...verdict, verdict: 'off', threshold: 0.6 })).toContain('the draft has it off')
  expect(words({ ...verdict, verdict: 'fired', threshold: 0.4, watching: true })).toContain('the draft only watches')
  expect(words({ ...verdict, verdict: 'fired', threshold: 0.4, outcome: 'confirm' })).toContain('first asks')
  expect(words(null)).toContain('the draft does not ask here')
})

test('a number opens the conversations behind it, and the largest difference is open first', () => {
  expect(resultsBehind([lost], { trigger: 'frustration', count: 'noLonger' })).toEqual([lost])
  expect(resultsBehind([lost], { trigger: null, count: 'live' })).toEqual([lost])
  expect(resultsBehind([lost], { trigger: 'keyword', count: 'noLonger' })).toEqual([])
  expect(resultsBehind([lost], { trigger: null, count: 'draft' })).toEqual([])
  const summary = { totals, load: { timeZone: 'UTC', live: [], draft: [], withoutTime: 0 }, marks: null }
  const more = { liveVersion: 0, leftOut: 0, milliseconds: 0 }
  const byTrigger = [
    { trigger: 'keyword' as const, ...none, new: 2 },
    { trigger: 'frustration' as const, ...none, noLonger: 3 },
  ]
  expect(firstSelection({ ...summary, ...more, byTrigger })).toEqual({ trigger: 'frustration', count: 'noLonger' })
  expect(firstSelection({ ...summary, ...more, byTrigger: [] })).toEqual({ trigger: null, count: 'draft' })
})

test('lines are read wherever the network cuts them, and files by their name or their first sign', async () => {
  const bytes = new TextEncoder().encode('{"a":"ü"}\n{"b":2}\n')
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  const read: unknown[] = []
  for await (const line of readLines(body)) read.push(line)
  expect(read).toEqual([{ a: 'ü' }, { b: 2 }])
  expect([formatOf('a.jsonl', ''), formatOf('a.csv', '{'), formatOf('', ' {"a":1}'), formatOf('', 'a,b')]).toEqual([
    ...['jsonl', 'csv', 'jsonl', 'csv'],
  ])
})

import { expect, test } from 'vitest'
import { HandoffSettings } from '../settings.ts'
import { plainDetectors as detectors } from '../testing/plain-detectors.ts'
import { compareSettings } from './compare.ts'
import type { ConversationLog, LogEntry } from './log.ts'
import { replay } from './replay.ts'
import { createTotals } from './totals.ts'

const at = '2026-11-23T09:30:00.000Z'
const quick = HandoffSettings.parse({})
const off = HandoffSettings.parse({ level: 0 })
const own = (triggers: object) => HandoffSettings.parse({ mode: 'advanced', advanced: { triggers } })

const said = (seq: number, text: string): LogEntry[] => [
  { type: 'contact', seq, index: seq - 1, text },
  { type: 'decide', seq, at, outcome: 'answer' },
]
const answered = (seq: number, failed: boolean | null = false): LogEntry => ({
  ...{ type: 'answer', seq, upTo: null, question: null, at, failed, asks: null, promise: null, judged: true },
})
const rated = (seq: number, helpful: boolean): LogEntry => ({ type: 'rated', seq, helpful, at })
const boundary = (seq: number): LogEntry => ({ type: 'boundary', seq, status: null })
const logOf = (...entries: LogEntry[]): ConversationLog => ({
  ...{ id: 'c', entries, allowed: { channel: true, assistant: true }, facts: () => ({}) },
})
const handoffs = (log: ConversationLog, settings = quick) => replay(log, { settings, detectors }).handoffs

test('after a handoff nothing is asked, until it is given back', () => {
  const waits = [...said(1, 'a human please'), ...said(2, 'another human please')]
  expect(handoffs(logOf(...waits))).toMatchObject([{ reason: 'explicit_request', seq: 1, turn: 1, index: 0, at }])
  const given = handoffs(logOf(...waits, boundary(3), ...said(4, 'a person again')))
  expect(given.map(({ turn }) => turn)).toEqual([1, 3])
})

test('what was said before the boundary does not fire again', () => {
  const before = [...said(1, 'angry'), boundary(2), ...said(3, 'Where is it?')]
  expect(handoffs(logOf(...before), own({ frustration: { enabled: false } }))).toEqual([])
})

test('failed answers in a row, thumbs-down and repeated questions add up as they do live', () => {
  const fails = (...more: LogEntry[]) => handoffs(logOf(...more), own({ failed_answers: { count: 2 } }))
  expect(fails(...said(1, 'A?'), answered(2, true), ...said(3, 'B?'), answered(4, true))).toMatchObject([
    { reason: 'failed_answers', seq: 3, evidence: [{ score: 2 }] },
  ])
  expect(fails(...said(1, 'A?'), answered(2, true), ...said(3, 'B?'), answered(4))).toEqual([])
  expect(fails(...said(1, 'A?'), answered(2, true), ...said(3, 'B?'), answered(4), rated(4, false))).toMatchObject([
    { reason: 'failed_answers', turn: 2 },
  ])
  expect(fails(...said(1, 'A?'), answered(2), ...said(3, 'A?'), answered(4, true))).toHaveLength(1)
})

test('an assistant that asks or promises hands off, and a promise does so where asking is off', () => {
  const asks = { ...answered(2), asks: { reason: 'It is locked.' } } as LogEntry
  const promises = { ...answered(2), seq: null, promise: 'A colleague will call.' } as LogEntry
  const silent = own({ assistant_decision: { enabled: false } })
  expect(handoffs(logOf(...said(1, 'Unlock it'), asks))).toMatchObject([{ reason: 'assistant_decision' }])
  expect(handoffs(logOf(...said(1, 'Unlock it'), asks), silent)).toEqual([])
  expect(handoffs(logOf(...said(1, 'Unlock it'), promises), silent)).toHaveLength(1)
})

test('the button works only where asking does, and a takeover silences the triggers', () => {
  const button: LogEntry = { type: 'handoff', by: 'button', at }
  expect(handoffs(logOf(...said(1, 'Hm'), button))).toMatchObject([{ reason: 'explicit_request', turn: 1 }])
  expect(handoffs(logOf(...said(1, 'Hm'), button), off)).toEqual([])
  expect(handoffs(logOf({ type: 'handoff', by: 'person', at }, ...said(1, 'a human please')))).toEqual([])
})

test('settings are compared by the first handoff, and every conversation counts once', () => {
  const totals = createTotals({
    timeZone: 'America/New_York',
    marks: [
      { conversationId: 'asks', label: 'unnecessary' },
      { conversationId: 'later', label: 'right' },
      { conversationId: 'new', label: 'missed' },
    ],
  })
  const live = own({ frustration: { enabled: true }, failed_answers: { count: 3 } })
  const draft = own({
    explicit_request: { watching: true },
    frustration: { enabled: false },
    keyword: { phrases: ['refund'] },
  })
  const changes = Object.entries({
    asks: logOf(...said(1, 'a human please')),
    later: logOf(...said(1, 'angry'), ...said(2, 'a refund then')),
    new: logOf(...said(1, 'refund')),
    same: logOf(...said(1, 'Where is it?')),
  }).map(([id, log]) => {
    const compared = compareSettings(log, { draft, live, detectors })
    totals.add(id, compared, 2)
    return [id, compared.change, compared.otherwise?.verdict]
  })
  expect(changes).toEqual([
    ['asks', 'no_longer', 'fired'],
    ['later', 'later', 'off'],
    ['new', 'new', 'not_fired'],
    ['same', null, undefined],
  ])
  const counted = totals.counts()
  expect(counted.totals).toMatchObject({ conversations: 4, messages: 8, live: 2, draft: 2, new: 1, noLonger: 1 })
  expect(counted.totals).toMatchObject({ later: 1, laterBy: 1, earlier: 0, earlierBy: null })
  expect(counted.byTrigger.find(({ trigger }) => trigger === 'keyword')).toMatchObject({ draft: 2, new: 1, later: 1 })
  // Half past nine in London is half past four on the east coast, on a Monday.
  expect(counted.load.draft[4]).toBe(2)
  expect(counted.marks).toEqual({
    marks: 3,
    live: { precision: 0.5, recall: 0.5 },
    draft: { precision: 1, recall: 1 },
  })
})

import { expect, test } from 'vitest'
import { HandoffSettings, inForce } from './settings.ts'
import { type Judgement, suggestionsFrom, withSuggestion } from './suggestions.ts'

type Label = Judgement['label']

/** Decisions in which frustration alone had this score. It fired from 0.5 on, as with the default. */
const angry = (count: number, score: number, label: Label): Judgement[] =>
  Array.from({ length: count }, () => judged('frustration', { score, fired: score >= 0.5, label }))

function judged(
  trigger: Judgement['triggers'][number]['trigger'],
  { score, fired, label, watching = false }: { score: number | null; fired: boolean; label: Label; watching?: boolean },
): Judgement {
  return {
    triggers: [
      { trigger: 'explicit_request', verdict: 'not_fired', score: null, watching: false },
      { trigger, verdict: fired ? 'fired' : 'not_fired', score, watching },
    ],
    handedOff: fired && !watching,
    label,
  }
}
const level1 = HandoffSettings.parse({})
const advanced = (triggers: object) => HandoffSettings.parse({ mode: 'advanced', advanced: { triggers } })

test('unnecessary handoffs suggest a lower sensitivity, with what it costs', () => {
  const marks = [...angry(8, 0.55, 'unnecessary'), ...angry(1, 0.6, 'right'), ...angry(3, 0.9, 'right')]
  const others = [...angry(20, 0.1, null), ...angry(2, 0.55, null)]
  expect(suggestionsFrom(level1, [...marks, ...others])).toEqual([
    {
      trigger: 'frustration',
      setting: 'sensitivity',
      now: 'medium',
      suggested: 'low',
      effect: {
        unnecessaryFewer: 8,
        neededLost: 1,
        missedFound: 0,
        of: 12,
        unmarked: { more: 0, fewer: 2, of: 22 },
      },
    },
  ])
})

test('missed messages suggest a higher one, and say how many others it would hand off', () => {
  const [found] = suggestionsFrom(level1, [...angry(10, 0.35, 'missed'), ...angry(5, 0.4, null)])
  expect(found).toMatchObject({ suggested: 'high', effect: { missedFound: 10, of: 10, unmarked: { more: 5, of: 5 } } })
})

test('nothing is suggested from nine marks, nor where the marks agree with the setting', () => {
  expect(suggestionsFrom(level1, angry(9, 0.55, 'unnecessary'))).toEqual([])
  expect(suggestionsFrom(level1, angry(10, 0.55, 'unnecessary'))).toHaveLength(1)
  expect(suggestionsFrom(level1, angry(30, 0.9, 'right'))).toEqual([])
})

test('a needed handoff weighs as much as two unnecessary ones', () => {
  const marks = (unnecessary: number) => [...angry(unnecessary, 0.55, 'unnecessary'), ...angry(5, 0.55, 'right')]
  expect(suggestionsFrom(level1, marks(10))).toEqual([])
  expect(suggestionsFrom(level1, marks(11))).toHaveLength(1)
})

test('decisions that the threshold does not decide do not count: requests, switches and missing scores', () => {
  const requested = angry(10, 0.55, 'unnecessary').map(({ triggers: [request, own], ...rest }) => ({
    ...rest,
    triggers: [request, own].flatMap((one) =>
      one ? [{ ...one, verdict: 'fired' as const, score: one.score ?? 0.9 }] : [],
    ),
  }))
  const forbidden = angry(10, 0.9, 'missed').map((one) => ({ ...one, handedOff: false }))
  const silent = Array.from({ length: 10 }, () => judged('frustration', { score: null, fired: false, label: 'missed' }))
  expect(suggestionsFrom(level1, [...requested, ...forbidden, ...silent])).toEqual([])
})

test('a threshold for requests is never suggested', () => {
  const wrong = Array.from({ length: 20 }, () => ({
    triggers: [{ trigger: 'explicit_request' as const, verdict: 'fired' as const, score: 0.61, watching: false }],
    handedOff: true,
    label: 'unnecessary' as const,
  }))
  expect(suggestionsFrom(level1, wrong)).toEqual([])
})

test('counts are tuned one by one: the closest value that agrees best', () => {
  const counted = (count: number, score: number, label: Label) =>
    Array.from({ length: count }, () => judged('failed_answers', { score, fired: true, label }))
  const [found] = suggestionsFrom(level1, [...counted(8, 3, 'unnecessary'), ...counted(4, 6, 'right')])
  expect(found).toMatchObject({ trigger: 'failed_answers', setting: 'count', now: 3, suggested: 4 })
})

test('a trigger that is off or only watches gets no suggestion, and AI only gets none at all', () => {
  const marks = angry(12, 0.55, 'unnecessary')
  expect(suggestionsFrom(advanced({ frustration: { enabled: false } }), marks)).toEqual([])
  expect(suggestionsFrom(advanced({ frustration: { watching: true } }), marks)).toEqual([])
  expect(suggestionsFrom(HandoffSettings.parse({ level: 0 }), marks)).toEqual([])
})

test('a message that a watching trigger would have handed off counts, once the trigger acts', () => {
  const watched = Array.from({ length: 10 }, () =>
    judged('frustration', { score: 0.35, fired: true, watching: true, label: 'missed' }),
  )
  expect(suggestionsFrom(level1, watched)).toMatchObject([{ suggested: 'high', effect: { missedFound: 10 } }])
})

test('using a suggestion changes one value, and keeps the others of the level', () => {
  const settings = HandoffSettings.parse({ level: 3 })
  const changed = withSuggestion(settings, { trigger: 'frustration', setting: 'sensitivity', suggested: 'high' })
  expect(HandoffSettings.parse(changed)).toEqual(changed)
  expect(changed.mode).toBe('advanced')
  const before = inForce(settings)
  expect(inForce(changed)).toEqual({
    ...before,
    triggers: { ...before.triggers, frustration: { ...before.triggers.frustration, sensitivity: 'high' } },
  })
})

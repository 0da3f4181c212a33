import type { Amendment, Closest, ExplainedDecision, TriggerVerdict } from '@baton/core'
import { expect, test } from 'vitest'
import { reasonInWords, reasonOf } from '../../triggers/reasons.tsx'
import { wordsIn } from '../../triggers/rule-in.ts'
import { headlineOf, lineOf, measured, repeatedIn, tellingWords } from './decision-words.ts'

const decision: ExplainedDecision = {
  ...{ id: 'dec_1', messageId: 'msg_1', seq: 3, at: '2026-01-01T00:00:00Z', outcome: 'answer', reason: null },
  ...{ triggers: [], settingsVersion: 1, detectorVersion: '1', mark: null, handoff: null, closest: null },
}
const verdict = (over: Partial<TriggerVerdict>): TriggerVerdict => ({
  ...{ trigger: 'failed_answers', verdict: 'fired', score: 3, threshold: 3, input: {}, watching: false },
  ...over,
})
const amendment = (over: Partial<Amendment>): Amendment => ({
  ...{ at: '2026-01-01T00:00:00Z', outcome: 'handoff', reason: 'assistant_decision', triggers: [] },
  ...over,
})
const angry = verdict({
  ...{ trigger: 'frustration', verdict: 'not_fired', score: 0.42, threshold: 0.6 },
  input: { text: 'This does not work', words: ['does not work'] },
})
const nearly: Closest = {
  ...{ trigger: 'frustration', score: 0.42, threshold: 0.6, watching: false },
  ...{ setting: 'sensitivity', firesWith: 'high' },
}

test.each([
  [{}, 'Assistant answered', null],
  [{ outcome: 'not_asked' }, 'Not asked: a person had the conversation or was awaited', null],
  [{ outcome: 'declined', reason: 'assistant' }, 'Declined: handing off is switched off for this assistant', null],
  [{ triggers: [angry], closest: nearly }, 'Assistant answered · closest:', 'Frustration, 0.42 of 0.60'],
  [
    { outcome: 'handoff', reason: 'frustration', triggers: [{ ...angry, verdict: 'fired', score: 0.82 }] },
    'Handed off: frustrated, 0.82 of 0.60',
    null,
  ],
  [{ amended: amendment({}) }, 'Assistant answered. Then: handed off, the assistant said it cannot resolve this', null],
] as [Partial<ExplainedDecision>, string, string | null][])('%# in one line: %s', (over, what, closest) =>
  expect(lineOf({ ...decision, ...over })).toEqual({ what, closest }),
)

test('why not: what came closest, at which value it would have fired, and what was set', () => {
  expect(headlineOf({ ...decision, triggers: [angry], closest: nearly })).toEqual({
    title: 'Not handed off. The assistant answered.',
    why: 'Frustration came closest, with 0.42 of 0.60.',
    need: 'It would have fired at 0.42 (sensitivity high); it was set to 0.60.',
  })
  const failed = verdict({ verdict: 'not_fired', score: 2 })
  const count: Closest = {
    ...nearly,
    trigger: 'failed_answers',
    score: 2,
    threshold: 3,
    setting: 'count',
    firesWith: 2,
  }
  expect(headlineOf({ ...decision, triggers: [failed], closest: count })).toMatchObject({
    why: 'Failed answers came closest, with 2 of 3.',
    need: 'It would have fired at 2; it was set to 3.',
  })
})

test('a score far below its threshold did not come close', () => {
  const far = { ...decision, triggers: [{ ...angry, score: 0.02 }], closest: { ...nearly, score: 0.02 } }
  expect(lineOf(far)).toEqual({ what: 'Assistant answered', closest: null })
  expect(headlineOf(far)).toMatchObject({ why: 'No trigger came close.', need: null })
})

test('a trigger that only watches says what it would have done', () => {
  const fired = { ...angry, verdict: 'fired' as const, score: 0.82, watching: true }
  const watched = { ...decision, triggers: [fired], closest: { ...nearly, score: 0.82, watching: true } }
  expect(lineOf(watched)).toEqual({
    what: 'Assistant answered · would be handed off if it acted:',
    closest: 'Frustration, 0.82 of 0.60',
  })
  expect(headlineOf(watched)).toMatchObject({
    why: 'Frustration fired with 0.82 of 0.60, but it only watches.',
    need: 'It would have been handed off if it acted.',
  })
})

test('a trigger that fired in vain is named: a switch or the office hours keep it with the assistant', () => {
  const vain = { ...angry, verdict: 'fired' as const, score: 0.82 }
  expect(headlineOf({ ...decision, triggers: [vain] }).why).toBe(
    'Frustration fired, but a switch forbids handing off here.',
  )
  const closed = { ...decision, reason: 'frustration', triggers: [vain] }
  expect(headlineOf(closed).why).toBe('Frustration fired, but outside the office hours the assistant goes on.')
  expect(lineOf(closed)).toEqual({
    what: 'Assistant answered · not handed off outside the office hours:',
    closest: 'frustrated',
  })
})

test('what the answer itself led to: its own wish, a promise, failures in a row, or a switch that forbids', () => {
  const why = (over: Partial<Amendment>) => headlineOf({ ...decision, amended: amendment(over) }).why
  expect(why({})).toBe('Then: handed off, the assistant said it cannot resolve this.')
  const promise = verdict({ trigger: 'assistant_decision', input: { promise: 'A colleague will call.' } })
  expect(why({ triggers: [promise] })).toBe('Then: handed off, the assistant promised a person.')
  expect(why({ reason: 'failed_answers', triggers: [verdict({})] })).toBe(
    'Then: handed off, the assistant failed 3 times in a row.',
  )
  expect(why({ outcome: 'declined', reason: 'channel' })).toBe(
    'Then: no handoff possible, handing off is switched off for this channel.',
  )
})

test('a topic or a rule is named, also the one that came closest', () => {
  const topic = verdict({
    ...{ trigger: 'forbidden_topic', score: 0.91, threshold: 0.5 },
    input: { rule: { id: 'legal', name: 'Legal and compliance' }, rules: [], words: ['my lawyer'] },
  })
  const handed = { ...decision, outcome: 'handoff', reason: 'forbidden_topic', triggers: [topic] } as const
  expect(lineOf(handed).what).toBe('Handed off: topic “Legal and compliance”, 0.91 of 0.50')
  expect(headlineOf(handed).why).toBe('Topic “Legal and compliance” fired with 0.91 of 0.50.')
  const near = { ...topic, verdict: 'not_fired' as const, score: 0.2 }
  const closest: Closest = { ...nearly, trigger: 'forbidden_topic', score: 0.2, threshold: 0.5, firesWith: null }
  expect(lineOf({ ...decision, triggers: [near], closest }).closest).toBe('Topic “Legal and compliance”, 0.20 of 0.50')
  expect(tellingWords(handed)).toEqual(['my lawyer'])
  expect(wordsIn(verdict({}))).toEqual([])
})

test('a handoff is named after its topic or rule, in the list and inside a sentence', () => {
  const plain = { reason: 'forbidden_topic', topic: null, rule: null } as const
  expect(reasonOf(plain)).toBe('Forbidden topic')
  expect(reasonOf({ ...plain, topic: 'Legal' })).toBe('Topic: Legal')
  expect(reasonOf({ ...plain, reason: 'rule', rule: 'refunds over 500' })).toBe('Rule: refunds over 500')
  expect(reasonOf({ ...plain, reason: 'api', rule: 'mine' })).toBe('Through the API')
  expect(reasonInWords('rule', 'refunds over 500')).toBe('rule “refunds over 500”')
  expect(reasonInWords('keyword', 'no rule')).toBe('keyword')
  expect(measured('failed_answers', 2, 3)).toBe('2 of 3 in a row')
})

test('the words that are underlined belong to what decided, or else to what came closest', () => {
  expect(tellingWords({ ...decision, triggers: [angry], closest: nearly })).toEqual(['does not work'])
  expect(tellingWords({ ...decision, triggers: [angry] })).toEqual([])
})

test('of a run of messages about which nothing was decided only the first says so', () => {
  const one = (seq: number, outcome: ExplainedDecision['outcome']) => ({ ...decision, seq, outcome })
  const run = [one(1, 'answer'), one(2, 'not_asked'), one(3, 'not_asked'), one(4, 'answer'), one(5, 'not_asked')]
  expect([...repeatedIn(run)]).toEqual([3])
})

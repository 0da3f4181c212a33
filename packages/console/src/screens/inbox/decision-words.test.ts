import type { Amendment, Decision, TriggerVerdict } from '@baton/core'
import { expect, test } from 'vitest'
import { reasonInWords, reasonOf } from '../../triggers/reasons.tsx'
import { wordsIn } from '../../triggers/rule-in.ts'
import { amendmentWords, decisionWords, foldNotAsked, notAskedWords, verdictWords } from './decision-words.ts'

const decision: Decision = {
  id: 'dec_1',
  messageId: 'msg_1',
  seq: 3,
  at: '2026-01-01T00:00:00Z',
  outcome: 'answer',
  reason: null,
  triggers: [],
  settingsVersion: 1,
  detectorVersion: '1',
}
const verdict = (over: Partial<TriggerVerdict>): TriggerVerdict => ({
  trigger: 'failed_answers',
  verdict: 'fired',
  score: 3,
  threshold: 3,
  input: {},
  watching: false,
  ...over,
})
const amendment = (over: Partial<Amendment>): Amendment => ({
  at: '2026-01-01T00:00:00Z',
  outcome: 'handoff',
  reason: 'assistant_decision',
  triggers: [],
  ...over,
})

test.each([
  [{}, 'Assistant answered'],
  [{ outcome: 'handoff', reason: 'explicit_request' }, 'Handed off: asked for a person'],
  [{ outcome: 'declined', reason: 'assistant' }, 'Declined: handing off is switched off for this assistant'],
  [{ outcome: 'not_asked' }, 'Not asked: a person had the conversation or was awaited'],
] as const)('%o is %s', (over, words) => expect(decisionWords({ ...decision, ...over })).toBe(words))

test('what the answer itself led to: its own wish, a promise, failures in a row, or a switch that forbids', () => {
  expect(amendmentWords(amendment({}))).toBe('Then: handed off, the assistant said it cannot resolve this')
  expect(
    amendmentWords(
      amendment({
        triggers: [verdict({ trigger: 'assistant_decision', input: { promise: 'A colleague will call.' } })],
      }),
    ),
  ).toBe('Then: handed off, the assistant promised a person')
  expect(amendmentWords(amendment({ reason: 'failed_answers', triggers: [verdict({})] }))).toBe(
    'Then: handed off, the assistant failed 3 times in a row',
  )
  expect(amendmentWords(amendment({ outcome: 'declined', reason: 'channel' }))).toBe(
    'Then: no handoff possible, handing off is switched off for this channel',
  )
})

test('a verdict tells what was measured: failures are counted, wordings are scored', () => {
  expect(verdictWords(verdict({ score: 2, verdict: 'not_fired' }))).toEqual({
    name: 'failed answers',
    found: 'did not fire, 2 of 3 in a row',
  })
  expect(verdictWords(verdict({ trigger: 'explicit_request', score: 0.91, threshold: 0.5, watching: true }))).toEqual({
    name: 'asks for a person (watching)',
    found: 'fired, score 0.91, fires at 0.50',
  })
  expect(
    verdictWords(verdict({ trigger: 'assistant_decision', verdict: 'off', score: null, threshold: null })),
  ).toEqual({ name: 'the assistant says so', found: 'off' })
})

test('a topic or a rule is named, also the one that came closest', () => {
  const topic = verdict({
    trigger: 'forbidden_topic',
    score: 0.91,
    threshold: 0.5,
    input: { rule: { id: 'legal', name: 'Legal and compliance' }, rules: [], words: ['my lawyer'] },
  })
  const words = decisionWords({ ...decision, outcome: 'handoff', reason: 'forbidden_topic', triggers: [topic] })
  expect(words).toBe('Handed off: topic “Legal and compliance”')
  expect(verdictWords(topic)).toEqual({
    name: 'forbidden topic',
    found: '“Legal and compliance” fired, score 0.91, fires at 0.50',
  })
  expect(verdictWords({ ...topic, verdict: 'not_fired', score: 0.2 }).found).toBe(
    'closest “Legal and compliance”, score 0.20, fires at 0.50',
  )
  expect(wordsIn(topic)).toEqual(['my lawyer'])
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
})

test('a run of messages that nothing was decided about is one entry; what an answer led to is not hidden', () => {
  const one = (messageId: string, over: Partial<Decision> = {}): Decision => ({ ...decision, messageId, ...over })
  const notAsked = { outcome: 'not_asked' } as const
  const [a, b, c, d] = [
    one('a'),
    one('b', notAsked),
    one('c', notAsked),
    one('d', { ...notAsked, amended: amendment({}) }),
  ]
  expect(foldNotAsked([a, b, c, d, b])).toEqual([a, [b, c], d, [b]])
  expect(notAskedWords(1)).toContain('1 message:')
  expect(notAskedWords(2)).toContain('2 messages:')
})

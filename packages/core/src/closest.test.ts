import { expect, test } from 'vitest'
import { explained } from './closest.ts'
import type { TriggerVerdict } from './decision.ts'
import type { MarkedDecision } from './marks.ts'
import { HandoffSettings } from './settings.ts'

const verdict = (trigger: TriggerVerdict['trigger'], over: Partial<TriggerVerdict> = {}): TriggerVerdict => ({
  ...{ trigger, verdict: 'not_fired', score: null, threshold: null, input: {}, watching: false },
  ...over,
})
const decision = (triggers: TriggerVerdict[], over: Partial<MarkedDecision> = {}): MarkedDecision => ({
  ...{ id: 'dec_1', messageId: 'msg_1', seq: 3, at: '2026-01-01T00:00:00Z', outcome: 'answer', reason: null, triggers },
  ...{ settingsVersion: 1, detectorVersion: '1', mark: null, handoff: null },
  ...over,
})
const settings = HandoffSettings.parse({})
const closest = (triggers: TriggerVerdict[], over: Partial<MarkedDecision> = {}) =>
  explained(decision(triggers, over), settings).closest

test('the trigger with the highest share of its threshold came closest, with the value that would have fired', () => {
  const triggers = [
    verdict('explicit_request', { score: 0.1, threshold: 0.6 }),
    verdict('frustration', { score: 0.45, threshold: 0.6 }),
    verdict('failed_answers', { score: 1, threshold: 3 }),
  ]
  expect(closest(triggers)).toEqual({
    ...{ trigger: 'frustration', score: 0.45, threshold: 0.6, watching: false },
    ...{ setting: 'sensitivity', firesWith: 'high' },
  })
})

test('where no value of the setting would have fired, none is named', () => {
  expect(closest([verdict('frustration', { score: 0.2, threshold: 0.6 })])).toMatchObject({
    trigger: 'frustration',
    setting: null,
    firesWith: null,
  })
  expect(closest([verdict('explicit_request', { score: 0.5, threshold: 0.6 })])).toMatchObject({ firesWith: null })
})

test('a count is its own value', () => {
  expect(closest([verdict('failed_answers', { score: 2, threshold: 3 })])).toMatchObject({
    setting: 'count',
    firesWith: 2,
  })
})

test('a trigger that fired and only watches comes first, whatever the others found', () => {
  const triggers = [
    verdict('explicit_request', { score: 0.59, threshold: 0.6 }),
    verdict('frustration', { verdict: 'fired', watching: true, score: 0.7, threshold: 0.6 }),
    verdict('sentiment', { verdict: 'fired', watching: true, score: 3, threshold: 2 }),
  ]
  expect(closest(triggers)).toMatchObject({ trigger: 'frustration', watching: true })
})

test('what is off, what found nothing and what was handed off is not close', () => {
  expect(closest([verdict('frustration', { verdict: 'off', score: 0.9, threshold: 0.6 })])).toBeNull()
  expect(closest([verdict('frustration'), verdict('failed_answers', { score: 0, threshold: 3 })])).toBeNull()
  expect(closest([verdict('frustration', { score: 0.5, threshold: 0.6 })], { outcome: 'handoff' })).toBeNull()
  // It fired, but a switch forbids the handoff.
  expect(closest([verdict('keyword', { verdict: 'fired', score: 1, threshold: 1 })])).toBeNull()
})

import { expect, test } from 'vitest'
import { HandoffSettings } from '../settings.ts'
import { plainDetectors } from '../testing/plain-detectors.ts'
import { nextTurn } from '../turn.ts'
import type { PastAnswer } from './trigger.ts'
import { unproductive } from './unproductive.ts'

const failed: PastAnswer = { failed: true, helpful: null }
const answered: PastAnswer = { failed: false, helpful: null }
const liked: PastAnswer = { failed: false, helpful: true }
const disliked: PastAnswer = { failed: false, helpful: false }

const times = (count: number, ...pattern: PastAnswer[]) => Array.from({ length: count }, () => pattern).flat()
/** `past`: oldest first, unlike `answers`. */
const asked = (past: PastAnswer[], over: { text?: string; repeated?: boolean } = {}) => ({
  message: { seq: 99, text: over.text ?? 'What about the other parcel?' },
  earlier: [],
  answers: [...past].reverse(),
  facts: {},
  repeated: over.repeated ?? false,
})
const score = (...given: Parameters<typeof asked>) =>
  unproductive.lookAtMessage?.(asked(...given), { enabled: true, watching: false, turns: 8 }, plainDetectors)?.score

test.each([
  ['eight failed answers count eight', times(8, failed), {}, 8],
  ['a thumbs-down counts like a failure', times(4, failed, disliked), {}, 8],
  ['asking the same again counts at once, before the answer', times(7, failed), { repeated: true }, 8],
  ['a good answer in between takes one back', times(7, failed, failed, answered), {}, 7],
  ['a good answer at the start takes nothing back', [...times(5, answered), ...times(3, failed)], {}, 3],
  ['a thumbs-up begins again', [...times(7, failed), liked, failed], {}, 1],
  ['a failed answer that the contact liked helped', times(9, { failed: true, helpful: true }), {}, 0],
  ['twenty new and answered questions stay at zero', times(20, answered), {}, 0],
  ['failures and good answers by turns lead nowhere near', times(10, failed, answered), {}, 0],
] as const)('%s', (_, past, over, expected) => expect(score([...past], over)).toBe(expected))

test.each(['Thanks, that is all!', 'Hello', 'Vielen Dank', 'bye'])(
  'small talk never fires, whatever was before: %s',
  (text) => expect(score(times(12, failed), { text })).toBeUndefined(),
)

test('the turn hands off with the contact’s words, the count and what was read', () => {
  const settings = HandoffSettings.parse({
    mode: 'advanced',
    advanced: { triggers: { failed_answers: { count: 10 } } },
  })
  const moment = { ...asked(times(8, failed)), handoff: null, allowed: { channel: true, assistant: true } }
  expect(nextTurn(moment, settings, plainDetectors)).toMatchObject({
    speaker: 'handoff',
    reason: 'unproductive',
    evidence: [{ seq: 99, quote: 'What about the other parcel?', score: 8, threshold: 8 }],
  })
  const verdict = nextTurn(moment, settings, plainDetectors)
  expect('triggers' in verdict && verdict.triggers.find(({ trigger }) => trigger === 'unproductive')).toMatchObject({
    verdict: 'fired',
    input: { answers: Array(8).fill('failed'), repeated: false },
  })
})

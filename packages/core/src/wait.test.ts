import { expect, test } from 'vitest'
import { createRandom } from '../../../testing/seed.ts'
import { expectedWait, type QueuePace, type Wait } from './wait.ts'

const random = createRandom('wait')
const below = (n: number) => Math.floor(random() * n)
const minute = 60_000
const pace = (over: Partial<QueuePace>): QueuePace => ({
  now: 100 * minute,
  claimed: [],
  earlierClaims: false,
  left: [],
  oldestWaitFrom: null,
  ...over,
})
/** Waits of two minutes, one after the other. */
const twoMinutesEach = (n: number): Wait[] =>
  Array.from({ length: n }, (_, i) => ({ from: i * 2 * minute, to: (i + 1) * 2 * minute }))

test.each<[string, number, QueuePace, number | null]>([
  ['nothing is known without claims', 1, pace({}), null],
  ['two claims are too few', 1, pace({ claimed: twoMinutesEach(2) }), null],
  ['the next in line waits for one claim', 1, pace({ claimed: twoMinutesEach(10) }), 120],
  ['the 63rd in line waits for 63 claims', 63, pace({ claimed: twoMinutesEach(10) }), 63 * 120],
  [
    'times without anybody waiting do not count',
    1,
    pace({
      claimed: [
        { from: 0, to: minute },
        { from: 40 * minute, to: 41 * minute },
        { from: 80 * minute, to: 81 * minute },
      ],
    }),
    60,
  ],
  [
    'three who wait at once and are claimed at once wait a third each',
    3,
    pace({ claimed: Array.from({ length: 3 }, () => ({ from: 0, to: 3 * minute })) }),
    180,
  ],
  ['who still waits counts', 1, pace({ claimed: twoMinutesEach(10), oldestWaitFrom: 40 * minute }), (20 + 60) * 6],
  [
    'who gave up counts',
    1,
    pace({ claimed: twoMinutesEach(10), left: [{ from: 30 * minute, to: 60 * minute }] }),
    (20 + 30) * 6,
  ],
  [
    'an old request at the edge does not stretch the time of the few claims that are known',
    1,
    pace({ claimed: [{ from: -1000 * minute, to: 0 }, ...twoMinutesEach(10)], earlierClaims: true }),
    120,
  ],
])('%s', (_, position, measured, expected) => expect(expectedWait(position, measured)).toBe(expected))

function anyPace(): QueuePace {
  const now = 1000 * minute
  const wait = () => {
    const from = below(now)
    return { from, to: from + below(now - from) }
  }
  return {
    now,
    claimed: Array.from({ length: 3 + below(20) }, wait),
    earlierClaims: random() < 0.5,
    left: Array.from({ length: below(4) }, wait),
    oldestWaitFrom: random() < 0.5 ? below(now) : null,
  }
}

test('whatever was measured: no wait is negative, a place further back never waits less, and time is a scale', () => {
  for (let n = 0; n < 500; n++) {
    const given = anyPace()
    const waits = [1, 2, 3, 10, 63].map((position) => expectedWait(position, given) ?? -1)
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    const double = ({ from, to }: Wait) => ({ from: from * 2, to: to * 2 })
    const slower = {
      ...given,
      now: given.now * 2,
      claimed: given.claimed.map(double),
      left: given.left.map(double),
      oldestWaitFrom: given.oldestWaitFrom === null ? null : given.oldestWaitFrom * 2,
    }
    expect(Math.abs((expectedWait(1000, slower) ?? 0) - 2 * (expectedWait(1000, given) ?? 0))).toBeLessThanOrEqual(2)
  }
})

test('whatever was measured: who waits longer, or gives up, never makes the expected wait shorter', () => {
  for (let n = 0; n < 500; n++) {
    const given = anyPace()
    const before = expectedWait(100, given) ?? 0
    const longer = { ...given, oldestWaitFrom: Math.min(given.oldestWaitFrom ?? given.now, below(given.now)) }
    expect(expectedWait(100, longer) ?? 0).toBeGreaterThanOrEqual(before)
    const from = below(given.now)
    const more = { ...given, left: [...given.left, { from, to: from + below(given.now - from) }] }
    expect(expectedWait(100, more) ?? 0).toBeGreaterThanOrEqual(before)
  }
})

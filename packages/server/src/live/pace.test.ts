import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gathered, paced } from './pace.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a key is told at once, then once per interval while it keeps coming, and never without a change', async () => {
  const told: string[] = []
  const next = paced((key) => told.push(key), 150)
  next('a')
  expect(told).toEqual(['a'])
  for (let i = 0; i < 10; i++) next('a')
  next('b')
  expect(told).toEqual(['a', 'b'])
  await vi.advanceTimersByTimeAsync(150)
  expect(told).toEqual(['a', 'b', 'a'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told).toEqual(['a', 'b', 'a'])
})

/** Gathers items into batches. Each batch takes `workMs`. */
function gathering(workMs: number) {
  const batches: string[] = []
  const errors: unknown[] = []
  const add = gathered({
    run: async (group, items) => {
      batches.push(`${group}: ${items.join(' ')}`)
      await new Promise((resolve) => setTimeout(resolve, workMs))
      if (items.includes('broken')) throw new Error('The database is away.')
    },
    restMs: 20,
    onError: (error) => errors.push(error),
  })
  return { add, batches, errors }
}

test('what comes in one turn is worked on together, what comes later in the next batch', async () => {
  const { add, batches } = gathering(50)
  add('one', 'a')
  add('one', 'b')
  add('two', 'x')
  await vi.advanceTimersByTimeAsync(10)
  add('one', 'c')
  add('one', 'c')
  add('one', 'd')
  await vi.advanceTimersByTimeAsync(50)
  expect(batches).toEqual(['one: a b', 'two: x'])
  await vi.advanceTimersByTimeAsync(20)
  expect(batches).toEqual(['one: a b', 'two: x', 'one: c d'])
})

test('a failure is reported and later items are worked on', async () => {
  const { add, batches, errors } = gathering(0)
  add('one', 'broken')
  await vi.advanceTimersByTimeAsync(5)
  add('one', 'a')
  await vi.advanceTimersByTimeAsync(50)
  expect(errors).toHaveLength(1)
  expect(batches).toEqual(['one: broken', 'one: a'])
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BusMessage } from './bus.ts'
import { batcher } from './envelope.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const hint = (conversationId: string, seq: number): BusMessage => ({
  kind: 'committed',
  workspaceId: 'wrk_1',
  conversationId,
  seq,
})

/** Creates a bus that records its batches. `fails` makes the first batch fail. */
function recorder({ maxBatch = 20, fails = false } = {}) {
  const batches: BusMessage[][] = []
  const errors: unknown[] = []
  const publish = batcher(
    async (messages) => {
      batches.push(messages)
      if (fails && batches.length === 1) throw new Error('The bus is down.')
    },
    (error) => errors.push(error),
    maxBatch,
  )
  return { batches, errors, publish }
}

test('the first message is sent at once, later ones share the next batch', async () => {
  const { batches, publish } = recorder()
  publish(hint('cnv_1', 1))
  await vi.advanceTimersByTimeAsync(0)
  expect(batches).toEqual([[hint('cnv_1', 1)]])
  for (let seq = 2; seq <= 6; seq++) {
    publish(hint('cnv_1', seq))
    publish(hint('cnv_2', seq))
    await vi.advanceTimersByTimeAsync(1)
  }
  expect(batches).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(10)
  expect(batches.slice(1)).toEqual([[hint('cnv_1', 6), hint('cnv_2', 6)]])
})

test('after a pause a message is sent at once again', async () => {
  const { batches, publish } = recorder()
  publish(hint('cnv_1', 1))
  await vi.advanceTimersByTimeAsync(50)
  publish(hint('cnv_1', 2))
  await vi.advanceTimersByTimeAsync(0)
  expect(batches).toEqual([[hint('cnv_1', 1)], [hint('cnv_1', 2)]])
})

test('typing and revocations never collapse, and no batch is larger than the bus carries', async () => {
  const { batches, publish } = recorder({ maxBatch: 2 })
  const revoked = ['a', 'b', 'c'].map((credential): BusMessage => ({ kind: 'revoked', credential }))
  for (const message of revoked) publish(message)
  await vi.advanceTimersByTimeAsync(0)
  expect(batches).toEqual([revoked.slice(0, 2), revoked.slice(2)])
})

test('a failed batch is reported and the next one is sent', async () => {
  const { batches, errors, publish } = recorder({ fails: true })
  publish(hint('cnv_1', 1))
  await vi.advanceTimersByTimeAsync(20)
  publish(hint('cnv_1', 2))
  await vi.advanceTimersByTimeAsync(20)
  expect(errors).toHaveLength(1)
  expect(batches.at(-1)).toEqual([hint('cnv_1', 2)])
})

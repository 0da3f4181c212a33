import { ClientId } from '@baton/core/api'
import { afterEach, expect, it, vi } from 'vitest'
import { randomId } from './random-id.ts'

afterEach(() => vi.unstubAllGlobals())

it('makes different ids that the API takes, where only getRandomValues exists', () => {
  const { getRandomValues } = crypto
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) })
  expect('randomUUID' in crypto).toBe(false)
  const ids = Array.from({ length: 1_000 }, randomId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(ClientId.parse(id)).toBe(id)
})

it('uses all 128 bits, so that numbers next to each other never read as one', () => {
  vi.stubGlobal('crypto', { getRandomValues: (numbers: Uint32Array) => numbers.map((_, i) => 2 ** 32 - 1 - i) })
  expect(randomId()).toBe('4294967295-4294967294-4294967293-4294967292')
})

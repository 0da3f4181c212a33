import { expect, test } from 'vitest'
import { createBuckets } from './buckets.ts'

test('a key does what its window holds, and again in the next window', () => {
  let time = 0
  const buckets = createBuckets({ most: 3, now: () => time })
  for (let i = 0; i < 3; i++) buckets.take('a')
  time = 20_000
  expect(() => buckets.take('a')).toThrow(/Wait 40 seconds/)
  buckets.take('b', 3)
  expect(buckets.left('b')).toBe(0)
  time = 60_000
  buckets.take('a')
  expect(buckets.left('a')).toBe(2)
})

test('work counts as much as it is, and what is given back does not count', () => {
  const buckets = createBuckets({ most: 10, now: () => 0 })
  buckets.take('a', 9)
  expect(() => buckets.take('a', 2)).toThrow()
  buckets.giveBack('a', 5)
  buckets.take('a', 2)
  expect(buckets.left('a')).toBe(4)
})

test('one piece larger than the whole window is done once, alone', () => {
  const buckets = createBuckets({ most: 10, now: () => 0 })
  buckets.take('a', 50)
  expect(() => buckets.take('a')).toThrow()
})

test('many keys do not fill the memory, and the oldest is forgotten first', () => {
  let time = 0
  const buckets = createBuckets({ most: 1, keys: 3, now: () => time })
  for (const key of ['a', 'b', 'c', 'd']) {
    buckets.take(key)
    time++
  }
  expect(['b', 'c', 'd'].map(buckets.left)).toEqual([0, 0, 0])
  expect(buckets.left('a')).toBe(1)
})

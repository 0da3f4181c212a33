import { expect, test } from 'vitest'
import { changedPaths } from './diff.ts'

test('a change is named by its path, without the folders nobody thinks in', () => {
  const before = { mode: 'level', advanced: { triggers: { keyword: { phrases: ['a'], enabled: true } } } }
  expect(changedPaths(before, before)).toEqual([])
  expect(changedPaths(before, { ...before, mode: 'advanced' })).toEqual(['mode'])
  expect(
    changedPaths(before, {
      mode: 'level',
      advanced: { triggers: { keyword: { phrases: ['a', 'b'], enabled: false } } },
    }),
  ).toEqual(['keyword › phrases', 'keyword › enabled'])
})

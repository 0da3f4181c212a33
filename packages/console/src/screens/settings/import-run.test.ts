import type { ImportOutcome } from '@baton/core/api'
import { expect, test } from 'vitest'
import {
  byEnding,
  isWanted,
  leftOutWords,
  type Piece,
  pathInside,
  type Run,
  runImport,
  totalWords,
  withFiles,
} from './import-run.ts'

const outcome = (more: Partial<ImportOutcome> = {}): ImportOutcome => ({
  created: 1,
  updated: 0,
  unchanged: 0,
  problems: [],
  problemCount: 0,
  ...more,
})
const chosen = (name: string, inFolder: boolean) => ({ name, inFolder, file: new File(['x'], name) })

test('a file of a folder is known by its path inside, and other things in the folder are left out', () => {
  expect(pathInside('help/returns/gifts.md')).toBe('returns/gifts.md')
  expect(pathInside('/help/returns.md')).toBe('returns.md')
  expect(pathInside('/returns.md')).toBe('')
  expect([chosen('a.md', true), chosen('logo.png', true), chosen('logo.png', false)].map(isWanted)).toEqual([
    true,
    false,
    true,
  ])
})

test('MDX, pages and texts are wanted, and what is left out of a folder is named by its ending', () => {
  const all = ['a.mdx', 'b.HTML', 'c.txt', 'd.png', 'e/f.PNG', 'LICENSE'].map((name) => chosen(name, true))
  expect(all.map(isWanted)).toEqual([true, true, true, false, false, false])
  expect(leftOutWords(byEnding(all.filter((one) => !isWanted(one))))).toBe('2 .png, 1 LICENSE')
})

test('files of the same name in two folders are both imported; a file that is chosen again replaces itself', () => {
  const again = chosen('a/index.md', true)
  expect(withFiles([chosen('a/index.md', true), chosen('b/index.md', true)], [again]).map(({ name }) => name)).toEqual([
    'a/index.md',
    'b/index.md',
  ])
  expect(withFiles([chosen('a/index.md', true)], [again])[0]).toBe(again)
})

test('a piece that fails keeps no other from being imported, and what was stopped is named', async () => {
  const told: Run[] = []
  let stopped = false
  const pieces: Piece[] = [
    { where: 'one.md', send: async () => outcome() },
    { where: 'two.md', send: () => Promise.reject(new Error('The server is gone.')) },
    { where: 'three.md', send: async () => outcome({ created: 0, updated: 2 }) },
    { where: 'four.md', send: async () => outcome() },
  ]
  const totals = await runImport(
    pieces,
    () => stopped,
    (run) => {
      told.push(run)
      stopped = run.done >= 3
    },
  )
  expect(totals.problems).toEqual([
    { where: 'two.md', message: 'The server is gone.' },
    { where: 'four.md', message: 'Not imported: you stopped the import.' },
  ])
  expect(totalWords(totals)).toBe('1 created, 2 updated, 0 unchanged')
  expect(told.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4])
})

import { expect, test } from 'vitest'
import { keyNames } from './platform.ts'

test('keys have the names that are printed on the keyboard of the machine', () => {
  expect(keyNames('⌘Z', true)).toEqual({ shown: '⌘Z', says: 'Command Z' })
  expect(keyNames('⌘Z', false)).toEqual({ shown: 'Ctrl Z', says: 'Control Z' })
  expect(keyNames('⌘⇧⏎', false).shown).toBe('Ctrl Shift Enter')
  expect(keyNames('⌥N', false).shown).toBe('Alt N')
  expect(keyNames('Esc', false).shown).toBe('Esc')
  expect(keyNames('C', false)).toEqual({ shown: 'C', says: 'C' })
})

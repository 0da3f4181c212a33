import { expect, test } from 'vitest'
import { changesOf } from './use-draft.ts'

const saved = { name: 'Robin', greeting: 'Hi', origins: ['https://a.example'] }

test('only what was typed and differs is a change; typing the old value back undoes it', () => {
  expect(changesOf(saved, {})).toEqual({})
  expect(changesOf(saved, { name: 'Jay', greeting: 'Hi' })).toEqual({ name: 'Jay' })
  expect(changesOf(saved, { origins: ['https://a.example'] })).toEqual({})
})

test('what was typed while it was being saved is still a change', () => {
  const sent = { name: 'Jay', greeting: 'Hello' }
  expect(changesOf(sent, { name: 'Jay', greeting: 'Hello there' })).toEqual({ greeting: 'Hello there' })
})

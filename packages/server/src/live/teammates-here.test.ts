import { expect, test } from 'vitest'
import { memoryBus } from '../bus/bus.ts'
import { createSignals } from '../bus/signals.ts'
import { createTeammatesHere } from './teammates-here.ts'

test('a teammate is here while their console is signalled, in their workspace only', () => {
  let now = 1_000_000
  const signals = createSignals(memoryBus())
  const here = createTeammatesHere(signals, () => now)
  const say = (on: boolean) => signals.send({ kind: 'here', workspaceId: 'wsp_1', teammateId: 'tea_1', on })
  expect(here.has('wsp_1', 'tea_1')).toBe(false)
  say(true)
  expect([here.has('wsp_1', 'tea_1'), here.has('wsp_2', 'tea_1'), here.has('wsp_1', 'tea_2')]).toEqual([
    true,
    false,
    false,
  ])
  // A process that ended without a word.
  now += 60_000
  expect(here.has('wsp_1', 'tea_1')).toBe(false)
  say(true)
  say(false)
  expect(here.has('wsp_1', 'tea_1')).toBe(false)
})

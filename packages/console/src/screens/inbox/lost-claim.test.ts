import type { Conversation } from '@baton/core'
import { expect, test } from 'vitest'
import { winnerWhile } from './lost-claim.ts'

const at = '2026-11-29T08:41:00.000Z'
const claimed = {
  ...{ id: 'cnv_1', owner: 'teammate', lastSeq: 7, lastMessage: { seq: 4 } },
  assignee: { id: 'tea_1', name: 'Tomás', via: 'console' },
  handoff: { id: 'hnd_1', acknowledgedAt: at },
} as Conversation
const waiting = { ...claimed, owner: 'queue', assignee: null, lastSeq: 6 } as Conversation

test('a lost claim is told with the time of the claim, also before the live line knows of it', () => {
  expect(winnerWhile(claimed, waiting)).toEqual({ name: 'Tomás', at })
  expect(winnerWhile(claimed, claimed)).toEqual({ name: 'Tomás', at })
  expect(winnerWhile(claimed, { ...claimed, lastSeq: 8 })).toEqual({ name: 'Tomás', at })
})

test('it is over when someone writes, when it waits again, and when another has it', () => {
  const later = { ...claimed, lastSeq: 9 }
  const said = { ...later, lastMessage: { ...claimed.lastMessage, seq: 8 } } as Conversation
  expect(winnerWhile(claimed, said)).toBeNull()
  expect(winnerWhile(claimed, { ...waiting, lastSeq: 9 })).toBeNull()
  expect(winnerWhile(claimed, { ...later, assignee: { id: 'tea_2', name: 'Ana', via: 'console' } })).toBeNull()
  expect(winnerWhile(waiting, waiting)).toBeNull()
})

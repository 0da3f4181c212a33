import { expect, test } from 'vitest'
import { undoHolds } from './undo.ts'

const mara = { id: 'tmt_mara', name: 'Mara', via: 'console' }
const waiting = { id: 'hof_1', status: 'pending', assignee: null } as const
const claimed = { id: 'hof_1', status: 'acknowledged', assignee: mara } as const
const resolved = { ...claimed, status: 'resolved' } as const
/** A conversation in which message `seq` was the last. */
const at = (handoff: object | null, seq = 4) => ({ handoff, lastMessage: { seq } }) as never

test('an undo holds until someone acts or writes', () => {
  const held = () => undoHolds({ before: waiting, after: claimed })
  expect(held()(at(claimed))).toBe(true)
  for (const next of [
    at(resolved),
    at(waiting),
    at({ ...claimed, assignee: { ...mara, id: 'tmt_tom' } }),
    at(claimed, 5),
  ]) {
    const holds = held()
    holds(at(claimed))
    expect(holds(next)).toBe(false)
  }
  expect(held()(at({ ...waiting, id: 'hof_2' }))).toBe(false)
})

test('the response may come before the event, and a reply that leaves first counts as before the step', () => {
  const holds = undoHolds({ before: claimed, after: resolved })
  expect(holds(at(claimed, 4))).toBe(true)
  expect(holds(at(claimed, 5))).toBe(true)
  expect(holds(at(resolved, 5))).toBe(true)
  expect(holds(at(resolved, 7))).toBe(false)
  const takeover = undoHolds({ before: null, after: claimed })
  expect(takeover(at(null))).toBe(true)
  expect(takeover(at(claimed))).toBe(true)
})

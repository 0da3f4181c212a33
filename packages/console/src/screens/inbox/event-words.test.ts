import { actsOf } from '@baton/client/acts'
import type { Actor, ConversationEvent, Handoff } from '@baton/core'
import { expect, test } from 'vitest'
import { actWords, discardedWords, optedOut, stepWords } from './event-words.ts'

const mara: Actor = { kind: 'teammate', id: 'tmt_1', name: 'Mara' }
const tom = { id: 'tmt_2', name: 'Tom', via: 'console' }
const handoff = { id: 'hof_1', reason: 'explicit_request', priority: 1, collected: {} } as Partial<Handoff>
const event = (type: string, { actor = mara, ...more }: { actor?: Actor; [field: string]: unknown } = {}) =>
  ({ seq: 1, at: '2026-01-01T00:00:00Z', actor, type, ...more }) as unknown as ConversationEvent
const step = (name: string, of: Partial<Handoff> = {}, more: object = {}) =>
  event(`handoff.${name}`, { handoff: { ...handoff, ...of }, ...more })
/** The lines of a log. */
const lines = (...events: ConversationEvent[]) => actsOf(events).map(actWords)
const eventWords = (one: ConversationEvent) => lines(one)[0]

test('one act is one line', () => {
  expect(lines(step('resolved'), event('conversation.closed'))).toEqual(['Mara resolved and closed the conversation'])
  expect(lines(step('resolved', { endReason: 'conversation_closed' }), event('conversation.closed'))).toEqual([
    'Mara closed the conversation',
  ])
  const system: Actor = { kind: 'system' }
  expect(
    lines(step('requested', {}, { actor: system }), step('assigned', { assignee: tom }, { actor: system })),
  ).toEqual(['Handed off: asked for a person; Baton assigned it to Tom'])
  const undo = { undo: true }
  const back = [step('requested', {}, undo), step('acknowledged', { assignee: { ...tom, name: 'Mara' } }, undo)]
  expect(lines(event('conversation.reopened'), ...back)).toEqual(['Mara undid it and has it again'])
  expect(lines(step('requested', {}, undo))).toEqual(['Mara undid it; waiting again'])
  expect(stepWords({ events: [step('resolved'), event('conversation.closed')], before: null })).toEqual([
    'Mara resolved the conversation',
    'Mara closed the conversation',
  ])
})

test('a change says what changed, from what to what', () => {
  const late = { at: '2026-01-01T00:01:00Z' }
  const changed = (of: Partial<Handoff>, before: Partial<Handoff> = {}) =>
    lines(step('requested', before), step('updated', { ...before, ...of }, late))[1]
  expect(changed({ priority: 3 })).toBe('Mara changed the priority from Normal to Urgent')
  expect(changed({ priority: 0, collected: { Order: '4711' } })).toBe(
    'Mara changed the priority from Normal to Low and added Order “4711”',
  )
  expect(changed({ collected: { Order: '4712' } }, { collected: { Order: '4711' } })).toBe(
    'Mara changed Order from “4711” to “4712”',
  )
  expect(changed({ collected: { a: '1', b: '2', c: '3', d: '4', e: 'x'.repeat(90) } })).toBe(
    'Mara added a “1”, added b “2”, added c “3” and changed 2 more',
  )
  expect(changed({ collected: { a: 'x'.repeat(90) } })).toBe(`Mara added a “${'x'.repeat(59)}…”`)
  expect(changed({})).toBeNull()
  // The handoff before it is not loaded.
  expect(lines(step('updated', { priority: 3 }))).toEqual(['Mara changed priority or details'])
})

const updated = (seq: number, changes: Record<string, unknown>): ConversationEvent => ({
  seq,
  at: '2026-01-01T00:00:00Z',
  actor: { kind: 'system' },
  type: 'conversation.updated',
  changes,
})

test('STOP and START are told in the thread; other changes of a conversation are nobody’s business', () => {
  expect(eventWords(updated(1, { optedOut: true }))).toBe('The customer opted out of messages (STOP)')
  expect(eventWords(updated(2, { optedOut: false }))).toBe('The customer opted in again')
  expect(eventWords(updated(3, { language: 'de' }))).toBeNull()
})

test('the last word about opting out counts', () => {
  expect(optedOut([])).toBe(false)
  expect(optedOut([updated(1, { optedOut: true }), updated(2, { language: 'de' })])).toBe(true)
  expect(optedOut([updated(1, { optedOut: true }), updated(2, { optedOut: false })])).toBe(false)
})

test('why an answer was held back is told in words, also when the reason is new', () => {
  const whys = ['owner_changed', 'stale_epoch', 'closed', 'promises_person', 'another_language', 'something new']
  expect(new Set(whys.map(discardedWords)).size).toBe(whys.length)
  expect(discardedWords('promises_person')).toContain('promises a person')
  expect(discardedWords('something new')).toBe('An answer from the assistant was held back')
})

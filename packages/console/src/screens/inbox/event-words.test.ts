import type { ConversationEvent } from '@baton/core'
import { expect, test } from 'vitest'
import { discardedWords, eventWords, optedOut } from './event-words.ts'

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

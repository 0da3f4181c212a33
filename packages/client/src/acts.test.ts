import type { Actor, ConversationEvent } from '@baton/core'
import { expect, test } from 'vitest'
import { actsOf } from './acts.ts'

const mara: Actor = { kind: 'teammate', id: 'tmt_1', name: 'Mara' }
const system: Actor = { kind: 'system' }
let seq = 0
/** An event `ms` after ten o'clock. */
const event = (type: string, ms: number, actor: Actor = mara, more: object = {}) =>
  ({ seq: ++seq, at: new Date(1_767_261_600_000 + ms).toISOString(), actor, type, ...more }) as ConversationEvent
const step = (name: string, ms: number, actor?: Actor) => event(`handoff.${name}`, ms, actor, { handoff: { id: name } })
const said = (author: string, ms: number, actor?: Actor) => event('message.created', ms, actor, { message: { author } })
const types = (items: ConversationEvent[]) => actsOf(items).map(({ events }) => events.map(({ type }) => type))

test('the events of one commit are one act, with the notice that it sends', () => {
  const items = [step('resolved', 0), event('conversation.closed', 0), said('system', 0, system)]
  expect(types(items)).toEqual([['handoff.resolved', 'conversation.closed', 'message.created']])
})

test('a claim and joining right after it are one act; later, or by another person, it is another', () => {
  const anna = { ...mara, id: 'tmt_2' }
  expect(types([step('acknowledged', 0), said('system', 0, system), step('joined', 900)])).toHaveLength(1)
  expect(types([step('acknowledged', 0), step('joined', 2_001)])).toHaveLength(2)
  expect(types([step('acknowledged', 0), step('joined', 900, anna)])).toHaveLength(2)
  expect(types([step('resolved', 0), event('conversation.reopened', 900)])).toHaveLength(2)
})

test('messages, notes and held-back answers stand alone, also within a commit', () => {
  const contact: Actor = { kind: 'contact', id: 'con_1' }
  const items = [
    ...[said('contact', 0, contact), step('requested', 0, system), said('system', 0, system)],
    ...[event('note.created', 500), step('resolved', 500), event('reply.discarded', 500, system)],
    ...[said('teammate', 600), said('teammate', 600)],
  ]
  expect(types(items).map(({ length }) => length)).toEqual([1, 2, 1, 1, 1, 1, 1])
})

test('each act knows the handoff before it', () => {
  const acts = actsOf([step('requested', 0), step('assigned', 0), step('acknowledged', 9_000), said('contact', 9_500)])
  expect(acts.map(({ before }) => before?.id ?? null)).toEqual([null, 'assigned', 'acknowledged'])
})

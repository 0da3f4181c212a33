import { expect, test } from 'vitest'
import { type Cause, consequencesOf, possibleConsequences } from './consequences.ts'
import type { ConversationEvent, EventBody } from './events.ts'
import type { ChannelKind, Message, Owner } from './model.ts'

const conversation = (owner: Owner = 'assistant', kind: ChannelKind = 'web') => ({
  id: 'cnv_1',
  owner,
  channel: { kind },
})
const event = (body: EventBody): ConversationEvent => ({
  seq: 5,
  at: '2026-01-01T00:00:00.000Z',
  actor: { kind: 'system' },
  ...body,
})
const added = (message: Partial<Message>, more: { aside?: true } = {}) =>
  event({ type: 'message.created', message: { id: 'msg_1', author: 'contact', text: 'hi', ...message }, ...more })
const kinds = (cause: Cause, of = conversation()) => consequencesOf(cause, of).map(({ kind }) => kind)

test('a contact message is decided only while the assistant owns the conversation', () => {
  expect(consequencesOf(added({}), conversation())).toEqual([
    { kind: 'decide', lane: 'cnv_1:decide', payload: { conversationId: 'cnv_1', messageId: 'msg_1' } },
  ])
  expect(kinds(added({}), conversation('queue'))).toEqual([])
  expect(kinds(added({}), conversation('teammate'))).toEqual([])
})

test('a word for the line itself is not decided about', () => {
  expect(kinds(added({}, { aside: true }))).toEqual([])
})

test('a complete message for the contact is delivered on channels that send, with any owner', () => {
  for (const author of ['assistant', 'teammate', 'system'] as const) {
    expect(kinds(added({ author }), conversation('teammate', 'sms'))).toEqual(['deliver'])
    expect(kinds(added({ author }), conversation('teammate', 'web'))).toEqual([])
  }
  expect(kinds(added({ author: 'assistant', streaming: true }), conversation('assistant', 'sms'))).toEqual([])
  const completed = event({ type: 'message.completed', messageId: 'msg_1' })
  expect(kinds(completed, conversation('queue', 'sms'))).toEqual(['deliver'])
  expect(kinds(added({}), conversation('teammate', 'sms'))).toEqual([])
})

test('an answer that turns out to be no answer is not sent again', () => {
  expect(kinds(event({ type: 'answer.failed', messageId: 'msg_1' }), conversation('assistant', 'sms'))).toEqual([])
})

test('one answer per conversation follows a decision to answer, or a question that was left open', () => {
  const answer = {
    kind: 'answer',
    lane: 'cnv_1:answer',
    uniqueKey: 'cnv_1:answer',
    payload: { conversationId: 'cnv_1', upTo: 7 },
  }
  expect(consequencesOf({ type: 'decision.made', outcome: 'answer', seq: 7 }, conversation())).toEqual([answer])
  expect(consequencesOf({ type: 'answer.wanted', upTo: 7 }, conversation())).toEqual([answer])
  expect(kinds({ type: 'decision.made', outcome: 'handoff', seq: 7 })).toEqual([])
  expect(kinds({ type: 'answer.wanted', upTo: 7 }, conversation('queue'))).toEqual([])
})

test('a bot that answers later has a deadline', () => {
  const dueAt = '2026-01-01T00:01:00.000Z'
  const [job] = consequencesOf({ type: 'answer.expected', upTo: 7, ownerEpoch: 2, dueAt }, conversation())
  expect(job).toMatchObject({ kind: 'answer_due', lane: null, runAt: dueAt })
  expect(job?.payload).toEqual({ conversationId: 'cnv_1', upTo: 7, ownerEpoch: 2 })
})

test('what is possible, under its conditions, is what follows', () => {
  const causes: Cause[] = [
    added({}),
    added({ author: 'teammate' }),
    event({ type: 'note.created', note: { id: 'not_1', text: 'x' } }),
  ]
  expect(causes.map((cause) => possibleConsequences(cause, 'cnv_1').map(({ job, when }) => [job.kind, when]))).toEqual([
    [['decide', { owner: 'assistant' }]],
    [['deliver', { delivers: true }]],
    [],
  ])
})

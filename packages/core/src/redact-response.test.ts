import { expect, test } from 'vitest'
import { redactResponse } from './redact-response.ts'

const summaryParts = { wants: 'w', tried: '…', open: 'o' }
const redaction = {
  message: { id: 'msg_1', seq: 7 },
  handoffs: [{ id: 'hof_1', summary: 'Told “…”', summaryParts, brief: '…' }],
}
const after = (body: unknown) => redactResponse(body, redaction)
const handoff = { id: 'hof_1', conversationId: 'cnv_1', summary: 'Told “Yes”', summaryParts: { tried: 'Yes' } }

test('a conversation loses the preview of the message, and its handoff the words', () => {
  const lastMessage = { seq: 7, author: 'teammate', text: 'Yes', at: 'now' }
  expect(after({ id: 'cnv_1', owner: 'queue', lastMessage, handoff: { ...handoff, brief: 'Yes' } })).toEqual({
    id: 'cnv_1',
    owner: 'queue',
    lastMessage: { ...lastMessage, text: '', deleted: true },
    handoff: { ...handoff, summary: 'Told “…”', summaryParts, brief: '…' },
  })
})

test('a handoff gets what it tells now, in the fields that the response has', () => {
  expect(after({ handoff: { ...handoff, brief: null }, created: true })).toEqual({
    handoff: { ...handoff, summary: 'Told “…”', summaryParts, brief: null },
    created: true,
  })
  expect(after({ id: 'hof_1', summary: 'Told “Yes”', collect: ['Yes'] })).toEqual({
    id: 'hof_1',
    summary: 'Told “…”',
    collect: ['Yes'],
  })
})

test('the message itself is emptied by its id', () => {
  const other = { id: 'msg_2', text: 'Yes' }
  expect(after({ items: [other, { id: 'msg_1', text: 'Yes', sources: [], seq: 7 }] })).toEqual({
    items: [other, { id: 'msg_1', text: '', seq: 7 }],
  })
})

test('what holds neither stays the same object, whatever words it has', () => {
  for (const body of [
    null,
    'Yes',
    [{ text: 'Yes' }],
    { id: 'hof_2', summary: 'Told “Yes”', brief: 'Yes', collected: { answer: 'Yes' } },
    { id: 'cnv_1', lastMessage: { seq: 8, text: 'Yes' }, handoff: null },
  ])
    expect(after(body)).toBe(body)
})

import { type ConversationEvent, type EventBody, publicEvent } from '@baton/core'
import { applyToItems } from '@baton/core/message-fold'
import type { PublicEvent } from '@baton/core/public'
import { describe, expect, it } from 'vitest'
import { appendToLog, emptyLog, type Log, prependToLog, readLog } from './log.ts'

const event = (seq: number, body: EventBody): ConversationEvent => ({
  seq,
  at: `2026-01-01T10:00:${String(seq).padStart(2, '0')}.000Z`,
  actor: { kind: 'assistant' },
  ...body,
})
const change = (
  type: 'message.appended' | 'message.completed' | 'message.updated' | 'message.deleted' | 'message.rated',
  messageId: string,
  more: object,
) => Object.assign({ type, messageId }, more) as EventBody

/** Two answers with every kind of change that can happen to them. */
const story: ConversationEvent[] = [
  event(1, { type: 'message.created', message: { id: 'm1', author: 'contact', text: 'Where is it?' } }),
  event(2, { type: 'message.created', message: { id: 'm2', author: 'assistant', text: 'On', streaming: true } }),
  event(3, change('message.appended', 'm2', { offset: 2, text: ' its way.' })),
  event(4, { type: 'message.created', message: { id: 'm3', author: 'assistant', text: 'Well', streaming: true } }),
  event(5, change('message.completed', 'm2', { sources: [{ articleId: 'a', title: 'Delivery' }], confidence: 0.9 })),
  event(6, change('message.completed', 'm3', { cut: true, failed: true })),
  event(7, { type: 'delivery.updated', messageId: 'm2', status: 'failed', reason: 'Unreachable' }),
  event(8, change('message.rated', 'm2', { helpful: true })),
  event(9, change('message.updated', 'm1', { text: 'Where is order 7?' })),
  event(10, { type: 'reply.discarded', messageId: 'm9', text: 'Late', why: 'owner_changed', ownerEpoch: 2 }),
  event(11, { type: 'note.created', note: { id: 'n1', text: 'A regular' } }),
  { ...event(12, change('message.deleted', 'm3', { messageSeq: 4 })), actor: { kind: 'teammate', name: 'Mara' } },
  { ...event(13, { type: 'note.deleted', noteId: 'n1' }), actor: { kind: 'teammate', name: 'Mara' } },
]
const publicStory = story.flatMap((one) => publicEvent(one, { contactId: 'con_1' }) ?? [])
const messages = (log: Log<ConversationEvent> | Log<PublicEvent>) =>
  log.items.flatMap((item) => (item.type === 'message.created' ? [item.message] : []))

describe('a log', () => {
  it('folds every change into its message', () => {
    expect(messages(readLog(story))).toEqual([
      { id: 'm1', author: 'contact', text: 'Where is order 7?', editedAt: '2026-01-01T10:00:09.000Z' },
      {
        id: 'm2',
        author: 'assistant',
        text: 'On its way.',
        sources: [{ articleId: 'a', title: 'Delivery' }],
        confidence: 0.9,
        delivery: { status: 'failed', reason: 'Unreachable' },
        helpful: true,
      },
      {
        ...{ id: 'm3', author: 'assistant', text: '', cut: true, failed: true },
        ...{ deletedAt: '2026-01-01T10:00:12.000Z', deletedBy: 'Mara' },
      },
    ])
  })

  it('empties a deleted note', () => {
    expect(readLog(story).items.at(-1)).toMatchObject({
      note: { id: 'n1', text: '', deletedAt: '2026-01-01T10:00:13.000Z', deletedBy: 'Mara' },
    })
  })

  it('keeps what stands on its own as items', () => {
    expect(readLog(story).items.map(({ seq }) => seq)).toEqual([1, 2, 4, 10, 11])
  })

  it('shows the contact an interrupted answer as interrupted', () => {
    const before = readLog(publicStory.filter(({ seq }) => seq < 12))
    expect(messages(before)[2]).toEqual({ id: 'm3', author: 'assistant', text: 'Well', cut: true })
  })

  it('folds the same for the contact, without what only the team may see', () => {
    const seen = messages(readLog(story)).map(
      ({ confidence: _, failed: __, usage: ___, delivery: ____, deletedBy: _____, ...message }) => message,
    )
    expect(publicStory.length).toBeGreaterThan(8)
    expect(messages(readLog(publicStory))).toEqual(seen)
  })

  it('ignores an event that it knows', () => {
    const log = readLog(story)
    for (const one of story) expect(appendToLog(log, one)).toBe(log)
  })

  it.each(story.map((_, at) => at))('is the same when it is read in two pages, cut after event %i', (at) => {
    const whole = readLog(story)
    const paged = prependToLog(readLog(story.slice(at)), story.slice(0, at))
    expect(paged).toEqual(whole)
    expect(paged.items).toEqual(story.reduce<ConversationEvent[]>(applyToItems, []))
  })

  it('is the same when it is read event by event, backwards', () => {
    const backwards = story.slice(0, -1).reduceRight((log, one) => prependToLog(log, [one]), readLog(story.slice(-1)))
    expect(backwards).toEqual(readLog(story))
  })

  it('takes an overlapping older page once', () => {
    const log = prependToLog(readLog(story.slice(3)), story.slice(0, 7))
    expect(log).toEqual(readLog(story))
    expect(prependToLog(log, story)).toEqual(log)
  })

  it('goes on after an older page was put in front', () => {
    const paged = prependToLog(readLog(story.slice(4, 8)), story.slice(0, 4))
    expect(story.slice(8).reduce(appendToLog<ConversationEvent>, paged)).toEqual(readLog(story))
  })

  it('knows how far back and how far on it reaches', () => {
    expect(emptyLog).toMatchObject({ firstSeq: null, lastSeq: 0 })
    expect(readLog(story.slice(2, 5))).toMatchObject({ firstSeq: 3, lastSeq: 5 })
    expect(prependToLog(readLog(story.slice(2, 5)), story.slice(0, 2))).toMatchObject({ firstSeq: 1, lastSeq: 5 })
    expect(prependToLog(readLog(story.slice(2, 5)), [])).toMatchObject({ firstSeq: 3, lastSeq: 5 })
  })
})

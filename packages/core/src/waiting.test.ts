import { describe, expect, it } from 'vitest'
import type { ConversationEvent } from './events.ts'
import type { Conversation, Handoff } from './model.ts'
import { waitingAfter } from './waiting.ts'

const at = '2026-01-01T10:05:00.000Z'
const earlier = '2026-01-01T10:00:00.000Z'
type Said = NonNullable<Conversation['lastMessage']>['author'] | null

/** Returns a conversation that a teammate owns; `said`: whose words are the last. */
function owned(said: Said, reason: Handoff['reason'] = 'explicit_request', more: Partial<Conversation> = {}) {
  const lastMessage = said && { seq: 3, author: said, text: 'Hello', at: earlier }
  return { status: 'open', owner: 'teammate', lastMessage, handoff: { reason }, ...more } as Conversation
}
const message = (author: 'contact' | 'assistant' | 'teammate' | 'system') =>
  ({ type: 'message.created', at, message: { id: 'msg_1', author, text: 'Hi' } }) as ConversationEvent
const step = (type: ConversationEvent['type']) => ({ type, at }) as ConversationEvent
const after = (conversation: Conversation, event: ConversationEvent, before: string | null = null) =>
  waitingAfter({ waitingSince: before }, conversation, event)

describe('a contact waits for the assignee', () => {
  it.each([
    ['since the claim, when they wrote last', owned('contact'), at],
    ['since the claim, when they only pressed the button', owned(null), at],
    ['since the claim, when the assistant answered last', owned('assistant'), at],
    ['not when a teammate had the last word', owned('teammate'), null],
    ['since a takeover, when they wrote last', owned('contact', 'teammate_takeover'), at],
    ['not after a takeover of what the assistant has answered', owned('assistant', 'teammate_takeover'), null],
    ['not after a takeover without a word', owned(null, 'teammate_takeover'), null],
  ])('%s', (_, conversation, expected) => {
    expect(after(conversation, step('handoff.acknowledged'), null)).toBe(expected)
  })

  it('as long as before when another teammate gets the conversation', () => {
    for (const before of [earlier, null])
      expect(after(owned('contact'), step('handoff.reassigned'), before)).toBe(before)
  })

  it('as long as before an ending that is undone, and again when the only reply is deleted', () => {
    const undone = (waitingSince: string | null) =>
      ({ type: 'handoff.acknowledged', at, undo: true, waitingSince }) as ConversationEvent
    for (const waited of [earlier, null]) expect(after(owned('contact'), undone(waited))).toBe(waited)
    const deleted = { type: 'message.deleted', at, messageId: 'msg_1', messageSeq: 3 } as const
    expect(after(owned('teammate'), { ...deleted, waitingSince: earlier } as ConversationEvent)).toBe(earlier)
    expect(after(owned('teammate'), deleted as unknown as ConversationEvent)).toBeNull()
  })

  it('not because of an opt-out word', () => {
    const stop = { ...message('contact'), aside: true } as ConversationEvent
    for (const before of [earlier, null]) expect(after(owned('contact'), stop, before)).toBe(before)
  })

  it('since their first message that nobody has answered', () => {
    expect(after(owned('contact'), message('contact'))).toBe(at)
    expect(after(owned('contact'), message('contact'), earlier)).toBe(earlier)
  })

  it('no longer after a reply of a teammate; notices and notes change nothing', () => {
    expect(after(owned('teammate'), message('teammate'), earlier)).toBeNull()
    for (const event of [message('system'), step('note.created'), step('handoff.joined'), step('handoff.updated')])
      expect(after(owned('contact'), event, earlier)).toBe(earlier)
  })

  it('not while nobody or the assistant has the conversation, or after it was closed', () => {
    for (const owner of ['queue', 'assistant'] as const) {
      expect(after(owned('contact', 'api', { owner }), step('handoff.released'), earlier)).toBeNull()
      expect(after(owned('contact', 'api', { owner }), message('contact'), earlier)).toBeNull()
    }
    expect(after(owned('contact', 'api', { status: 'closed' }), step('conversation.closed'), earlier)).toBeNull()
  })
})

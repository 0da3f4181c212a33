import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printSeed, seed } from '../../../testing/seed.ts'
import { applyEvent, type ConversationEvent, type EventBody, type Snapshot } from './events.ts'
import { assigneeOf, type HandoffVerb, isOpen, move, ownerOf, statusAfter } from './handoff.ts'
import type { Conversation, Handoff } from './model.ts'

const contact = {
  id: 'con_1',
  name: null,
  email: null,
  phone: null,
  externalId: null,
  locale: null,
  verified: false,
  page: null,
  attributes: {},
}
const start: Conversation = {
  id: 'cnv_1',
  status: 'open',
  owner: 'assistant',
  ownerEpoch: 0,
  assignee: null,
  contact,
  channel: { id: 'chn_1', kind: 'web', name: 'Web' },
  handoff: null,
  boundarySeq: 0,
  lastSeq: 1,
  lastMessage: null,
  waitingSince: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}
const newHandoff = (n: number): Handoff => ({
  id: `hof_${n}`,
  conversationId: 'cnv_1',
  status: 'pending',
  reason: 'api',
  evidence: [],
  rule: null,
  topic: null,
  summary: 's',
  summaryParts: { wants: 's', tried: '', open: '' },
  sentiment: 'neutral',
  language: 'en',
  priority: 1,
  collected: {},
  duringOfficeHours: true,
  gap: null,
  channel: { id: 'chn_1', kind: 'web' },
  assignee: null,
  tickets: [],
  previousId: null,
  requestedBy: null,
  requestedAt: '2026-01-01T00:00:00.000Z',
  acknowledgedAt: null,
  joinedAt: null,
  endedAt: null,
  endReason: null,
  brief: null,
  briefSeqs: null,
  queue: null,
})

const verbs = [
  'request',
  'assign',
  'claim',
  'reassign',
  'release',
  'return',
  'resolve',
  'cancel',
  'close',
  'reopen',
] as const
const types: Record<HandoffVerb, Extract<EventBody, { handoff: Handoff }>['type']> = {
  assign: 'handoff.assigned',
  claim: 'handoff.acknowledged',
  reassign: 'handoff.reassigned',
  release: 'handoff.released',
  return: 'handoff.returned',
  resolve: 'handoff.resolved',
  cancel: 'handoff.cancelled',
  close: 'handoff.cancelled',
}

/** Returns the events of one verb, or none where the table refuses it. */
function eventsOf({ conversation }: Snapshot, verb: (typeof verbs)[number], n: number): EventBody[] {
  const owned = { ownerEpoch: conversation.ownerEpoch + 1, boundarySeq: conversation.boundarySeq }
  const { handoff, status } = conversation
  if (verb === 'reopen') return status === 'closed' ? [{ type: 'conversation.reopened', ...owned }] : []
  if (verb === 'request') {
    if (isOpen(handoff)) return []
    const reopened: EventBody[] = status === 'closed' ? [{ type: 'conversation.reopened', ...owned }] : []
    return [
      ...reopened,
      { type: 'handoff.requested', handoff: newHandoff(n), ...owned, ownerEpoch: owned.ownerEpoch + reopened.length },
    ]
  }
  const next = handoff && statusAfter(handoff.status, verb)
  const moved: EventBody[] =
    handoff && next
      ? [
          {
            type: types[verb],
            handoff: {
              ...handoff,
              status: next,
              assignee: verb === 'release' ? null : { id: 'tmt_1', name: 'Mara', via: 'console' },
            },
            ...owned,
          },
        ]
      : []
  if (verb !== 'close' && verb !== 'resolve') return moved
  if (status === 'closed' || (verb === 'resolve' && moved.length === 0)) return []
  return [...moved, { type: 'conversation.closed', ...owned, ownerEpoch: owned.ownerEpoch + moved.length }]
}

test('after any sequence of verbs the owner follows from the handoff, epochs only grow and nothing reopens', () => {
  printSeed('handoff')
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...verbs), { maxLength: 60 }), (sequence) => {
      let thread: Snapshot = { conversation: start, items: [] }
      const ended = new Map<string, string>()
      for (const [n, verb] of sequence.entries()) {
        for (const body of eventsOf(thread, verb, n)) {
          const before = thread.conversation
          const event: ConversationEvent = {
            seq: before.lastSeq + 1,
            at: '2026-01-01T00:00:01.000Z',
            actor: { kind: 'system' },
            ...body,
          }
          thread = applyEvent(thread, event)
          const after = thread.conversation
          expect(after.ownerEpoch).toBeGreaterThan(before.ownerEpoch)
          expect(after.lastSeq).toBe(before.lastSeq + 1)
          expect(after.owner).toBe(ownerOf(after.handoff))
          expect(after.assignee).toEqual(assigneeOf(after.handoff))
          if (after.handoff && ended.has(after.handoff.id))
            expect(after.handoff.status).toBe(ended.get(after.handoff.id))
          const { handoff } = after
          if (handoff && ownerOf(handoff) === 'assistant') ended.set(handoff.id, handoff.status)
        }
        const { conversation } = thread
        if (conversation.status === 'closed') expect(conversation.owner).toBe('assistant')
        expect(
          applyEvent(thread, {
            seq: 1,
            at: '',
            actor: { kind: 'system' },
            type: 'conversation.closed',
            ownerEpoch: 99,
            boundarySeq: 0,
          }),
        ).toBe(thread)
      }
    }),
    { numRuns: 500, seed },
  )
})

test('the second to claim is told who won; an ended handoff takes no verb', () => {
  const mine = { status: 'acknowledged' as const, assignee: { id: 'tmt_1', name: 'Mara', via: 'console' } }
  expect(() => move(mine, 'claim')).toThrow(
    expect.objectContaining({ code: 'already_claimed', extra: { winner: { id: 'tmt_1', name: 'Mara' } } }),
  )
  for (const verb of Object.keys(types) as HandoffVerb[])
    expect(() => move({ status: 'resolved', assignee: null }, verb)).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    )
})

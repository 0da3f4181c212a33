import type { ConversationStatus, Owner, PublicConversation, PublicHandoff } from '@baton/core/model'
import type { PublicEvent } from '@baton/core/public'
import { appendToLog, emptyLog, type Log } from './log.ts'

export interface Person {
  name: string
  picture: string | null
}

/** Who answers the contact, and whether the conversation is open. */
export interface Standing {
  owner: Owner
  status: ConversationStatus
  person: Person | null
  handoff: PublicHandoff | null
}

/** A conversation as the contact's client keeps it. */
export interface ContactThread extends Standing {
  log: Log<PublicEvent>
}

export const firstStanding: Standing = { owner: 'assistant', status: 'open', person: null, handoff: null }
export const emptyContactThread: ContactThread = { ...firstStanding, log: emptyLog }

/**
 * Builds the thread from the loaded part of the log. Takes the standing from the conversation, unless the loaded
 * handoff events are newer.
 */
export function contactThreadOf(conversation: PublicConversation | null, log: Log<PublicEvent>): ContactThread {
  const lastSeq = log.firstSeq === null ? (conversation?.lastSeq ?? 0) : log.lastSeq
  const shown = { ...log, lastSeq }
  const hasMoves = log.items.some(({ type }) => type.startsWith('handoff.'))
  if (!conversation || (hasMoves && conversation.lastSeq < lastSeq))
    return { ...log.items.reduce(standingAfter, firstStanding), log: shown }
  const { owner, status, assignee, handoff } = conversation
  return { owner, status, person: assignee, handoff, log: shown }
}

/** Returns the thread after one more event. Ignores events that the thread already contains. */
export function applyPublicEvent(thread: ContactThread, event: PublicEvent): ContactThread {
  if (event.seq <= thread.log.lastSeq) return thread
  return { ...standingAfter(thread, event), log: appendToLog(thread.log, event) }
}

/** Returns the standing after one more event. */
export function standingAfter({ owner, status, person, handoff }: Standing, event: PublicEvent): Standing {
  const before: Standing = { owner, status, person, handoff }
  switch (event.type) {
    case 'conversation.closed':
      return { ...before, status: 'closed' }
    case 'conversation.reopened':
      return { ...before, status: 'open' }
    case 'handoff.requested':
    case 'handoff.released':
      return { ...before, owner: 'queue', person: null, handoff: event.handoff }
    case 'handoff.acknowledged':
    case 'handoff.reassigned':
      return { ...before, owner: 'teammate', person: event.handoff.teammate ?? person, handoff: event.handoff }
    case 'handoff.resolved':
    case 'handoff.cancelled':
    case 'handoff.returned':
      return { ...before, owner: 'assistant', person: null, handoff: null }
    default:
      return before
  }
}

import type { ConversationEvent, DiscardReason } from '@baton/core'
import { reasonInWords } from '../../triggers/reasons.tsx'

/** Returns an event of the log as one line of text; null for events that are not shown. */
export function eventWords(event: ConversationEvent): string | null {
  const who =
    event.actor.name ??
    (event.actor.kind === 'contact' ? 'The customer' : event.actor.kind === 'api' ? 'An API client' : 'Baton')
  const undone = 'undo' in event && event.undo
  switch (event.type) {
    case 'conversation.created':
      return event.conversation.contact.page ? `Started on ${event.conversation.contact.page}` : 'Conversation started'
    case 'conversation.closed':
      return `${who} closed the conversation`
    case 'conversation.reopened':
      return `${who} reopened the conversation`
    case 'handoff.requested':
      if (undone) return `${who} undid it; waiting again`
      return event.handoff.reason === 'teammate_takeover' ? null : `Handed off: ${reasonInWords(event.handoff.reason)}`
    case 'handoff.assigned':
      return `${who} assigned it to ${event.handoff.assignee?.name ?? 'a teammate'}`
    case 'handoff.acknowledged':
      if (undone) return `${event.handoff.assignee?.name ?? who} has it again`
      return event.handoff.reason === 'teammate_takeover'
        ? `${who} took over`
        : `${event.handoff.assignee?.name ?? who} claimed it`
    case 'handoff.joined':
      // The notice to the customer says it.
      return null
    case 'handoff.released':
      return undone ? `${who} undid the claim` : `${who} released it into the queue`
    case 'handoff.reassigned':
      return `${who} passed it to ${event.handoff.assignee?.name ?? 'a teammate'}`
    case 'handoff.resolved':
      return event.handoff.endReason === 'conversation_closed' ? null : `${who} resolved it`
    case 'handoff.cancelled':
      return event.handoff.endReason === 'cancelled_by_contact'
        ? 'The customer continued with the assistant'
        : event.handoff.endReason === 'conversation_closed'
          ? null
          : `${who} cancelled the handoff`
    case 'handoff.returned':
      return `${who} returned it to the assistant${event.handoff.brief ? `: “${event.handoff.brief}”` : ''}`
    case 'handoff.updated':
      if (event.redacted) return null
      return `${who} changed priority or details`
    case 'conversation.updated':
      return event.changes['optedOut'] === true
        ? 'The customer opted out of messages (STOP)'
        : event.changes['optedOut'] === false
          ? 'The customer opted in again'
          : null
    default:
      return null
  }
}

const heldBackBecause: Record<DiscardReason, string> = {
  owner_changed: 'a person had been requested',
  stale_epoch: 'the conversation had moved on',
  closed: 'the conversation was closed',
  promises_person: 'it promises a person',
  another_language: 'it was not in the customer’s language',
}

/** Returns why an answer was held back. Unknown reasons get a general sentence. */
export function discardedWords(why: string): string {
  const because = Object.entries(heldBackBecause).find(([reason]) => reason === why)?.[1]
  return because
    ? `The assistant’s answer was held back because ${because}`
    : 'An answer from the assistant was held back'
}

/** Returns whether the contact has opted out, according to the last such change in these events. */
export function optedOut(items: readonly ConversationEvent[]): boolean {
  const last = items.findLast(
    (item) => item.type === 'conversation.updated' && typeof item.changes['optedOut'] === 'boolean',
  )
  return last?.type === 'conversation.updated' && last.changes['optedOut'] === true
}

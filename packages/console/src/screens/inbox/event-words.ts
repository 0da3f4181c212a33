import type { ConversationEvent } from '@baton/core'
import { reasonWords } from '../../live/views.ts'

/** An entry of the log in one line of plain words; null for what nobody needs to read. */
export function eventWords(event: ConversationEvent): string | null {
  const who = event.actor.name ?? (event.actor.kind === 'contact' ? 'The customer' : event.actor.kind === 'api' ? 'An API client' : 'Baton')
  const undone = 'undo' in event && event.undo
  switch (event.type) {
    case 'conversation.created':
      return event.conversation.contact.page ? `Started on ${event.conversation.contact.page}` : 'Conversation started'
    case 'conversation.closed':
      return `${who} closed the conversation`
    case 'conversation.reopened':
      return `${who} reopened the conversation`
    case 'handoff.requested':
      if (undone) return `${who} undid it: waiting again`
      return event.handoff.reason === 'teammate_takeover' ? null : `Handed off: ${reasonWords[event.handoff.reason].toLowerCase()}`
    case 'handoff.assigned':
      return `${who} assigned it to ${event.handoff.assignee?.name ?? 'somebody'}`
    case 'handoff.acknowledged':
      if (undone) return `${event.handoff.assignee?.name ?? who} has it again`
      return event.handoff.reason === 'teammate_takeover' ? `${who} took over` : `${event.handoff.assignee?.name ?? who} claimed it`
    case 'handoff.released':
      return undone ? `${who} undid the claim` : `${who} released it into the queue`
    case 'handoff.reassigned':
      return `${who} passed it to ${event.handoff.assignee?.name ?? 'somebody'}`
    case 'handoff.resolved':
      return event.handoff.endReason === 'conversation_closed' ? null : `${who} resolved it`
    case 'handoff.cancelled':
      return event.handoff.endReason === 'cancelled_by_contact' ? 'The customer went on with the assistant' : event.handoff.endReason === 'conversation_closed' ? null : `${who} cancelled the handoff`
    case 'handoff.returned':
      return `${who} returned it to the assistant${event.handoff.brief ? `: “${event.handoff.brief}”` : ''}`
    case 'handoff.updated':
      return `${who} changed priority or details`
    default:
      return null
  }
}

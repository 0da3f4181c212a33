import type { ConversationEvent } from './events.ts'
import type { Conversation } from './model.ts'

/**
 * Returns since when the contact waits for the assignee after an event; null when nobody owes them a reply. Only a
 * teammate who owns the conversation can owe one. The hot write (`store/append`) follows the same rules.
 */
export function waitingAfter(
  { waitingSince }: Pick<Conversation, 'waitingSince'>,
  after: Omit<Conversation, 'waitingSince'>,
  event: ConversationEvent,
): string | null {
  if (after.owner !== 'teammate' || after.status !== 'open') return null
  switch (event.type) {
    case 'handoff.acknowledged':
    case 'handoff.reassigned':
      return owesReply(after) ? event.at : null
    case 'message.created':
      if (event.message.author === 'teammate') return null
      return event.message.author === 'contact' ? (waitingSince ?? event.at) : waitingSince
    default:
      return waitingSince
  }
}

/** Returns whether a new assignee owes a reply. Nobody asks for a takeover, so there only a contact's words count. */
function owesReply({ lastMessage, handoff }: Pick<Conversation, 'lastMessage' | 'handoff'>): boolean {
  return handoff?.reason === 'teammate_takeover'
    ? lastMessage?.author === 'contact'
    : lastMessage?.author !== 'teammate'
}

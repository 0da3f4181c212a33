import type { ConversationEvent } from './events.ts'
import type { Conversation } from './model.ts'

/**
 * Returns since when the contact waits for the assignee after an event; null when nobody owes them a reply. Only a
 * teammate who owns the conversation can owe one. When another teammate gets the conversation, the wait goes on.
 * The hot write (`store/append`) follows the same rules.
 */
export function waitingAfter(
  { waitingSince }: Pick<Conversation, 'waitingSince'>,
  after: Omit<Conversation, 'waitingSince'>,
  event: ConversationEvent,
): string | null {
  if (after.owner !== 'teammate' || after.status !== 'open') return null
  // What is taken back, an ending or a reply, brings back the wait that it ended.
  if ('waitingSince' in event && event.waitingSince !== undefined) return event.waitingSince
  switch (event.type) {
    case 'handoff.acknowledged':
      return owesReply(after) ? event.at : null
    case 'message.created':
      if (event.message.author === 'teammate') return null
      // An aside, as STOP or a picture alone, has had the channel's own reply or needs none.
      return event.message.author === 'contact' && !event.aside ? (waitingSince ?? event.at) : waitingSince
    default:
      return waitingSince
  }
}

/** Returns whether the claim owes a reply. Nobody asks for a takeover, so there only a contact's words count. */
function owesReply({ lastMessage, handoff }: Pick<Conversation, 'lastMessage' | 'handoff'>): boolean {
  return handoff?.reason === 'teammate_takeover'
    ? lastMessage?.author === 'contact'
    : lastMessage?.author !== 'teammate'
}

import type { Conversation } from '@baton/core'
import { inView, isGiven, nameOf, sorted, waitsForMe } from '../live/views.ts'

/** Returns the title while conversations need the teammate, with the name of who waits longest; null for none. */
export function titleOf(needs: number, known: Conversation[], teammateId: string): string | null {
  if (needs === 0) return null
  const [first] = sorted(
    known.filter((conversation) => inView(conversation, 'needs', teammateId)),
    'needs',
  )
  if (!first) return `(${needs}) Inbox · Baton`
  return `(${needs}) ${shortName(first)} ${newsOf(first, teammateId)} · Baton`
}

function newsOf(conversation: Conversation, teammateId: string): string {
  if (waitsForMe(conversation, teammateId)) return 'is waiting for you'
  return isGiven(conversation, teammateId) ? 'was passed to you' : 'is waiting'
}

/** Returns the first name of a contact, or what else they are called. */
function shortName(conversation: Conversation): string {
  const [first = '', ...rest] = conversation.contact.name?.trim().split(/\s+/) ?? []
  // “Dr. Meier” has no first name.
  return rest.length > 0 && first.length > 1 && !first.endsWith('.') ? first : nameOf(conversation)
}

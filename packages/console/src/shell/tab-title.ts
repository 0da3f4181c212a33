import type { Conversation } from '@baton/core'
import { inView, nameOf, sorted, waitsForMe } from '../live/views.ts'

/** Returns the title while conversations need the teammate, with the name of who waits longest; null for none. */
export function titleOf(needs: number, known: Conversation[], teammateId: string): string | null {
  if (needs === 0) return null
  const [first] = sorted(
    known.filter((conversation) => inView(conversation, 'needs', teammateId)),
    'needs',
  )
  if (!first) return `(${needs}) Inbox · Baton`
  const whom = waitsForMe(first, teammateId) ? 'is waiting for you' : 'is waiting'
  return `(${needs}) ${shortName(first)} ${whom} · Baton`
}

/** Returns the first name of a contact, or what else they are called. */
function shortName(conversation: Conversation): string {
  const [first = '', ...rest] = conversation.contact.name?.trim().split(/\s+/) ?? []
  // “Dr. Meier” has no first name.
  return rest.length > 0 && first.length > 1 && !first.endsWith('.') ? first : nameOf(conversation)
}

import {
  applyPublicEvent,
  type ContactThread,
  contactThreadOf,
  emptyContactThread,
  firstStanding,
  type Person,
  standingAfter,
} from '@baton/client/contact-thread'
import type { Log } from '@baton/client/log'
import type { Message, PublicConversation } from '@baton/core/model'
import type { PublicEvent } from '@baton/core/public'

/** The drawn items of a thread, in order. Pure. */

export type Item =
  | {
      kind: 'message'
      seq: number
      at: string
      message: Message
      /** The id of the handoff that a notice belongs to. */
      handoffId: string | null
      /** The person who joined. */
      person: Person | null
    }
  | { kind: 'closed'; seq: number; at: string; name: string | null }

export interface Thread extends ContactThread {
  items: Item[]
}

export const emptyThread: Thread = { ...emptyContactThread, items: [] }

export const threadOf = (conversation: PublicConversation | null, log: Log<PublicEvent>): Thread =>
  withItems(contactThreadOf(conversation, log))

/** Returns the thread after one more event. Ignores events that the thread already contains. */
export function threadAfter(thread: Thread, event: PublicEvent): Thread {
  const after = applyPublicEvent(thread, event)
  return after === thread ? thread : withItems(after)
}

export const withItems = (thread: ContactThread): Thread => ({ ...thread, items: itemsOf(thread.log.items) })

function itemsOf(events: readonly PublicEvent[]): Item[] {
  const items: Item[] = []
  let standing = firstStanding
  for (const event of events) {
    const { person } = standing
    standing = standingAfter(standing, event)
    const { seq, at } = event
    if (event.type === 'message.created') {
      const { message } = event
      const { notice, name, picture } = message
      items.push({
        kind: 'message',
        seq,
        at,
        message,
        handoffId: notice ? (standing.handoff?.id ?? null) : null,
        person: notice === 'joined' ? (person ?? (name ? { name, picture: picture ?? null } : null)) : null,
      })
    } else if (event.type === 'handoff.resolved')
      items.push({ kind: 'closed', seq, at, name: person?.name ?? event.actor.name ?? null })
    else if (event.type === 'conversation.closed' && items.at(-1)?.kind !== 'closed')
      items.push({ kind: 'closed', seq, at, name: null })
  }
  return items
}

/** Returns the number on the launcher: unread messages from others, without the handoff and joined notices. */
export function unreadOf(items: readonly Item[], read: number): number {
  return items.filter((item) => item.seq > read && item.kind === 'message' && counts(item.message)).length
}

const counts = ({ author, notice, deletedAt }: Message) =>
  author !== 'contact' && notice !== 'handoff' && notice !== 'joined' && !deletedAt

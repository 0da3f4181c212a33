import type { ConversationEvent } from '@baton/core/events'
import { applyToItems, isMessageChange } from '@baton/core/message-fold'
import type { PublicEvent } from '@baton/core/public'

type LogEvent = ConversationEvent | PublicEvent

/** A stretch of a conversation's log up to its end, folded, as far back as a client has read. */
export interface Log<E extends LogEvent> {
  /** Events, oldest first; a message's later changes are in its `message.created`. */
  items: readonly E[]
  /** Changes of messages from before the stretch. They count as soon as the message is read. */
  orphans: readonly E[]
  /** The oldest event read; null in an empty log. */
  firstSeq: number | null
  /** The newest event known. */
  lastSeq: number
}

export const emptyLog: Log<never> = { items: [], orphans: [], firstSeq: null, lastSeq: 0 }

/** Returns the log of a page of events, ascending. */
export function readLog<E extends LogEvent>(events: readonly E[]): Log<E> {
  return events.reduce<Log<E>>(appendToLog, emptyLog)
}

/** Returns the log after one more event. Ignores one that is known. */
export function appendToLog<E extends LogEvent>(log: Log<E>, event: E): Log<E> {
  if (event.seq <= log.lastSeq) return log
  const after = { ...log, firstSeq: log.firstSeq ?? event.seq, lastSeq: event.seq }
  return isMessageChange(event) && !holds(log, event.messageId)
    ? { ...after, orphans: [...log.orphans, event] }
    : { ...after, items: applyToItems(log.items, event) }
}

/** Returns the log with an older page in front. Ignores what of the page is known. */
export function prependToLog<E extends LogEvent>(log: Log<E>, older: readonly E[]): Log<E> {
  const news = older.filter(({ seq }) => log.firstSeq === null || seq < log.firstSeq)
  const { items, orphans, firstSeq } = readLog([...news, ...log.orphans])
  return { ...log, items: [...items, ...log.items], orphans, firstSeq: firstSeq ?? log.firstSeq }
}

const holds = (log: Log<LogEvent>, messageId: string) =>
  log.items.some((item) => item.type === 'message.created' && item.message.id === messageId)

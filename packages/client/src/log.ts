import type { ConversationEvent } from '@baton/core/events'
import { applyToItems, changedBy, createdBy } from '@baton/core/message-fold'
import type { PublicEvent } from '@baton/core/public'

type LogEvent = ConversationEvent | PublicEvent

/** The loaded end of a conversation's log, with changes folded into their messages and notes. */
export interface Log<E extends LogEvent> {
  /** Events, oldest first. Later changes of a message or note are folded into the event that created it. */
  items: readonly E[]
  /** Changes of messages and notes that are not loaded yet. They apply when the page with them is loaded. */
  orphans: readonly E[]
  /** The seq of the oldest loaded event; null in an empty log. */
  firstSeq: number | null
  /** The seq of the newest known event. */
  lastSeq: number
}

export const emptyLog: Log<never> = { items: [], orphans: [], firstSeq: null, lastSeq: 0 }

/** Builds the log from a page of events, oldest first. */
export function readLog<E extends LogEvent>(events: readonly E[]): Log<E> {
  return events.reduce<Log<E>>(appendToLog, emptyLog)
}

/** Returns the log after one more event. Ignores known events. */
export function appendToLog<E extends LogEvent>(log: Log<E>, event: E): Log<E> {
  if (event.seq <= log.lastSeq) return log
  const after = { ...log, firstSeq: log.firstSeq ?? event.seq, lastSeq: event.seq }
  const changed = changedBy(event)
  return changed !== null && !log.items.some((item) => createdBy(item) === changed)
    ? { ...after, orphans: [...log.orphans, event] }
    : { ...after, items: applyToItems(log.items, event) }
}

/** Returns the log with an older page in front. Ignores events of the page that are known. */
export function prependToLog<E extends LogEvent>(log: Log<E>, older: readonly E[]): Log<E> {
  const news = older.filter(({ seq }) => log.firstSeq === null || seq < log.firstSeq)
  const { items, orphans, firstSeq } = readLog([...news, ...log.orphans])
  return { ...log, items: [...items, ...log.items], orphans, firstSeq: firstSeq ?? log.firstSeq }
}

import { type ConversationEvent, publicEvent, teammateEvent } from '@baton/core'
import { type Acting, teammateIdOf } from '../acting.ts'

/** Returns the event as JSON as this reader may see it, or null when they may not see it. */
export type EventTexts = (event: ConversationEvent, reader: Acting) => string | null

/**
 * Creates a function that turns events of one conversation into JSON, once per reader, even if a reader has several
 * sockets.
 */
export function createEventTexts(): EventTexts {
  const texts = new Map<string, string | null>()
  return (event, reader) => {
    const key = `${event.seq} ${keyOf(reader)}`
    let text = texts.get(key)
    if (text === undefined) {
      const visible = eventFor(event, reader)
      text = visible && JSON.stringify(visible)
      texts.set(key, text)
    }
    return text
  }
}

/** Returns the key of a reader. What a reader sees depends on this alone. */
const keyOf = (reader: Acting) =>
  reader.author.kind === 'contact' ? `contact ${reader.author.id}` : `team ${teammateIdOf(reader) ?? ''}`

function eventFor(event: ConversationEvent, reader: Acting) {
  return reader.author.kind === 'contact'
    ? publicEvent(event, { contactId: reader.author.id })
    : teammateEvent(event, { teammateId: teammateIdOf(reader) })
}

import { type ConversationEvent, publicEvent, teammateEvent } from '@baton/core'
import { type Acting, teammateIdOf } from '../acting.ts'

/** Returns the event as JSON as this reader may see it, or null where they may not see it at all. */
export type EventTexts = (event: ConversationEvent, reader: Acting) => string | null

/** Turns events of one conversation into JSON once per reader, however many sockets that reader has open. */
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

/** What a reader sees depends on this alone. */
const keyOf = (reader: Acting) =>
  reader.author.kind === 'contact' ? `contact ${reader.author.id}` : `team ${teammateIdOf(reader) ?? ''}`

function eventFor(event: ConversationEvent, reader: Acting) {
  return reader.author.kind === 'contact'
    ? publicEvent(event, { contactId: reader.author.id })
    : teammateEvent(event, { teammateId: teammateIdOf(reader) })
}

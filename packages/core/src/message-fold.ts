import type { ConversationEvent, EventBody } from './events.ts'
import type { Actor, Message, Note } from './model.ts'
import type { PublicEvent } from './public.ts'

/** How events change messages and notes: one implementation for teammate events and public events. */

/** An event that changes an existing message. */
export type MessageChange = { at: string; actor?: Pick<Actor, 'name'> } & Extract<
  EventBody,
  {
    type:
      | 'message.appended'
      | 'message.completed'
      | 'message.updated'
      | 'message.deleted'
      | 'message.rated'
      | 'answer.failed'
      | 'delivery.updated'
  }
>
type NoteChange = { at: string; actor?: Pick<Actor, 'name'> } & Extract<EventBody, { type: 'note.deleted' }>

/** Returns whether an event changes an existing message. */
function isMessageChange<E extends ConversationEvent | PublicEvent>(event: E): event is E & MessageChange {
  return 'messageId' in event && event.type !== 'reply.discarded'
}

/** Returns whether an event changes an existing note. */
const isNoteChange = <E extends ConversationEvent | PublicEvent>(event: E): event is E & NoteChange =>
  event.type === 'note.deleted'

/** Returns the id of the message or note that an event changes; null for an event that stands for itself. */
export function changedBy(event: ConversationEvent | PublicEvent): string | null {
  if (isMessageChange(event)) return event.messageId
  return isNoteChange(event) ? event.noteId : null
}

/** Returns the id of the message or note that an event creates, or null. */
export function createdBy(event: ConversationEvent | PublicEvent): string | null {
  if (event.type === 'message.created') return event.message.id
  return event.type === 'note.created' ? event.note.id : null
}

/**
 * Returns the items after one more event. A change is merged into the `message.created` or `note.created` that it is
 * about; every other event becomes an item.
 */
export function applyToItems<E extends ConversationEvent | PublicEvent>(items: readonly E[], event: E): E[] {
  const changed = changedBy(event)
  if (changed === null) return [...items, event]
  return items.map((item) => (createdBy(item) === changed ? changedItem(item, event) : item))
}

function changedItem<E extends ConversationEvent | PublicEvent>(item: E, event: E): E {
  if (item.type === 'message.created' && isMessageChange(event))
    return { ...item, message: applyToMessage(item.message, event) }
  if (item.type === 'note.created' && isNoteChange(event)) return { ...item, note: applyToNote(item.note, event) }
  return item
}

function applyToMessage(message: Message, event: MessageChange): Message {
  switch (event.type) {
    case 'message.appended':
      return { ...message, text: message.text.slice(0, event.offset) + event.text }
    case 'message.completed':
      return completed(message, event)
    case 'message.updated':
      return { ...message, text: event.text, editedAt: event.at }
    case 'message.deleted': {
      const { sources: _, ...rest } = message
      return { ...rest, text: '', ...deletion(event) }
    }
    case 'message.rated':
      return { ...message, helpful: event.helpful }
    case 'answer.failed':
      return { ...message, failed: true }
    case 'delivery.updated':
      return {
        ...message,
        delivery: { status: event.status, ...(event.reason ? { reason: event.reason } : {}) },
      }
  }
}

const applyToNote = (note: Note, event: NoteChange): Note => ({ ...note, text: '', ...deletion(event) })

/** Contacts do not learn who deleted a message: their events name nobody. */
const deletion = ({ at, actor }: MessageChange | NoteChange) => ({
  deletedAt: at,
  ...(actor?.name ? { deletedBy: actor.name } : {}),
})

function completed(
  { streaming: _, ...message }: Message,
  { cut, sources, confidence, failed, usage }: Extract<MessageChange, { type: 'message.completed' }>,
): Message {
  return {
    ...message,
    ...(cut ? { cut } : {}),
    ...(sources?.length ? { sources } : {}),
    ...(confidence === undefined ? {} : { confidence }),
    ...(failed ? { failed } : {}),
    ...(usage ? { usage } : {}),
  }
}

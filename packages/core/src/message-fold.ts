import type { ConversationEvent, EventBody } from './events.ts'
import type { Message } from './model.ts'
import type { PublicEvent } from './public.ts'

/** How events change messages: one implementation for teammate events and public events. */

/** An event that changes an existing message. */
export type MessageChange = { at: string } & Extract<
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

/** Returns whether an event changes an existing message. */
export function isMessageChange<E extends ConversationEvent | PublicEvent>(event: E): event is E & MessageChange {
  return 'messageId' in event && event.type !== 'reply.discarded'
}

/**
 * Returns the items after one more event. A change is merged into its `message.created`; every other event becomes an
 * item.
 */
export function applyToItems<E extends ConversationEvent | PublicEvent>(items: readonly E[], event: E): E[] {
  if (!isMessageChange(event)) return [...items, event]
  return items.map((item) =>
    item.type === 'message.created' && item.message.id === event.messageId
      ? { ...item, message: applyToMessage(item.message, event) }
      : item,
  )
}

function applyToMessage(message: Message, event: MessageChange): Message {
  switch (event.type) {
    case 'message.appended':
      return { ...message, text: message.text.slice(0, event.offset) + event.text }
    case 'message.completed':
      return completed(message, event)
    case 'message.updated':
      return { ...message, text: event.text, editedAt: event.at }
    case 'message.deleted':
      return { ...message, text: '', deletedAt: event.at }
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

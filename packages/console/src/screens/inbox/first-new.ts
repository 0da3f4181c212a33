import type { ConversationEvent } from '@baton/core'

/** Returns the seq of the first message after `readUpTo` that is neither the teammate's own nor a notice. */
export function firstNew(items: readonly ConversationEvent[], readUpTo: number, teammateId: string): number | null {
  const first = items.find(
    (item) =>
      item.seq > readUpTo &&
      item.type === 'message.created' &&
      item.message.author !== 'system' &&
      item.actor.id !== teammateId,
  )
  return first?.seq ?? null
}

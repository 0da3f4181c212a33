import type { Deps } from '../deps.ts'
import { close } from './open-and-close.ts'

/** Closes a conversation in which nobody has written. Does nothing to any other. */
export async function closeEmpty(
  { store }: Pick<Deps, 'store'>,
  { workspaceId, conversationId }: { workspaceId: string; conversationId: string },
): Promise<void> {
  await store.onConversation({ workspaceId }, conversationId, (unit) => {
    const { lastMessage, owner } = unit.conversation
    if (lastMessage === null && owner === 'assistant') close(unit, { kind: 'system' })
  })
}

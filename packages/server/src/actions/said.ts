import { AppError, type Author } from '@baton/core'
import type { MessageAck } from '@baton/core/api'
import type { Client } from '../store/client.ts'
import { findByKey } from '../store/messages.ts'

/** One key per thing that must not be said twice: unique per workspace and channel. */
export function dedupKey(conversationId: string, author: Author, authorId: string, clientId: string): string {
  return `c:${conversationId}:${author}:${authorId}:${clientId}`
}

/**
 * The message that took this key first, or null. The same key with another text is a mistake of the client; null: a
 * vendor's id, which decides alone, on its whole channel.
 */
export async function alreadySaid(
  client: Client,
  workspaceId: string,
  conversationId: string,
  key: string,
  text: string | null,
  channelId: string | null = null,
): Promise<(MessageAck & { discarded: boolean }) | null> {
  const found = await findByKey(client, { workspaceId, conversationId, key, channelId: channelId ?? undefined })
  if (!found) return null
  if (text !== null && found.text !== text)
    throw new AppError('unprocessable', 'This clientId was used for another text. Use a new one for each message.')
  return found
}

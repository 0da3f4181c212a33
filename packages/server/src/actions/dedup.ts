import { AppError, type Author } from '@baton/core'
import type { Client } from '../store/client.ts'
import { findByKey, type KeyedMessage } from '../store/messages.ts'

/**
 * Returns the key under which a client's message is stored once: the same `clientId` gives the same key. A contact
 * needs no `authorId`: a conversation has one contact, and keeps its keys when an anonymous visitor signs in.
 */
export function dedupKey(conversationId: string, author: Author, of: { authorId?: string; clientId: string }): string {
  return `c:${conversationId}:${author}:${of.authorId ?? ''}:${of.clientId}`
}

/**
 * Returns the message that has this key, or null. With `text`, throws `unprocessable` when that message has another
 * text, which is a client's mistake. With `channelId`, the key is a vendor's id, which is unique on its whole channel.
 */
export async function alreadyAdded(
  client: Client,
  of: { workspaceId: string; conversationId: string; key: string; text?: string; channelId?: string },
): Promise<KeyedMessage | null> {
  const found = await findByKey(client, of)
  if (found && !found.deleted && of.text !== undefined && found.text !== of.text)
    throw new AppError('unprocessable', 'This clientId was used for another text. Use a new one for each message.')
  return found
}

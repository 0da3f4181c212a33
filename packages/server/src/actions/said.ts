import { AppError, type Author } from '@baton/core'
import type { MessageAck } from '@baton/core/api'
import type { Pool, PoolClient } from 'pg'

/** One key per thing that must not be said twice: unique per workspace and channel. */
export function dedupKey(conversationId: string, author: Author, authorId: string, clientId: string): string {
  return `c:${conversationId}:${author}:${authorId}:${clientId}`
}

/** The message that took this key first, or null. The same key with another text is a mistake of the client; null: a vendor's id, which decides alone, on its whole channel. */
export async function alreadySaid(
  client: Pool | PoolClient,
  workspaceId: string,
  conversationId: string,
  key: string,
  text: string | null,
  channelId: string | null = null,
): Promise<(MessageAck & { discarded: boolean }) | null> {
  const { rows } = await client.query<{ id: string; seq: number; at: Date; text: string; discarded: boolean }>({
    name: 'already-said',
    text: `select id, seq, at, text, discarded from messages where workspace_id = $1 and dedup_key = $3 and (conversation_id = $2 or channel_id = $4)`,
    values: [workspaceId, conversationId, key, channelId],
  })
  const row = rows[0]
  if (!row) return null
  if (text !== null && row.text !== text)
    throw new AppError('unprocessable', 'This clientId was used for another text. Use a new one for each message.')
  return { id: row.id, seq: row.seq, at: row.at.toISOString(), discarded: row.discarded }
}

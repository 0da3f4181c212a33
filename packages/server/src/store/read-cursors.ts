import type { Side } from '@baton/core'
import type { Client } from './client.ts'

export interface ReadCursor {
  reader: Side
  readerId: string
  seq: number
}

/** Returns the last `seq` that each reader of a conversation has read. */
export async function listReadCursors(
  client: Client,
  workspaceId: string,
  conversationId: string,
): Promise<ReadCursor[]> {
  const { rows } = await client.query<ReadCursor>({
    name: 'read-cursors',
    text: `select reader_kind as reader, reader_id as "readerId", seq from read_cursors
           where workspace_id = $1 and conversation_id = $2`,
    values: [workspaceId, conversationId],
  })
  return rows
}

/** Moves a reader's cursor forward, never back. Returns false when it was already there or further. */
export async function moveReadCursor(
  client: Client,
  workspaceId: string,
  { conversationId, reader, readerId, seq }: ReadCursor & { conversationId: string },
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'move-read-cursor',
    text: `insert into read_cursors (workspace_id, conversation_id, reader_kind, reader_id, seq)
           values ($1, $2, $3, $4, $5)
           on conflict (workspace_id, conversation_id, reader_kind, reader_id) do update
             set seq = excluded.seq, at = now() where read_cursors.seq < excluded.seq`,
    values: [workspaceId, conversationId, reader, readerId, seq],
  })
  return rowCount === 1
}

/**
 * Returns up to where teammates have read these conversations, by teammate and conversation. What they never opened is
 * left out.
 */
export async function readCursorsOf(
  client: Client,
  workspaceId: string,
  { conversationIds, teammateIds }: { conversationIds: readonly string[]; teammateIds: readonly string[] },
): Promise<Map<string, Record<string, number>>> {
  if (conversationIds.length === 0 || teammateIds.length === 0) return new Map()
  const { rows } = await client.query<{ teammateId: string; id: string; seq: number }>({
    name: 'cursors-of',
    text: `select reader_id as "teammateId", conversation_id as id, seq from read_cursors
           where workspace_id = $1 and conversation_id = any($2) and reader_kind = 'teammate' and reader_id = any($3)`,
    values: [workspaceId, conversationIds, teammateIds],
  })
  const cursors = new Map<string, Record<string, number>>()
  for (const { teammateId, id, seq } of rows) cursors.set(teammateId, { ...cursors.get(teammateId), [id]: seq })
  return cursors
}

/** Returns up to where one teammate has read these conversations, by conversation; nothing for null, a program. */
export async function readUpTo(
  client: Client,
  { workspaceId, teammateId }: { workspaceId: string; teammateId: string | null },
  conversations: readonly { id: string }[],
): Promise<Record<string, number>> {
  if (teammateId === null) return {}
  const conversationIds = conversations.map(({ id }) => id)
  const cursors = await readCursorsOf(client, workspaceId, { conversationIds, teammateIds: [teammateId] })
  return cursors.get(teammateId) ?? {}
}

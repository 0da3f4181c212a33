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
 * Returns up to where a teammate has read open conversations, by conversation: the last changed of those that the team
 * has or that wait, and of those that the assistant has.
 */
export async function readOwnCursors(
  client: Client,
  workspaceId: string,
  teammateId: string,
): Promise<Record<string, number>> {
  const open = (owners: string, limit: number) => `(
    select id from conversations where workspace_id = $1 and status = 'open' and owner in (${owners})
    order by updated_minute desc limit ${limit})`
  const { rows } = await client.query<{ id: string; seq: number }>({
    name: 'own-cursors',
    text: `select r.conversation_id as id, r.seq
           from (${open(`'queue', 'teammate'`, 800)} union all ${open(`'assistant'`, 200)}) c
           join read_cursors r on r.workspace_id = $1 and r.conversation_id = c.id
             and r.reader_kind = 'teammate' and r.reader_id = $2`,
    values: [workspaceId, teammateId],
  })
  return Object.fromEntries(rows.map(({ id, seq }) => [id, seq]))
}

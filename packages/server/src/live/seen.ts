import type { Pool } from 'pg'

export interface SeenCursor {
  reader: 'contact' | 'teammate'
  readerId: string
  seq: number
}

/** How far everybody has read. */
export async function readSeen(pool: Pool, workspaceId: string, conversationId: string): Promise<SeenCursor[]> {
  const { rows } = await pool.query<SeenCursor>({
    name: 'read-seen',
    text: `select reader_kind as reader, reader_id as "readerId", seq from read_cursors where workspace_id = $1 and conversation_id = $2`,
    values: [workspaceId, conversationId],
  })
  return rows
}

/** Moves somebody's cursor forward; false when it was there already. Reading never goes backwards. */
export async function saveSeen(
  pool: Pool,
  workspaceId: string,
  conversationId: string,
  who: { kind: 'contact' | 'teammate'; id: string },
  seq: number,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'save-seen',
    text: `insert into read_cursors (workspace_id, conversation_id, reader_kind, reader_id, seq) values ($1, $2, $3, $4, $5)
           on conflict (workspace_id, conversation_id, reader_kind, reader_id) do update set seq = excluded.seq, at = now() where read_cursors.seq < excluded.seq`,
    values: [workspaceId, conversationId, who.kind, who.id, seq],
  })
  return rowCount === 1
}

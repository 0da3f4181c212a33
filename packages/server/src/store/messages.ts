import type { Pool, PoolClient } from 'pg'

type Client = Pick<Pool | PoolClient, 'query'>

/** Whether anything that belongs to this answer has reached the contact. */
export async function hasAnswered(
  client: Client,
  { workspaceId, conversationId, key }: { workspaceId: string; conversationId: string; key: string },
): Promise<boolean> {
  const { rows } = await client.query({
    name: 'has-answered',
    text: `select 1 from messages
           where workspace_id = $1 and conversation_id = $2 and answer_key = $3 and not discarded limit 1`,
    values: [workspaceId, conversationId, key],
  })
  return rows.length > 0
}

/** The answer that a message is a part of; null: of none. */
export async function answerKeyOf(client: Client, workspaceId: string, messageId: string): Promise<string | null> {
  const { rows } = await client.query<{ answer_key: string | null }>({
    name: 'answer-key-of',
    text: 'select answer_key from messages where workspace_id = $1 and id = $2',
    values: [workspaceId, messageId],
  })
  return rows[0]?.answer_key ?? null
}

import { mostRead } from '@baton/core'
import type { PastAnswer } from '@baton/core/triggers/trigger'
import type { Client } from './client.ts'
import type { Unit } from './unit.ts'

/** An answer of the assistant, with the fields that triggers read. */
export interface AnswerRow extends PastAnswer {
  id: string
  seq: number
}

/**
 * Returns the assistant's last answers after the boundary, newest first: as many as a decision reads. Small talk is not
 * an answer.
 */
export async function lastAnswers({ tx, workspaceId, conversation }: Unit): Promise<AnswerRow[]> {
  const { rows } = await tx.query<AnswerRow>({
    name: 'last-answers',
    text: `select id, seq, failed, helpful from messages
           where workspace_id = $1 and conversation_id = $2 and seq > $3 and author = 'assistant' and not discarded
             and (failed is not null or helpful is not null)
           order by seq desc limit ${mostRead}`,
    values: [workspaceId, conversation.id, conversation.boundarySeq],
  })
  return rows
}

/** Marks an answer as failed. */
export async function setFailed({ tx, workspaceId }: Unit, messageId: string): Promise<void> {
  await tx.query('update messages set failed = true where workspace_id = $1 and id = $2', [workspaceId, messageId])
}

interface OfAnswer {
  workspaceId: string
  conversationId: string
  key: string
}

/** Returns whether any text of this answer was committed, discarded replies included. */
export async function isConcluded(client: Client, { workspaceId, conversationId, key }: OfAnswer): Promise<boolean> {
  const { rows } = await client.query({
    name: 'is-concluded',
    text: 'select 1 from messages where workspace_id = $1 and conversation_id = $2 and answer_key = $3 limit 1',
    values: [workspaceId, conversationId, key],
  })
  return rows.length > 0
}

/** Returns whether any text of this answer has reached the contact. */
export async function hasAnswered(client: Client, { workspaceId, conversationId, key }: OfAnswer): Promise<boolean> {
  const { rows } = await client.query({
    name: 'has-answered',
    text: `select 1 from messages
           where workspace_id = $1 and conversation_id = $2 and answer_key = $3 and not discarded limit 1`,
    values: [workspaceId, conversationId, key],
  })
  return rows.length > 0
}

/** Returns the key of the answer that a message is a part of, or null. */
export async function answerKeyOf(client: Client, workspaceId: string, messageId: string): Promise<string | null> {
  const { rows } = await client.query<{ answer_key: string | null }>({
    name: 'answer-key-of',
    text: 'select answer_key from messages where workspace_id = $1 and id = $2',
    values: [workspaceId, messageId],
  })
  return rows[0]?.answer_key ?? null
}

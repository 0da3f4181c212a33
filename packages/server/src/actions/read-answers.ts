import type { PastAnswer } from '@baton/core/triggers/trigger'
import type { Unit } from '../store/unit.ts'

interface AnswerRow extends PastAnswer {
  id: string
  seq: number
}

/** Returns the assistant's last answers after the boundary, newest first. Small talk is not an answer. */
export async function lastAnswers({ tx, workspaceId, conversation }: Unit): Promise<AnswerRow[]> {
  const { rows } = await tx.query<AnswerRow>({
    name: 'last-answers',
    text: `select id, seq, failed, helpful from messages
           where workspace_id = $1 and conversation_id = $2 and seq > $3 and author = 'assistant' and not discarded and (failed is not null or helpful is not null)
           order by seq desc limit 30`,
    values: [workspaceId, conversation.id, conversation.boundarySeq],
  })
  return rows
}

/** Marks the last answer as failed: the contact had to ask the same again. */
export async function markUnanswered(unit: Unit, answers: AnswerRow[]): Promise<AnswerRow[]> {
  const [last, ...rest] = answers
  if (!last || last.failed || last.helpful === true) return answers
  await unit.tx.query('update messages set failed = true where workspace_id = $1 and id = $2', [
    unit.workspaceId,
    last.id,
  ])
  unit.record({ type: 'answer.failed', messageId: last.id }, { kind: 'system' })
  return [{ ...last, failed: true }, ...rest]
}

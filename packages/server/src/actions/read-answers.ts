import type { PastAnswer } from '@baton/core/triggers/trigger'
import type { Deps } from '../deps.ts'
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
  unit.record({ type: 'message.completed', messageId: last.id, failed: true }, { kind: 'system' })
  return [{ ...last, failed: true }, ...rest]
}

/** Up to where an assistant has been asked and still owes its answer: it is being asked now, or said that it answers later. 0: nothing. */
export async function askedUpTo(
  { store }: Pick<Deps, 'store'>,
  { workspaceId }: { workspaceId: string },
  conversationId: string,
): Promise<number> {
  const { rows } = await store.pool.query<{ seq: number }>({
    name: 'asked-up-to',
    text: `select coalesce(max((j.payload ->> 'upTo')::int), 0) as seq from jobs j join conversations c on c.workspace_id = j.workspace_id and c.id = $2
           where j.workspace_id = $1 and j.state <> 'dead' and (j.lane = $3 and j.attempts > 0 or starts_with(j.unique_key, $4) and (j.payload ->> 'ownerEpoch')::int = c.owner_epoch)`,
    values: [workspaceId, conversationId, `${conversationId}:answer`, `${conversationId}:answer_due:`],
  })
  return rows[0]?.seq ?? 0
}

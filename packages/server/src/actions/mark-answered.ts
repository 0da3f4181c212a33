import { type AnswerRow, setFailed } from '../store/answers.ts'
import { unansweredMessages } from '../store/messages.ts'
import type { Unit } from '../store/unit.ts'

/**
 * Marks a message that needs no answer, unless an earlier one still waits for its own: that one must not be lost with
 * it.
 */
export async function needsNoAnswer(unit: Unit, seq: number): Promise<void> {
  const { workspaceId, conversation, facts } = unit
  const open = await unansweredMessages(unit.tx, {
    workspaceId,
    conversationId: conversation.id,
    answeredSeq: facts.answeredSeq,
    upTo: seq - 1,
    handoff: conversation.handoff,
  })
  if (open.length === 0) unit.markAnswered(seq)
}

/** Marks the last answer as failed: the contact had to ask the same again. */
export async function markUnanswered(unit: Unit, answers: AnswerRow[]): Promise<AnswerRow[]> {
  const [last, ...rest] = answers
  if (!last || last.failed || last.helpful === true) return answers
  await setFailed(unit, last.id)
  unit.record({ type: 'answer.failed', messageId: last.id }, { kind: 'system' })
  return [{ ...last, failed: true }, ...rest]
}

import { setFailed } from '../store/answers.ts'
import { unansweredMessages } from '../store/messages.ts'
import type { Unit } from '../store/unit.ts'

/**
 * Marks a message that needs no answer as answered. Does nothing while an earlier message still waits for its answer:
 * the mark would cover that one too, and its answer would be lost.
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

/** Marks an answer as failed, because the contact had to ask the same again. */
export async function markUnanswered(unit: Unit, answerId: string): Promise<void> {
  await setFailed(unit, answerId)
  unit.record({ type: 'answer.failed', messageId: answerId }, { kind: 'system' })
}

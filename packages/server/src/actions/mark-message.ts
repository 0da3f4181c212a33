import { AppError, canBeMissed, handedOff, invalidField, type Mark, type MessageLabel } from '@baton/core'
import { type Acting, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { findDecision } from '../store/decisions.ts'
import { deleteMark, setMark } from '../store/marks.ts'

interface MessageMark {
  conversationId: string
  seq: number
  label: MessageLabel | null
}

/**
 * Records that a handoff is missing after a contact message. The label null takes it back. Throws `conflict` for a
 * message that was handed off and for one about which nothing was decided.
 */
export async function markMessage(
  { store }: Pick<Deps, 'store'>,
  acting: Acting,
  { conversationId, seq, label }: MessageMark,
): Promise<Mark | null> {
  await store.conversation(reachOf(acting), conversationId)
  return store.transaction(async (tx) => {
    const decision = await findDecision(tx, acting.workspaceId, { conversationId, seq })
    if (!decision) throw invalidField('seq', `There is no customer message with the seq ${seq} in this conversation.`)
    const subjectId = decision.messageId
    if (label === null) {
      await deleteMark(tx, acting.workspaceId, subjectId)
      return null
    }
    if (handedOff(decision)) throw new AppError('conflict', 'This message was handed off. Mark its handoff instead.')
    if (!canBeMissed(decision))
      throw new AppError('conflict', 'Nothing was decided about this message, so no handoff can be missing.')
    return setMark(tx, acting.workspaceId, { subjectId, conversationId, seq, label, by: actorOf(acting) })
  })
}

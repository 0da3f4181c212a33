import { AppError, channelDelivers } from '@baton/core'
import { channels } from '@baton/core/channels/index'
import { type Acting, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { type DeletableMessage, emptyMessage, lockMessage, waitWithout, wasAccepted } from '../store/deletions.ts'
import type { Unit } from '../store/unit.ts'
import { forgetWords } from './forget-words.ts'
import { mayDelete } from './may-delete.ts'

/**
 * Deletes a message of the team or the assistant: its words are removed for good, wherever they are kept. Idempotent. A
 * message that has not left yet never leaves. A contact who has no other reply waits again. Throws `conflict` when it
 * has or may have left by a channel that cannot take it back.
 */
export function deleteMessage(
  deps: Deps,
  acting: Acting,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<void> {
  return deps.store.onConversation(reachOf(acting), conversationId, async (unit) => {
    const message = await lockMessage(unit, messageId)
    check(acting, message)
    if (message.deleted) return
    await refuseIfGone(unit, message)
    const actor = actorOf(acting)
    await emptyMessage(unit, messageId, actor.name ?? null)
    const waitingSince = await waitWithout(unit, message)
    unit.record(
      { type: 'message.deleted', messageId, messageSeq: message.seq, ...(waitingSince ? { waitingSince } : {}) },
      actor,
    )
    await forgetWords(unit, message, actor)
  })
}

function check(acting: Acting, { author, authorId }: DeletableMessage): void {
  if (author === 'contact') throw new AppError('forbidden', 'What a customer wrote cannot be deleted.')
  if (author === 'system') throw new AppError('forbidden', 'A notice to the customer cannot be deleted.')
  // Every teammate answers for the assistant.
  if (author === 'teammate') mayDelete(acting, authorId)
}

async function refuseIfGone(unit: Unit, { id, streaming, leaving, channelKind }: DeletableMessage): Promise<void> {
  if (streaming)
    throw new AppError('conflict', 'The assistant is still writing this message. Delete it when it is complete.')
  const { title, deletes } = channels[channelKind]
  if (deletes || !channelDelivers(channelKind)) return
  const gone = (await wasAccepted(unit, id)) ? 'has left' : leaving ? 'may have left' : null
  if (gone)
    throw new AppError('conflict', `${title} messages cannot be taken back once they have left. This one ${gone}.`)
}

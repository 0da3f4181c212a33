import type { Deps } from '../deps.ts'
import { answerKeyOf, hasAnswered } from '../store/answers.ts'
import type { Answering } from './conclude-answer.ts'

/**
 * Completes the message that a killed run left growing: it stays, cut, and counts as a failed answer. Returns true when
 * the same answer was that run, so nothing is left to do. Returns false after cutting another answer's message: that
 * job died for good, and its question is still open.
 */
export async function endInterruptedAnswer(
  { store }: Pick<Deps, 'store'>,
  { workspaceId, conversationId, key, upTo }: Pick<Answering, 'workspaceId' | 'conversationId' | 'key' | 'upTo'>,
  streamingId: string | null,
): Promise<boolean> {
  if (streamingId === null) return hasAnswered(store.pool, { workspaceId, conversationId, key })
  const own = (await answerKeyOf(store.pool, workspaceId, streamingId)) === key
  await store.onConversation({ workspaceId }, conversationId, (unit) => {
    if (unit.facts.streamingId !== streamingId) return
    unit.completeMessage(streamingId, { cut: true, failed: true }, { kind: 'system' })
    if (own) unit.markAnswered(upTo)
  })
  return own
}

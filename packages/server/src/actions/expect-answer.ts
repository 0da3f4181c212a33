import type { Deps } from '../deps.ts'
import { markOwed } from '../store/conversations.ts'
import type { Answering } from './conclude-answer.ts'

type OwedAnswer = Pick<Answering, 'workspaceId' | 'conversationId' | 'upTo' | 'ownerEpoch'>

/** Records that an external bot owes an answer within `seconds`. Without it, the answer has failed. */
export async function expectAnswer(deps: Deps, asked: OwedAnswer, seconds: number): Promise<void> {
  const { workspaceId, conversationId, upTo, ownerEpoch } = asked
  await deps.store.onConversation({ workspaceId }, conversationId, (unit) =>
    unit.conversation.ownerEpoch === ownerEpoch
      ? unit.expectAnswer(upTo, new Date(unit.now.getTime() + seconds * 1000))
      : undefined,
  )
}

/** Records what an assistant is asked now, for its answers that come by POST. The running answer has its own limit. */
export function recordAsked(deps: Deps, asked: OwedAnswer): Promise<void> {
  return markOwed(deps.store.pool, asked)
}

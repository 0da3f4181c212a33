import { AppError } from '@baton/core'
import { actorOf, type Caller, reachOf } from '../caller.ts'
import type { Deps } from '../deps.ts'

/** The contact says whether an answer of the assistant helped; saying it again changes nothing, the other way changes it. */
export function rateMessage(deps: Deps, caller: Caller, conversationId: string, messageId: string, helpful: boolean): Promise<void> {
  return deps.store.onConversation(reachOf(caller), conversationId, async (unit) => {
    const { rows } = await unit.tx.query<{ author: string; helpful: boolean | null }>(
      'select author, helpful from messages where workspace_id = $1 and conversation_id = $2 and id = $3 and not discarded',
      [unit.workspaceId, conversationId, messageId],
    )
    const message = rows[0]
    if (!message) throw new AppError('not_found', 'There is no such message in this conversation.')
    if (message.author !== 'assistant') throw new AppError('invalid', 'Only answers of the assistant can be rated.')
    if (message.helpful === helpful) return
    await unit.tx.query('update messages set helpful = $3 where workspace_id = $1 and id = $2', [unit.workspaceId, messageId, helpful])
    unit.record({ type: 'message.rated', messageId, helpful }, actorOf(caller))
  })
}

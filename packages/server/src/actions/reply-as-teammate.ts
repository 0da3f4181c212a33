import type { MessageAck } from '@baton/core/api'
import { actorOf, type Caller, reachOf } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { actingTeammate } from './on-handoff.ts'
import { alreadySaid, dedupKey } from './said.ts'
import { takeOver } from './takeover.ts'

/**
 * A teammate's reply, from wherever he works. While a teammate owns it is one statement; while the assistant or the
 * queue owns, the reply claims in the same commit; on a closed conversation it reopens first.
 */
export async function replyAsTeammate(
  deps: Deps,
  caller: Caller,
  conversationId: string,
  { text, clientId }: { text: string; clientId?: string | undefined },
): Promise<{ ack: MessageAck; created: boolean }> {
  const teammate = actingTeammate(caller)
  const actor = actorOf(caller)
  const id = deps.newId('msg')
  const key = clientId ? dedupKey(conversationId, 'teammate', teammate.id, clientId) : `u:${id}`
  const message = {
    id,
    author: 'teammate' as const,
    text,
    name: teammate.name,
    ...(clientId ? { clientId } : {}),
    authorId: teammate.id,
    dedupKey: key,
  }

  const hot = await deps.store.append({
    workspaceId: caller.workspaceId,
    conversationId,
    owner: 'teammate',
    message,
    actor,
    withEpoch: false,
  })
  if (hot) return { ack: { id, seq: hot.event.seq, at: hot.event.at }, created: true }

  return deps.store.onConversation(reachOf(caller), conversationId, async (unit) => {
    const first = await alreadySaid(unit.tx, unit.workspaceId, conversationId, key, text)
    if (first) return { ack: { id: first.id, seq: first.seq, at: first.at }, created: false }
    if (unit.conversation.owner !== 'teammate') await takeOver(deps, unit, caller)
    const event = unit.addMessage(message, actor)
    return { ack: { id, seq: event.seq, at: event.at }, created: true }
  })
}

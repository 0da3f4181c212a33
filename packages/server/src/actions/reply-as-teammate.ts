import type { MessageAck } from '@baton/core/api'
import { type Acting, actingTeammate, actorOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { alreadyAdded, dedupKey } from './dedup.ts'
import { joinIn } from './join-handoff.ts'
import { onConversationAs, takeoverIn } from './takeover.ts'

/**
 * Adds a teammate's reply, from the console or any desk. While a teammate who has joined owns the conversation it takes
 * one statement. While the assistant or the queue owns it, the reply also claims it in the same commit. The holder's
 * first reply tells the contact that they have joined. A closed conversation is reopened first.
 */
export async function replyAsTeammate(
  deps: Deps,
  acting: Acting,
  { conversationId, text, clientId }: { conversationId: string; text: string; clientId?: string | undefined },
): Promise<{ ack: MessageAck; created: boolean }> {
  const author = actingTeammate(acting)
  const actor = actorOf(acting)
  const id = deps.newId('msg')
  const key = clientId
    ? dedupKey(conversationId, 'teammate', { authorId: author.id ?? `${acting.via}/${author.name}`, clientId })
    : `u:${id}`
  const message = {
    id,
    author: 'teammate' as const,
    text,
    name: author.name,
    ...(clientId ? { clientId } : {}),
    ...(author.id === null ? {} : { authorId: author.id }),
    dedupKey: key,
  }

  const hot = await deps.store.append({
    workspaceId: acting.workspaceId,
    conversationId,
    owner: 'teammate',
    message,
    actor,
    withEpoch: false,
  })
  if (hot) return { ack: { id, seq: hot.event.seq, at: hot.event.at }, created: true }

  return onConversationAs(deps, { acting, conversationId }, async (unit) => {
    const first = await alreadyAdded(unit.tx, { workspaceId: unit.workspaceId, conversationId, key, text })
    if (first) return { ack: { id: first.id, seq: first.seq, at: first.at }, created: false }
    if (unit.conversation.owner !== 'teammate') await takeoverIn(deps, unit, acting)
    await joinIn(deps, unit, acting)
    const event = unit.addMessage(message, actor)
    return { ack: { id, seq: event.seq, at: event.at }, created: true }
  })
}

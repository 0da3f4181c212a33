import { AppError, type Source } from '@baton/core'
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
  const message = { id, author: 'teammate' as const, text, name: teammate.name, ...(clientId ? { clientId } : {}) }

  const hot = await deps.store.append({
    workspaceId: caller.workspaceId,
    conversationId,
    owner: 'teammate',
    message,
    authorId: teammate.id,
    actor,
    dedupKey: key,
    withEpoch: false,
    jobs: [],
  })
  if (hot) return { ack: { id, seq: hot.event.seq, at: hot.event.at }, created: true }

  return deps.store.onConversation(reachOf(caller), conversationId, async (unit) => {
    const first = await alreadySaid(unit.tx, unit.workspaceId, conversationId, key, text)
    if (first) return { ack: { id: first.id, seq: first.seq, at: first.at }, created: false }
    if (unit.conversation.owner !== 'teammate') await takeOver(deps, unit, caller)
    const event = unit.say({ ...message, authorId: teammate.id, dedupKey: key }, actor)
    return { ack: { id, seq: event.seq, at: event.at }, created: true }
  })
}

export interface AssistantReply {
  text: string
  /** The epoch the answer belongs to: the one of the messages it answers. */
  ownerEpoch: number
  assistant: { id: string; name: string }
  /** The same key is the same reply, however often it comes. */
  dedupKey: string
  clientId?: string | undefined
  sources?: Source[] | undefined
  confidence?: number | undefined
  /** The contact messages it covers; all so far when left out. */
  answeredSeq?: number | undefined
}

/**
 * What the assistant says reaches the contact only while it owns the conversation and its epoch is current: checked in
 * the statement that commits it. What is refused is kept as `reply.discarded` for the team and thrown as `owner_changed`.
 */
export async function replyAsAssistant(deps: Deps, { workspaceId }: { workspaceId: string }, conversationId: string, reply: AssistantReply): Promise<{ ack: MessageAck; created: boolean }> {
  const { assistant, text, ownerEpoch, clientId } = reply
  const actor = { kind: 'assistant' as const, id: assistant.id, name: assistant.name }
  const message = {
    id: deps.newId('msg'),
    author: 'assistant' as const,
    text,
    name: assistant.name,
    ...(clientId ? { clientId } : {}),
    ...(reply.sources?.length ? { sources: reply.sources } : {}),
    ...(reply.confidence === undefined ? {} : { confidence: reply.confidence }),
  }
  const hot = await deps.store.append({
    workspaceId,
    conversationId,
    owner: 'assistant',
    ownerEpoch,
    message,
    authorId: assistant.id,
    actor,
    dedupKey: reply.dedupKey,
    withEpoch: false,
    ...(reply.answeredSeq === undefined ? {} : { answeredSeq: reply.answeredSeq }),
    jobs: [],
  })
  if (hot) return { ack: { id: message.id, seq: hot.event.seq, at: hot.event.at }, created: true }

  const outcome = await deps.store.onConversation({ workspaceId }, conversationId, async (unit): Promise<Outcome> => {
    const first = await alreadySaid(unit.tx, workspaceId, conversationId, reply.dedupKey, text)
    if (first && !first.discarded) return { ack: { id: first.id, seq: first.seq, at: first.at }, created: false }
    const { owner, ownerEpoch: now, status } = unit.conversation
    const why = status === 'closed' ? 'closed' : owner !== 'assistant' ? 'owner_changed' : 'stale_epoch'
    if (!first) unit.discard({ ...message, authorId: assistant.id, dedupKey: reply.dedupKey }, why, ownerEpoch, actor)
    return { refused: { owner, ownerEpoch: now, status } }
  })
  if ('ack' in outcome) return outcome
  throw new AppError('owner_changed', 'The conversation has moved on: read its owner and epoch again before you answer.', outcome.refused)
}

type Outcome = { ack: MessageAck; created: boolean } | { refused: { owner: string; ownerEpoch: number; status: string } }

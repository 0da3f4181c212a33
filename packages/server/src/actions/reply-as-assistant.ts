import { AppError, type Source } from '@baton/core'
import type { MessageAck } from '@baton/core/api'
import type { Deps } from '../deps.ts'
import { alreadySaid } from './said.ts'

export interface AssistantReply {
  text: string
  /** The epoch the answer belongs to: the one of the messages it answers. */
  ownerEpoch: number
  assistant: { id: string; name: string }
  /** The same key is the same reply, however often it comes. */
  dedupKey: string
  /** The answer it is a part of. */
  answerKey?: string | undefined
  clientId?: string | undefined
  sources?: Source[] | undefined
  confidence?: number | undefined
  /** The contact messages it covers; all so far when left out. */
  answeredSeq?: number | undefined
  /** Whether it was no answer; left out: it does not count (small talk). */
  failed?: boolean | undefined
}

/**
 * What the assistant says reaches the contact only while it owns the conversation and its epoch is current: checked in
 * the statement that commits it. What is refused is kept as `reply.discarded` for the team and thrown as `owner_changed`.
 */
export async function replyAsAssistant(
  deps: Deps,
  { workspaceId, conversationId }: { workspaceId: string; conversationId: string },
  reply: AssistantReply,
): Promise<{ ack: MessageAck; created: boolean }> {
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
    ...(reply.failed === undefined ? {} : { failed: reply.failed }),
    authorId: assistant.id,
    dedupKey: reply.dedupKey,
    answerKey: reply.answerKey,
  }
  const hot = await deps.store.append({
    workspaceId,
    conversationId,
    owner: 'assistant',
    ownerEpoch,
    message,
    actor,
    withEpoch: false,
    ...(reply.answeredSeq === undefined ? {} : { answeredSeq: reply.answeredSeq }),
  })
  if (hot) return { ack: { id: message.id, seq: hot.event.seq, at: hot.event.at }, created: true }

  const outcome = await deps.store.onConversation({ workspaceId }, conversationId, async (unit): Promise<Outcome> => {
    const first = await alreadySaid(unit.tx, workspaceId, conversationId, reply.dedupKey, text)
    if (first && !first.discarded) return { ack: { id: first.id, seq: first.seq, at: first.at }, created: false }
    const { owner, ownerEpoch: now, status } = unit.conversation
    const why = status === 'closed' ? 'closed' : owner !== 'assistant' ? 'owner_changed' : 'stale_epoch'
    if (!first) unit.discardReply(message, { why, ownerEpoch }, actor)
    return { refused: { owner, ownerEpoch: now, status } }
  })
  if ('ack' in outcome) return outcome
  throw new AppError(
    'owner_changed',
    'The conversation has changed hands. Read its owner and epoch again before you answer.',
    outcome.refused,
  )
}

type Outcome =
  | { ack: MessageAck; created: boolean }
  | { refused: { owner: string; ownerEpoch: number; status: string } }

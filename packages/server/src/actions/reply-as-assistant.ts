import { AppError, type Source } from '@baton/core'
import type { MessageAck } from '@baton/core/api'
import type { ConversationRef } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { commitAssistantText, keepRefusedText, type Speaking } from './commit-assistant-text.ts'
import { alreadyAdded } from './dedup.ts'

export interface AssistantReply extends Speaking {
  text: string
  /** The key of the reply. Sending the same key again adds no second reply. */
  dedupKey: string
  /** The key of the answer that the reply is a part of. */
  answerKey?: string | undefined
  clientId?: string | undefined
  sources?: Source[] | undefined
  confidence?: number | undefined
  /** The `seq` of the last contact message that the reply covers. When left out, it covers all so far. */
  answeredSeq?: number | undefined
  /** Whether no answer was found. When left out, the reply is not counted as an answer (small talk). */
  failed?: boolean | undefined
}

/**
 * Adds an assistant's reply in one statement. A reply that promises a person is not added: the result holds those words
 * as `promise`, and the caller concludes the answer. When the conversation has changed hands, keeps the reply as
 * `reply.discarded` and throws `owner_changed`.
 */
export async function replyAsAssistant(
  deps: Deps,
  ref: ConversationRef,
  reply: AssistantReply,
): Promise<Replied | { promise: string }> {
  const { workspaceId, conversationId } = ref
  const { text, clientId } = reply
  const message = {
    id: deps.newId('msg'),
    text,
    ...(clientId ? { clientId } : {}),
    ...(reply.sources?.length ? { sources: reply.sources } : {}),
    ...(reply.confidence === undefined ? {} : { confidence: reply.confidence }),
    ...(reply.failed === undefined ? {} : { failed: reply.failed }),
    dedupKey: reply.dedupKey,
    answerKey: reply.answerKey,
  }
  const { store } = deps
  const hot = await commitAssistantText(reply, { append: message, answeredSeq: reply.answeredSeq, ref, store })
  const event = hot.committed ? hot.events[0] : null
  if (event) return { ack: { id: message.id, seq: event.seq, at: event.at }, created: true }
  if (!hot.committed && hot.promise !== null) return { promise: hot.promise }

  const outcome = await store.onConversation(
    { workspaceId },
    conversationId,
    async (unit): Promise<Replied | Refused> => {
      const first = await alreadyAdded(unit.tx, {
        workspaceId,
        conversationId,
        key: reply.dedupKey,
        text,
      })
      if (first && !first.discarded) return { ack: { id: first.id, seq: first.seq, at: first.at }, created: false }
      const { owner, ownerEpoch, status } = unit.conversation
      if (!first) keepRefusedText(unit, reply, { message })
      return { refused: { owner, ownerEpoch, status } }
    },
  )
  if ('ack' in outcome) return outcome
  throw new AppError(
    'owner_changed',
    'The conversation has changed hands. Read its owner and epoch again before you answer.',
    outcome.refused,
  )
}

interface Refused {
  refused: { owner: string; ownerEpoch: number; status: string }
}
interface Replied {
  ack: MessageAck
  created: boolean
}

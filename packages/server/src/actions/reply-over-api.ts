import { AppError, type AssistantKindName, invalidField, type Source } from '@baton/core'
import type { MessageAck } from '@baton/core/api'
import { type Acting, actorOf, type ConversationRef } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { assistantFor } from '../store/assistants.ts'
import { unansweredMessages } from '../store/messages.ts'
import { concludeAnswer } from './conclude-answer.ts'
import { dedupKey } from './dedup.ts'
import { type AssistantReply, replyAsAssistant } from './reply-as-assistant.ts'

export interface ApiReply {
  conversationId: string
  text: string
  clientId?: string | undefined
  /** The owner epoch under which the bot answers; required. */
  ownerEpoch?: number | undefined
  /** The `seq` of the last contact message it answers. */
  answers?: number | undefined
  sources?: Source[] | undefined
}

/**
 * Adds an answer that a bot sends by POST, as the assistant of the conversation's channel. A text that promises a
 * person is kept for the team: the conversation is handed off, and the contact reads the handoff's notice.
 */
export async function replyOverApi(
  deps: Deps,
  acting: Acting,
  { conversationId, text, clientId, ownerEpoch, answers, sources }: ApiReply,
): Promise<{ ack: MessageAck; created: boolean }> {
  const ref = { workspaceId: acting.workspaceId, conversationId }
  const { conversation, facts } = await deps.store.conversation(acting, conversationId)
  if (ownerEpoch === undefined) {
    throw invalidField(
      'ownerEpoch',
      '`ownerEpoch` is required from an assistant. Read it from the contact’s message or the conversation.',
    )
  }
  if (answers !== undefined && answers > conversation.lastSeq) {
    throw invalidField(
      'answers',
      `The conversation has ${conversation.lastSeq} events. Send the \`seq\` of the contact’s message as \`answers\`.`,
    )
  }
  const { id = '', name = 'API' } = actorOf(acting)
  const assistant: { id: string; name: string; kind?: AssistantKindName } = (await assistantFor(
    deps.store.pool,
    acting.workspaceId,
    facts.channelSettings.assistantId,
  )) ?? { id, name }
  const reply = {
    text,
    ownerEpoch,
    assistant,
    dedupKey: clientId ? dedupKey(conversationId, 'assistant', { authorId: id, clientId }) : `u:${deps.newId('msg')}`,
    clientId,
    sources,
  }
  // A bot over the API reads the whole log, so it answers everything so far unless it names a question; any other kind
  // answers what Baton has asked it.
  const { kind } = assistant
  const answeredSeq = answers ?? (kind === undefined || kind === 'api' ? undefined : facts.owedSeq)
  const outcome = await replyAsAssistant(deps, ref, { ...reply, failed: false, answeredSeq })
  return 'promise' in outcome ? holdBack(deps, ref, { ...reply, promise: outcome.promise }) : outcome
}

async function holdBack(
  deps: Deps,
  ref: ConversationRef,
  { assistant, ownerEpoch, dedupKey: key, text, promise }: AssistantReply & { promise: string },
): Promise<never> {
  const before = await deps.store.conversation(ref, ref.conversationId)
  const { lastSeq, handoff } = before.conversation
  const questions = await unansweredMessages(deps.store.pool, {
    ...ref,
    answeredSeq: before.facts.answeredSeq,
    upTo: lastSeq,
    handoff,
  })
  const question = questions.map((asked) => asked.text).join('\n')
  await concludeAnswer(
    deps,
    {
      ...ref,
      assistant,
      ownerEpoch,
      upTo: questions.at(-1)?.seq ?? before.facts.answeredSeq,
      question,
      key,
      beside: true,
    },
    {
      output: { text, say: '', confidence: 0, sources: [], failed: false },
      streamed: null,
      promise,
      heldBack: { text, why: 'promises_person' },
      unsaid: text,
    },
  )
  // Reads the state again, so that a repeated request gets the same answer.
  const { owner, ownerEpoch: now, status } = (await deps.store.conversation(ref, ref.conversationId)).conversation
  const moved = owner !== 'assistant' || now !== ownerEpoch || status === 'closed'
  const outcome = moved
    ? 'The conversation no longer belongs to the assistant. Send nothing more.'
    : 'No person is available here, and the customer was told so. Answer without a promise.'
  const detail =
    `“${promise}” promises a person. The text was kept for the team and not sent. ${outcome} To ` +
    'request a person, use POST /v1/conversations/:id/handoffs.'
  throw new AppError(moved ? 'owner_changed' : 'unprocessable', detail, { promise, owner, ownerEpoch: now, status })
}

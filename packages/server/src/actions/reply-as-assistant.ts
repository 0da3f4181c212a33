import { AppError, type AssistantKindName, type Source } from '@baton/core'
import type { MessageAck } from '@baton/core/api'
import { promisesPerson } from '@baton/detect/promise'
import type { Deps } from '../deps.ts'
import { concludeAnswer } from './conclude-answer.ts'
import { unansweredMessages } from './read.ts'
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
  { workspaceId }: { workspaceId: string },
  conversationId: string,
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

/**
 * The same for a text that came over the API, with the promise guard: one that promises a person is kept for the team,
 * the conversation is handed off and its notice is what the contact reads.
 */
export async function replyOverApi(
  deps: Deps,
  reach: { workspaceId: string },
  conversationId: string,
  reply: ApiReply,
): Promise<{ ack: MessageAck; created: boolean }> {
  const promise = promisesPerson(reply.text)
  if (promise !== null) return holdBack(deps, reach, conversationId, reply, promise)
  const { kind } = reply.assistant
  // Who names no question has answered more than one: a bot over the API reads the whole log, so it answers everything so far; any other answers what Baton has asked it.
  const answeredSeq =
    reply.answeredSeq ?? (kind === undefined || kind === 'api' ? undefined : await owedSeq(deps, reach, conversationId))
  return replyAsAssistant(deps, reach, conversationId, { ...reply, failed: false, answeredSeq })
}

/** What Baton has asked the assistant and waits for. */
async function owedSeq({ store }: Deps, reach: { workspaceId: string }, conversationId: string): Promise<number> {
  return (await store.conversation(reach, conversationId)).facts.owedSeq
}

type ApiReply = Omit<AssistantReply, 'assistant' | 'failed'> & {
  assistant: { id: string; name: string; kind?: AssistantKindName }
}

async function holdBack(
  deps: Deps,
  reach: { workspaceId: string },
  conversationId: string,
  { assistant, ownerEpoch, dedupKey, text }: ApiReply,
  promise: string,
): Promise<never> {
  const before = await deps.store.conversation(reach, conversationId)
  const { lastSeq, handoff } = before.conversation
  const questions = await unansweredMessages(deps.store.pool, {
    ...reach,
    conversationId,
    answeredSeq: before.facts.answeredSeq,
    upTo: lastSeq,
    handoff,
  })
  const question = questions.map((asked) => asked.text).join('\n')
  await concludeAnswer(
    deps,
    {
      ...reach,
      conversationId,
      assistant,
      ownerEpoch,
      upTo: questions.at(-1)?.seq ?? before.facts.answeredSeq,
      question,
      key: dedupKey,
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
  // Read again, so that a repetition is told the same.
  const { owner, ownerEpoch: now, status } = (await deps.store.conversation(reach, conversationId)).conversation
  const moved = owner !== 'assistant' || now !== ownerEpoch || status === 'closed'
  const outcome = moved
    ? 'The conversation no longer belongs to the assistant. Send nothing more.'
    : 'No person is available here, and the customer was told so. Answer without a promise.'
  const detail = `“${promise}” promises a person. The text was kept for the team and not sent. ${outcome} To request a person, use POST /v1/conversations/:id/handoffs.`
  throw new AppError(moved ? 'owner_changed' : 'unprocessable', detail, { promise, owner, ownerEpoch: now, status })
}

import { AppError, type Source } from '@baton/core'
import type { MessageAck } from '@baton/core/api'
import { promisesPerson } from '@baton/core/detect/promise'
import type { Deps } from '../deps.ts'
import { type Concluded, concludeAnswer } from './conclude-answer.ts'
import { unansweredMessages } from './read.ts'
import { alreadySaid } from './said.ts'

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
  /** Whether it was no answer; left out: it does not count (small talk). */
  failed?: boolean | undefined
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
    ...(reply.failed === undefined ? {} : { failed: reply.failed }),
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

/**
 * The same for a text that came over the API, with the promise guard: one that promises a person is kept for the team,
 * the conversation is handed off and its notice is what the contact reads.
 */
export async function replyOverApi(deps: Deps, reach: { workspaceId: string }, conversationId: string, reply: AssistantReply): Promise<{ ack: MessageAck; created: boolean }> {
  const promise = promisesPerson(reply.text)
  if (promise === null) return replyAsAssistant(deps, reach, conversationId, { ...reply, failed: false, answeredSeq: await owedUpTo(deps, reach.workspaceId, conversationId) })
  const { conversation, facts } = await deps.store.conversation(reach, conversationId)
  const questions = await unansweredMessages(deps.store.pool, { ...reach, conversationId, answeredSeq: facts.answeredSeq, upTo: conversation.lastSeq, handoff: conversation.handoff })
  const { assistant, ownerEpoch, dedupKey, text } = reply
  const question = questions.map((asked) => asked.text).join('\n')
  const concluded = await concludeAnswer(
    deps,
    { ...reach, conversationId, assistant, ownerEpoch, upTo: questions.at(-1)?.seq ?? facts.answeredSeq, question, key: dedupKey, beside: true },
    { output: { text, say: '', confidence: 0, sources: [], failed: false }, streamed: null, promise, heldBack: { text, why: 'promises_person' }, unsaid: text },
  )
  throw new AppError('owner_changed', `“${promise}” promises a person, so the text was kept for the team. ${outcomes[concluded]} Ask for a person with POST …/handoffs instead.`)
}

const outcomes: Record<Concluded, string> = {
  handoff: 'The conversation was handed off.',
  declined: 'Nobody can be asked here at the moment, and the customer was told so.',
  refused: 'The conversation has moved on already.',
  said: 'It was kept before.',
}

/**
 * What a bot that answers later was asked and has not answered yet: an answer of its own accord covers no message it has
 * not seen. Undefined: everything so far. A question whose time has just run out is answered, even while its job is still there.
 */
async function owedUpTo(deps: Deps, workspaceId: string, conversationId: string): Promise<number | undefined> {
  const { rows } = await deps.store.pool.query<{ seq: number | null }>({
    name: 'owed-up-to',
    text: `select max((payload ->> 'upTo')::int) as seq from jobs join conversations c on c.workspace_id = jobs.workspace_id and c.id = $2
           where jobs.workspace_id = $1 and kind = 'answer_due' and starts_with(unique_key, $3) and (payload ->> 'upTo')::int > c.answered_seq`,
    values: [workspaceId, conversationId, `${conversationId}:answer_due:`],
  })
  return rows[0]?.seq ?? undefined
}

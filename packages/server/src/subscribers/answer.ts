import { asksOnlyForPerson, blockedSwitch, type Conversation, invites, type Moment, mayAsk } from '@baton/core'
import { assistants as kinds } from '@baton/core/assistants/index'
import { cutText } from '@baton/core/cut-text'
import { z } from 'zod'
import { switchesOf } from '../actions/allowed-switches.ts'
import { type Answering, concludeAnswer } from '../actions/conclude-answer.ts'
import { endInterruptedAnswer } from '../actions/end-interrupted-answer.ts'
import { expectAnswer, recordAsked } from '../actions/expect-answer.ts'
import { replyAsAssistant } from '../actions/reply-as-assistant.ts'
import { type AnswerStream, streamAnswer } from '../actions/stream-answer.ts'
import type { AnswerOutput, AssistantAdapter } from '../assistants/assistant.ts'
import { cleanOutput } from '../assistants/clean-output.ts'
import { assistants } from '../assistants/index.ts'
import type { Deps } from '../deps.ts'
import { detectors } from '../detectors.ts'
import { openSealed } from '../sealed-settings.ts'
import { assistantFor } from '../store/assistants.ts'
import type { Job } from '../store/jobs.ts'
import { messagesBefore, unansweredMessages } from '../store/messages.ts'
import { NotNow } from '../store/outbox.ts'
import { readHandoffSettings } from '../store/settings.ts'
import { beginRun, isOwnerChanged, isTimeout, showTyping } from './answer-run.ts'
import type { Troubles } from './troubles.ts'

const Payload = z.object({ conversationId: z.string(), upTo: z.number() })
/** The time limit when the assistant's settings have none. */
const timeoutSeconds = 20
/** The maximum length of a question, in UTF-16 units. Of more text, the end is kept. */
const mostAsked = 20_000
/** The number of runs of one answer. After the last one it counts as failed. */
const mostTries = 4
const failedEnding = { output: null, streamed: null, promise: null, heldBack: null, unsaid: '' }

/**
 * Runs the assistant on what the contact wrote and commits its answer under the epoch in which it began. A handoff
 * aborts the run to save work; only the epoch guarantees silence. An error or a timeout is a failed answer: the contact
 * is always told.
 */
export async function answer(deps: Deps & { troubles: Troubles }, job: Job, stopping: AbortSignal): Promise<void> {
  const { conversationId, upTo } = Payload.parse(job.payload)
  const reach = { workspaceId: job.workspaceId }
  const { conversation, facts } = await deps.store.conversation(reach, conversationId)
  if (conversation.owner !== 'assistant' || conversation.status === 'closed') return

  const unanswered = await unansweredMessages(deps.store.pool, {
    ...reach,
    conversationId,
    answeredSeq: facts.answeredSeq,
    upTo,
    handoff: conversation.handoff,
  })
  // After a return, bare requests for a person stand between the questions.
  const asked = unanswered.filter(({ text }) => !asksOnlyForPerson(text, detectors))
  const questions = asked.length > 0 ? asked : unanswered
  const assistant = await assistantFor(deps.store.pool, job.workspaceId, facts.channelSettings.assistantId)
  const kind = assistant && (deps.assistants ?? assistants)[assistant.kind]
  const last = questions.at(-1)
  if (await endInterruptedAnswer(deps, { ...reach, conversationId, key: keyOf(job), upTo }, facts.streamingId)) return
  if (!last || !assistant) return

  const question = questions
    .map(({ text }) => text)
    .join('\n')
    .slice(-mostAsked)
  const answering: Answering = {
    ...reach,
    conversationId,
    assistant: { id: assistant.id, name: assistant.name },
    ownerEpoch: conversation.ownerEpoch,
    upTo,
    question,
    key: keyOf(job),
    quotes: kinds[assistant.kind].quotesArticles,
  }
  if (!kind || job.attempts > mostTries) {
    // No adapter can answer, or no answer could be stored. An honest sentence is better than retries for half an hour.
    deps.log.error(
      { assistant: assistant.id, kind: assistant.kind, attempts: job.attempts },
      'assistant could not answer',
    )
    await concludeAnswer(deps, answering, failedEnding)
    return
  }
  const settings = openSealed(deps.secrets, assistant)
  if (!kind.answer)
    return expectAnswer(deps, answering, z.object({ lateSeconds: z.number().default(60) }).parse(settings).lateSeconds)

  // What has not responded several times in a row would let this customer wait too. They are told at once.
  const place = { workspaceId: job.workspaceId, kind: 'assistant' as const, id: assistant.id }
  const calls = !kinds[assistant.kind].quotesArticles
  if (calls && !deps.troubles.mayTry(place)) return concludeAnswer(deps, answering, failedEnding)

  const limit = z.object({ timeoutSeconds: z.number().default(timeoutSeconds) }).parse(settings).timeoutSeconds
  const run = beginRun(deps, answering, { stopping, seconds: limit })
  const typing = showTyping(deps, { workspaceId: job.workspaceId, conversationId }, assistant)
  const stream = streamAnswer(deps, answering, run.abort)
  try {
    const input = {
      question,
      history: await messagesBefore(deps.store.pool, {
        ...reach,
        conversationId,
        asked: questions.map(({ id }) => id),
      }),
      locale: conversation.contact.locale,
      articles: await deps.articles.indexOf(job.workspaceId),
      instructions: assistant.instructions,
      brief: conversation.handoff?.brief ?? null,
      settings,
      assistant: answering.assistant,
      conversation: {
        id: conversationId,
        messageId: last.id,
        ownerEpoch: conversation.ownerEpoch,
        contact: contactOf(conversation),
      },
      ...(await offers(deps, job.workspaceId, switchesOf(facts, assistant))),
      fetch: deps.fetch,
      onText: stream.push,
      signal: run.signal,
    }
    // Any assistant but the built-in one may also answer by POST. That route must know what it was asked.
    if (calls) await recordAsked(deps, answering)
    const { output, failure } = await attempt(deps, kind, input)
    if (calls && output) await deps.troubles.worked(place)
    if (calls && failure) await deps.troubles.failed(place, failure)
    // When the process stops, the question is asked again. When the conversation was taken, no answer is needed.
    if (stopping.aborted && !output && (await stream.interrupt())) return
    if (stopping.aborted && !output) throw new NotNow('The server is stopping. The answer will be started again.')
    await finish(deps, answering, { stream, output })
  } finally {
    typing.stop()
    run.end()
  }
}

/**
 * Commits the answer. Most answers are one plain message, which takes one statement. All others have consequences and
 * take the conversation's lock.
 */
async function finish(
  deps: Deps,
  answering: Answering,
  { stream, output }: { stream: AnswerStream; output: AnswerOutput | null },
): Promise<void> {
  if (output?.laterWithin !== undefined) return expectAnswer(deps, answering, output.laterWithin)
  const plain =
    output !== null &&
    !output.failed &&
    !output.handoff &&
    !output.more &&
    !output.usage &&
    output.say.trim() !== '' &&
    !stream.begun()
  if (!plain) return stream.end(output)
  try {
    const outcome = await replyAsAssistant(deps, answering, {
      text: output.say,
      ownerEpoch: answering.ownerEpoch,
      assistant: answering.assistant,
      quotes: answering.quotes,
      dedupKey: `${answering.key}:0`,
      answerKey: answering.key,
      sources: output.sources,
      confidence: output.confidence,
      answeredSeq: answering.upTo,
      ...(output.smallTalk ? {} : { failed: false }),
    })
    if ('promise' in outcome) await stream.end(output)
  } catch (error) {
    // The epoch has changed: the answer is kept as a discarded reply. The new owner, or the job of the return,
    // continues.
    if (!isOwnerChanged(error)) throw error
  }
}

const keyOf = (job: Job) => `j:${job.id}`

/** Returns the output; null when the run failed or hung, then with the failure, or was aborted. */
async function attempt(
  deps: Deps,
  kind: AssistantAdapter,
  input: Parameters<NonNullable<AssistantAdapter['answer']>>[0],
): Promise<{ output: AnswerOutput | null; failure?: string }> {
  const { signal } = input
  try {
    const aborted = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => setTimeout(reject, 250, signal.reason), { once: true }),
    )
    const output = await Promise.race([kind.answer?.(input), aborted])
    return { output: output ? cleanOutput(output) : null }
  } catch (error) {
    const why: unknown = signal.aborted ? signal.reason : error
    if (signal.aborted && !isTimeout(why)) return { output: null }
    const failure = failureOf(why)
    deps.log.warn({ assistant: input.assistant.id, ...failure }, 'assistant failed to answer')
    return { output: null, failure: failure.error }
  }
}

/** Returns what failed, without the question: a provider's error repeats the request with the customer's words. */
function failureOf(error: unknown): { error: string; status?: unknown } {
  if (!(error instanceof Error)) return { error: 'unknown' }
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return {
    error: cutText(`${error.name}: ${error.message}${cause}`, 300),
    ...('statusCode' in error ? { status: error.statusCode } : {}),
  }
}

/** Returns whether the assistant may ask for a person, and whether it may tell the contact that they can. */
async function offers(deps: Deps, workspaceId: string, allowed: Moment['allowed']) {
  const { settings } = await readHandoffSettings(deps.store.pool, workspaceId)
  return {
    mayHandOff: mayAsk(settings) && blockedSwitch(allowed, settings) === null,
    invites: invites(allowed, settings),
  }
}

const contactOf = ({ contact: { id, name, locale, attributes } }: Conversation) => ({ id, name, locale, attributes })

import { AppError, type Conversation } from '@baton/core'
import { z } from 'zod'
import { type AnsweringAssistant, assistantFor } from '../actions/allowed.ts'
import { unansweredMessages } from '../actions/read.ts'
import { replyAsAssistant } from '../actions/reply.ts'
import type { AnswerOutput } from '../assistants/assistant.ts'
import { assistants } from '../assistants/index.ts'
import { dontKnow } from '../assistants/phrases.ts'
import type { Deps } from '../deps.ts'
import type { Job } from '../store/jobs.ts'

const Payload = z.object({ conversationId: z.string(), upTo: z.number() })
const timeoutMs = 20_000

/**
 * Lets the assistant answer what the contact wrote and commits it under the epoch the answer began with. A handoff
 * aborts the run (saves work); the epoch is what guarantees silence. An error or a timeout is an honest sentence, never silence.
 */
export async function answer(deps: Deps, job: Job, stopping: AbortSignal): Promise<void> {
  const { conversationId, upTo } = Payload.parse(job.payload)
  const reach = { workspaceId: job.workspaceId }
  const { conversation, facts } = await deps.store.conversation(reach, conversationId)
  if (conversation.owner !== 'assistant' || conversation.status === 'closed') return

  const questions = await unansweredMessages(deps.store.pool, { ...reach, conversationId, answeredSeq: facts.answeredSeq, upTo, handoff: conversation.handoff })
  const { assistantId } = facts.channelSettings
  const assistant = await assistantFor(deps.store.pool, job.workspaceId, typeof assistantId === 'string' ? assistantId : null)
  const kind = assistant && (deps.assistants ?? assistants)[assistant.kind]
  if (questions.length === 0 || !assistant || !kind?.answer) return

  const owned = whileOwned(deps, conversationId, stopping)
  const typing = showTyping(deps, job.workspaceId, conversationId, assistant)
  try {
    const question = questions.map(({ text }) => text).join('\n')
    const output = await attempt(
      async (signal) =>
        kind.answer?.({
          question,
          history: await historyOf(deps, job.workspaceId, conversationId, questions[0]?.seq ?? 1),
          locale: localeOf(conversation),
          articles: await deps.articles.indexOf(job.workspaceId),
          instructions: assistant.instructions,
          brief: conversation.handoff?.brief ?? null,
          signal,
        }),
      owned.signal,
    )
    if (owned.signal.aborted && !output) return
    const said = output ?? { say: dontKnow(localeOf(conversation)), confidence: 0, sources: [] }
    await replyAsAssistant(deps, reach, conversationId, {
      text: said.say,
      ownerEpoch: conversation.ownerEpoch,
      assistant,
      dedupKey: `j:${job.id}:0`,
      sources: said.sources,
      confidence: said.confidence,
      answeredSeq: upTo,
    })
  } catch (error) {
    // Refused under the fence: kept as a discarded reply; whoever took over, or the hand-back's own job, goes on.
    if (!(error instanceof AppError && error.code === 'owner_changed')) throw error
  } finally {
    typing.stop()
    owned.stop()
  }
}

/** The output, or null when it failed, hung or was aborted. */
async function attempt(run: (signal: AbortSignal) => Promise<AnswerOutput | undefined>, owned: AbortSignal): Promise<AnswerOutput | null> {
  const signal = AbortSignal.any([owned, AbortSignal.timeout(timeoutMs)])
  try {
    const aborted = new Promise<null>((resolve) => signal.addEventListener('abort', () => setTimeout(resolve, 250, null), { once: true }))
    return (await Promise.race([run(signal), aborted])) ?? null
  } catch {
    return null
  }
}

/** Aborts when the conversation is handed off or closed, or this process stops. */
function whileOwned(deps: Deps, conversationId: string, stopping: AbortSignal) {
  const gone = new AbortController()
  const off = deps.store.onCommitted((committed) => {
    if (committed.conversationId !== conversationId) return
    if (committed.events.some(({ type }) => type === 'handoff.requested' || type === 'conversation.closed')) gone.abort()
  })
  return { signal: AbortSignal.any([gone.signal, stopping]), stop: off }
}

function showTyping(deps: Deps, workspaceId: string, conversationId: string, { id, name }: AnsweringAssistant) {
  const signal = (on: boolean) => deps.signals.send({ kind: 'typing', workspaceId, conversationId, who: { kind: 'assistant', id, name }, on })
  signal(true)
  const again = setInterval(signal, 3000, true)
  return {
    stop() {
      clearInterval(again)
      signal(false)
    },
  }
}

async function historyOf(deps: Deps, workspaceId: string, conversationId: string, before: number): Promise<{ author: 'contact' | 'assistant' | 'teammate'; text: string }[]> {
  const { rows } = await deps.store.pool.query<{ author: 'contact' | 'assistant' | 'teammate'; text: string }>({
    name: 'history',
    text: `select author, text from messages where workspace_id = $1 and conversation_id = $2 and seq < $3 and not discarded and author <> 'system' order by seq desc limit 20`,
    values: [workspaceId, conversationId, before],
  })
  return rows.reverse()
}

const localeOf = ({ contact }: Conversation) => contact.locale

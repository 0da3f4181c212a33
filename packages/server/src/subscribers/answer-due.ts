import { z } from 'zod'
import { assistantFor } from '../actions/allowed.ts'
import { concludeAnswer } from '../actions/conclude-answer.ts'
import { unansweredMessages } from '../actions/read.ts'
import type { Deps } from '../deps.ts'
import type { Job } from '../store/jobs.ts'

const Payload = z.object({ conversationId: z.string(), upTo: z.number(), ownerEpoch: z.number() })

/** The time of a bot that answers later is over: without an answer it has failed, and the contact reads so. */
export async function answerDue(deps: Deps, job: Job): Promise<void> {
  const { conversationId, upTo, ownerEpoch } = Payload.parse(job.payload)
  const reach = { workspaceId: job.workspaceId }
  const { conversation, facts } = await deps.store.conversation(reach, conversationId)
  if (conversation.owner !== 'assistant' || conversation.status === 'closed' || conversation.ownerEpoch !== ownerEpoch || facts.answeredSeq >= upTo) return
  // A later question waits for the same bot: its time is the one that counts, for all of them.
  if (await laterIsOwed(deps, job, conversationId, upTo)) return
  const { assistantId } = facts.channelSettings
  const assistant = await assistantFor(deps.store.pool, job.workspaceId, typeof assistantId === 'string' ? assistantId : null)
  const questions = await unansweredMessages(deps.store.pool, { ...reach, conversationId, answeredSeq: facts.answeredSeq, upTo, handoff: conversation.handoff })
  if (!assistant || questions.length === 0) return
  const question = questions.map(({ text }) => text).join('\n')
  const answering = { ...reach, conversationId, assistant: { id: assistant.id, name: assistant.name }, ownerEpoch, upTo, question, key: `j:${job.id}` }
  await concludeAnswer(deps, answering, { output: null, streamed: null, promise: null, heldBack: null, unsaid: '' })
}

async function laterIsOwed(deps: Deps, job: Job, conversationId: string, upTo: number): Promise<boolean> {
  const { rows } = await deps.store.pool.query({
    name: 'later-is-owed',
    text: `select 1 from jobs where workspace_id = $1 and kind = 'answer_due' and state = 'ready' and id <> $2 and starts_with(unique_key, $3) and (payload ->> 'upTo')::int > $4 limit 1`,
    values: [job.workspaceId, job.id, `${conversationId}:answer_due:`, upTo],
  })
  return rows.length > 0
}

import { z } from 'zod'
import { concludeAnswer } from '../actions/conclude-answer.ts'
import type { Deps } from '../deps.ts'
import { assistantFor } from '../store/assistants.ts'
import type { Job } from '../store/jobs.ts'
import { unansweredMessages } from '../store/messages.ts'

const Payload = z.object({ conversationId: z.string(), upTo: z.number(), ownerEpoch: z.number() })

/**
 * Handles the end of the time that a bot had to answer later. Without an answer it has failed, and the contact is told.
 */
export async function answerDue(deps: Deps, job: Job): Promise<void> {
  const { conversationId, upTo, ownerEpoch } = Payload.parse(job.payload)
  const reach = { workspaceId: job.workspaceId }
  const { conversation, facts } = await deps.store.conversation(reach, conversationId)
  if (
    conversation.owner !== 'assistant' ||
    conversation.status === 'closed' ||
    conversation.ownerEpoch !== ownerEpoch ||
    facts.answeredSeq >= upTo
  )
    return
  const assistant = await assistantFor(deps.store.pool, job.workspaceId, facts.channelSettings.assistantId)
  // One failure covers everything that was asked meanwhile: a contact who keeps writing is told at once, and only once.
  const asked = Math.max(upTo, facts.owedSeq)
  const questions = await unansweredMessages(deps.store.pool, {
    ...reach,
    conversationId,
    answeredSeq: facts.answeredSeq,
    upTo: asked,
    handoff: conversation.handoff,
  })
  if (!assistant || questions.length === 0) return
  const question = questions.map(({ text }) => text).join('\n')
  const answering = {
    ...reach,
    conversationId,
    assistant: { id: assistant.id, name: assistant.name },
    ownerEpoch,
    upTo: asked,
    question,
    key: `j:${job.id}`,
  }
  await concludeAnswer(deps, answering, { output: null, streamed: null, promise: null, heldBack: null, unsaid: '' })
}

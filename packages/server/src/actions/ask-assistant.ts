import { AppError, nextTurn } from '@baton/core'
import type { AskAssistant, AssistantAnswer } from '@baton/core/api'
import type { z } from 'zod'
import { assistants } from '../assistants/index.ts'
import type { Deps } from '../deps.ts'
import { readHandoffSettings } from '../store/settings.ts'
import { assistantFor } from './allowed.ts'

/** What the assistant would say, and whether the conversation would be handed off. Writes nothing. */
export async function askAssistant(deps: Deps, workspaceId: string, id: string, { question, history = [] }: z.output<typeof AskAssistant>): Promise<AssistantAnswer> {
  const assistant = await assistantFor(deps.store.pool, workspaceId, id)
  if (assistant?.id !== id) throw new AppError('not_found', 'There is no such assistant.')
  const { settings } = await readHandoffSettings(deps.store.pool, workspaceId)
  const earlier = history.flatMap(({ author, text }, index) => (author === 'contact' ? [{ seq: index + 1, text }] : []))
  const turn = nextTurn({ message: { seq: history.length + 1, text: question }, earlier, handoff: null, allowed: { channel: true, assistant: assistant.allowHandoff } }, settings)
  if (turn.speaker === 'handoff') return { answer: null, confidence: 0, sources: [], wouldHandOff: true, reason: turn.reason }

  const kind = (deps.assistants ?? assistants)[assistant.kind]
  if (!kind?.answer) return { answer: null, confidence: 0, sources: [], wouldHandOff: false, reason: 'This assistant answers over the API; Baton calls nothing.' }
  const output = await kind.answer({
    question,
    history,
    locale: null,
    articles: await deps.articles.indexOf(workspaceId),
    instructions: assistant.instructions,
    brief: null,
    signal: AbortSignal.timeout(20_000),
  })
  return {
    answer: output.text,
    confidence: output.confidence,
    sources: output.sources,
    wouldHandOff: false,
    reason: turn.speaker === 'declined' ? `A person was asked for, but handing off is switched off (${turn.blockedBy}).` : null,
  }
}

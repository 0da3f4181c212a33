import { AppError, invites, nextTurn, noticeText, openingAt } from '@baton/core'
import type { AskAssistant, AssistantAnswer } from '@baton/core/api'
import { assistants as kinds } from '@baton/core/assistants/index'
import { detectLanguage } from '@baton/detect/language'
import { z } from 'zod'
import type { AnswerOutput } from '../assistants/assistant.ts'
import { assistants } from '../assistants/index.ts'
import type { Deps } from '../deps.ts'
import { detectors } from '../detectors.ts'
import { openSealed } from '../sealed-settings.ts'
import { assistantFor } from '../store/assistants.ts'
import { readHandoffSettings } from '../store/settings.ts'
import { promiseIn } from './commit-assistant-text.ts'

const none = { answer: null, confidence: 0, sources: [], wouldHandOff: false, reason: null }

/** Returns what the assistant would say, and whether the conversation would be handed off. Writes nothing. */
export async function askAssistant(
  deps: Deps,
  { workspaceId, id }: { workspaceId: string; id: string },
  { question, history = [] }: z.output<typeof AskAssistant>,
): Promise<AssistantAnswer> {
  const assistant = await assistantFor(deps.store.pool, workspaceId, id)
  if (assistant?.id !== id) throw new AppError('not_found', 'This assistant does not exist.')
  const { settings } = await readHandoffSettings(deps.store.pool, workspaceId)
  const earlier = history.flatMap(({ author, text }, index) => (author === 'contact' ? [{ seq: index + 1, text }] : []))
  const moment = {
    message: { seq: history.length + 1, text: question },
    earlier,
    answers: [],
    repeated: false,
    closed: !openingAt(settings.officeHours, new Date()).open,
    facts: { language: detectLanguage(question), messageLength: question.length },
    handoff: null,
    allowed: { channel: true, assistant: assistant.allowHandoff },
  }
  const turn = nextTurn(moment, settings, detectors)
  if (turn.speaker === 'handoff') return { ...none, wouldHandOff: true, reason: turn.reason }
  if (turn.speaker === 'assistant' && turn.confirms)
    return {
      ...none,
      answer: noticeText(settings, 'confirm', detectLanguage(question)),
      reason: 'Requests for a person are turned off. The assistant asks once, and the next request is granted.',
    }

  const kind = (deps.assistants ?? assistants)[assistant.kind]
  if (!kind?.answer) return { ...none, reason: 'This assistant answers over the API; Baton calls nothing.' }
  const own = openSealed(deps.secrets, assistant)
  const { timeoutSeconds } = z.object({ timeoutSeconds: z.number().default(20) }).parse(own)
  let shown = ''
  let output: AnswerOutput
  try {
    output = await kind.answer({
      question,
      history,
      locale: null,
      articles: await deps.articles.indexOf(workspaceId),
      instructions: assistant.instructions,
      brief: null,
      settings: own,
      assistant: { id: assistant.id, name: assistant.name },
      conversation: null,
      mayHandOff: assistant.allowHandoff,
      invites: invites(moment.allowed, settings),
      fetch: deps.fetch,
      onText(piece) {
        shown += piece
      },
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
    })
  } catch (error) {
    return { ...none, reason: `It failed. The customer would be told that there is no answer: ${reasonOf(error)}` }
  }
  const answer = [shown + output.say, ...(output.more ?? []).map(({ text }) => text)].join('\n\n').trim()
  const promise = promiseIn({ quotes: kinds[assistant.kind].quotesArticles }, answer)
  if (promise)
    return {
      ...none,
      wouldHandOff: true,
      reason: `It promises a person (“${promise}”). The answer would be held back and the conversation handed off.`,
    }
  return {
    answer: output.failed || answer === '' ? null : answer,
    confidence: output.confidence,
    sources: output.sources,
    wouldHandOff: output.handoff !== undefined,
    reason: output.handoff
      ? `assistant_decision: ${output.handoff.reason}`
      : output.laterWithin !== undefined
        ? `The bot answers later, within ${output.laterWithin} seconds.`
        : turn.speaker === 'declined'
          ? `A person was requested, but handoffs are turned off (${turn.blockedBy}).`
          : null,
  }
}

/** Returns the error's message with its cause, because the cause of a refused address says how to allow it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}

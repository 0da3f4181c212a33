import type { Source } from '@baton/core'
import { type LanguageModel, stepCountIs, streamText, type ToolSet, tool } from 'ai'
import { z } from 'zod'
import type { AnswerInput, AnswerOutput } from '../assistant.ts'
import { wished } from '../clean-output.ts'
import { createCitations } from './citations.ts'
import { systemPrompt, turnsOf } from './prompt.ts'
import { createReading } from './reading.ts'

export interface ModelSettings {
  maxOutputTokens: number
  temperature: number | null
}

const requestHandoff = tool({
  description:
    'Calls a person of the team into this conversation. Use it when only a person can help, or when you cannot ' +
    'resolve this.',
  inputSchema: z.object({
    reason: z.string().max(500).describe('Why a person is needed, one sentence, for the team'),
    summary: z
      .string()
      .max(1000)
      .optional()
      .describe('What the customer wants, what was tried, what is open; written so that the customer may read it'),
  }),
})
const cannotAnswer = tool({
  description: 'Says that the articles do not hold the answer.',
  inputSchema: z.object({ missing: z.string().max(500).optional().describe('What an article would have to say') }),
})

/** The number of searches a model may make before it must answer. */
const mostSearches = 2

/**
 * Streams one answer of a language model. It is grounded in the articles found for the question and those the model
 * looks up, and cites them. Its tools change nothing: they record wishes that the caller grants. Throws the provider's
 * errors.
 */
export async function runModel(
  model: LanguageModel,
  input: AnswerInput,
  { name, settings }: { name: string; settings: ModelSettings },
): Promise<AnswerOutput> {
  const reading = createReading(input)
  const outcomes: ToolSet = {
    cannot_answer: cannotAnswer,
    ...(input.mayHandOff ? { request_handoff: requestHandoff } : {}),
  }
  const citations = createCitations()
  const result = streamText({
    model,
    system: systemPrompt(input, reading.listed, 'search_articles' in reading.tools),
    messages: turnsOf(input),
    tools: { ...outcomes, ...reading.tools },
    stopWhen: stepCountIs(mostSearches + 1),
    prepareStep: ({ stepNumber }) => (stepNumber < mostSearches ? {} : { activeTools: Object.keys(outcomes) }),
    maxOutputTokens: settings.maxOutputTokens,
    ...(settings.temperature === null ? {} : { temperature: settings.temperature }),
    maxRetries: 1,
    abortSignal: input.signal,
    // Errors arrive in the stream and are thrown below; the default would also print them.
    onError: () => undefined,
  })

  let text = ''
  let gaveUp = false
  let handoff: AnswerOutput['handoff']
  let usage: AnswerOutput['usage']
  let newStep = false
  const show = (piece: string) => {
    if (piece === '') return
    text += piece
    input.onText(piece)
  }
  for await (const part of result.fullStream) {
    switch (part.type) {
      case 'start-step':
        newStep = text !== ''
        break
      case 'text-delta':
        show(citations.push(newStep ? `\n\n${part.text}` : part.text))
        newStep = false
        break
      case 'tool-call':
        if (part.toolName === 'cannot_answer') gaveUp = true
        if (part.toolName === 'request_handoff' && input.mayHandOff) handoff = wished(Wish.parse(part.input))
        break
      case 'finish':
        usage = {
          model: name,
          inputTokens: part.totalUsage.inputTokens ?? null,
          outputTokens: part.totalUsage.outputTokens ?? null,
        }
        break
      case 'error':
        throw part.error instanceof Error ? part.error : new Error(JSON.stringify(part.error))
      case 'abort':
        throw new Error('The model was interrupted.')
    }
  }
  show(citations.end())

  const cited = reading.listed.flatMap(({ articleId, title, confidence }, i): (Source & { confidence: number })[] =>
    citations.used.has(i + 1) ? [{ articleId, title, confidence }] : [],
  )
  const failed = handoff === undefined && (gaveUp || text.trim() === '')
  return {
    text: failed ? null : text,
    say: '',
    // A cited article counts as found, even if the question shares few words with it.
    confidence: cited.length === 0 ? 0 : Math.max(0.5, ...cited.map(({ confidence }) => confidence)),
    sources: cited.map(({ articleId, title }) => ({ articleId, title })),
    failed,
    ...(handoff ? { handoff } : {}),
    ...(usage ? { usage } : {}),
  }
}

/** A call with invalid arguments is still a request for a person. */
const Wish = z
  .looseObject({ reason: z.string().nullish().catch(null), summary: z.string().nullish().catch(null) })
  .catch({ reason: null, summary: null })

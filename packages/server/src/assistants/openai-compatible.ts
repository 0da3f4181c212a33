import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { OpenAiCompatibleSettings } from '@baton/core/assistants/openai-compatible'
import { extractReasoningMiddleware, wrapLanguageModel } from 'ai'
import type { AnswerInput, AnswerOutput } from './assistant.ts'
import { runModel } from './model/run.ts'

/**
 * Answers with any server that speaks OpenAI's `/chat/completions`: OpenAI, Azure (its `/openai/v1` address), Ollama,
 * vLLM, LiteLLM …
 */
export function answerWithOpenAiCompatible(input: AnswerInput): Promise<AnswerOutput> {
  const { baseUrl, apiKey, model, ...settings } = OpenAiCompatibleSettings.parse(input.settings)
  const provider = createOpenAICompatible({
    name: 'openai-compatible',
    baseURL: baseUrl.replace(/\/$/, ''),
    includeUsage: true,
    fetch: input.fetch,
    ...(apiKey ? { apiKey } : {}),
  })
  // Local servers leave the model's reasoning in its text. The customer must not see it.
  const thoughtless = wrapLanguageModel({
    model: provider(model),
    middleware: extractReasoningMiddleware({ tagName: 'think' }),
  })
  return runModel(thoughtless, input, { name: model, settings })
}

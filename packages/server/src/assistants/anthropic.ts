import { createAnthropic } from '@ai-sdk/anthropic'
import { AnthropicSettings } from '@baton/core/assistants/anthropic'
import type { AnswerInput, AnswerOutput } from './assistant.ts'
import { runModel } from './model/run.ts'

/** Answers with Claude, over Anthropic's own API. */
export function answerWithAnthropic(input: AnswerInput): Promise<AnswerOutput> {
  const { baseUrl, apiKey, model, ...settings } = AnthropicSettings.parse(input.settings)
  const provider = createAnthropic({ baseURL: baseUrl.replace(/\/$/, ''), apiKey: apiKey ?? '', fetch: input.fetch })
  return runModel(provider(model), input, { name: model, settings })
}

import type { AssistantKindName } from '@baton/core'
import type { AssistantAdapter } from './assistant.ts'
import { builtin } from './builtin.ts'
import { webhook } from './webhook.ts'

/** The kinds of assistants. Code for language models is loaded when a workspace uses one. */
export const assistants: Record<AssistantKindName, AssistantAdapter> = {
  builtin,
  'openai-compatible': {
    answer: async (input) => (await import('./openai-compatible.ts')).answerWithOpenAiCompatible(input),
  },
  anthropic: { answer: async (input) => (await import('./anthropic.ts')).answerWithAnthropic(input) },
  webhook,
  'ai-sdk-url': { answer: async (input) => (await import('./ai-sdk-url.ts')).answerFromChatRoute(input) },
  api: {},
}

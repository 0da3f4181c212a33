import type { AssistantKindName } from '@baton/core'
import type { AssistantKind } from './assistant.ts'
import { builtin } from './builtin.ts'
import { webhook } from './webhook.ts'

/** The kinds of assistants. Code for language models is loaded when a workspace uses one. */
export const assistants: Record<AssistantKindName, AssistantKind> = {
  builtin,
  'openai-compatible': {
    title: 'Language model (OpenAI-compatible)',
    answer: async (input) => (await import('./openai-compatible.ts')).answerWithOpenAiCompatible(input),
  },
  anthropic: {
    title: 'Language model (Anthropic)',
    answer: async (input) => (await import('./anthropic.ts')).answerWithAnthropic(input),
  },
  webhook,
  'ai-sdk-url': {
    title: 'AI SDK chat route',
    answer: async (input) => (await import('./ai-sdk-url.ts')).answerFromChatRoute(input),
  },
  api: { title: 'Your own, over the API' },
}

import type { AssistantKindName } from '@baton/core'
import { aiSdkUrl } from './ai-sdk-url.tsx'
import { anthropic } from './anthropic.tsx'
import { api } from './api.tsx'
import type { AssistantLook } from './assistant-look.ts'
import { builtin } from './builtin.tsx'
import { openAiCompatible } from './openai-compatible.tsx'
import { webhook } from './webhook.tsx'

/** How each kind of assistant is shown, in the order of the cards. Core declares the settings. */
export const assistantLooks: Record<AssistantKindName, AssistantLook> = {
  builtin,
  'openai-compatible': openAiCompatible,
  anthropic,
  webhook,
  'ai-sdk-url': aiSdkUrl,
  api,
}

/** Returns whether the name is a kind of assistant. */
export const isAssistantKind = (name: string): name is AssistantKindName => Object.hasOwn(assistantLooks, name)

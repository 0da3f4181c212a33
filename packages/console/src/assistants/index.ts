import type { AssistantKindName } from '@baton/core'
import { aiSdkUrl } from './ai-sdk-url.tsx'
import { anthropic } from './anthropic.tsx'
import { api } from './api.tsx'
import type { AssistantLook } from './assistant-look.ts'
import { builtin } from './builtin.tsx'
import { openAiCompatible } from './openai-compatible.tsx'
import { webhook } from './webhook.tsx'

/** How each kind of assistant is shown, in the order of a newcomer's questions. Its settings are declared in core. */
export const assistantLooks: Record<AssistantKindName, AssistantLook> = {
  builtin,
  'openai-compatible': openAiCompatible,
  anthropic,
  webhook,
  'ai-sdk-url': aiSdkUrl,
  api,
}

/** Whether there is a kind of this name. */
export const isAssistantKind = (name: string): name is AssistantKindName => Object.hasOwn(assistantLooks, name)

import { aiSdkUrl } from './ai-sdk-url.ts'
import { anthropic } from './anthropic.ts'
import { api } from './api.ts'
import { builtin } from './builtin.ts'
import { openAiCompatible } from './openai-compatible.ts'
import { webhook } from './webhook.ts'

/** All kinds of assistants. Their adapters are in server/src/assistants, their screens in console/src/assistants. */
export const assistants = {
  builtin,
  'openai-compatible': openAiCompatible,
  anthropic,
  webhook,
  'ai-sdk-url': aiSdkUrl,
  api,
}

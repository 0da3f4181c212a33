import { z } from 'zod'
import { assistant, HttpUrl, ModelKey, model } from './assistant.ts'

/** Settings for OpenAI, Azure, Ollama, vLLM and any other server with `/chat/completions`. */
export const OpenAiCompatibleSettings = z.strictObject({
  baseUrl: HttpUrl.default('https://api.openai.com/v1').meta({
    title: 'Base URL',
    description: 'The address before /chat/completions.',
  }),
  model: z.string().trim().min(1).max(200).meta({ title: 'Model' }),
  apiKey: ModelKey.meta({
    title: 'API key',
    description: 'Not shown again. Some local servers need none.',
    secret: true,
  }),
  ...model,
})

export const openAiCompatible = assistant({
  title: 'Language model (OpenAI-compatible)',
  what: 'is a language model behind `/chat/completions`',
  settings: OpenAiCompatibleSettings,
  needs: [],
  sends: { secrets: ['apiKey'], address: 'baseUrl' },
})

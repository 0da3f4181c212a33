import { z } from 'zod'
import { assistant, HttpUrl, ModelKey, model } from './assistant.ts'

export const AnthropicSettings = z.strictObject({
  baseUrl: HttpUrl.default('https://api.anthropic.com/v1').meta({ title: 'Base URL' }),
  model: z.string().trim().min(1).max(200).meta({ title: 'Model' }),
  apiKey: ModelKey.meta({ title: 'API key', description: 'Not shown again.', secret: true }),
  ...model,
})

export const anthropic = assistant({
  title: 'Language model (Anthropic)',
  what: 'is a language model of Anthropic',
  settings: AnthropicSettings,
  needs: [{ setting: 'apiKey', why: 'Anthropic needs an API key.' }],
  sends: { secrets: ['apiKey'], address: 'baseUrl' },
})

import { z } from 'zod'

/** The settings of each kind of assistant. A field marked `secret` is written only: sealed at rest, never returned. */

const HttpUrl = z
  .url({ protocol: /^https?$/, error: 'An address looks like https://bot.example/answer.' })
  .max(2000)
  .refine((url) => !/^https?:\/\/[^/?#]*@/.test(url), 'Leave the user name and password out of the address.')
const ApiKey = z.string().trim().min(1).max(500).nullish()

const patience = (seconds: number) =>
  z.int().min(1).max(120).default(seconds).meta({
    title: 'Time limit in seconds',
    description: 'After that, the answer counts as failed and the customer is told that there is no answer.',
  })

/** What both kinds of language model have. */
const model = {
  timeoutSeconds: patience(30),
  maxOutputTokens: z.int().min(16).max(8000).default(800).meta({ title: 'Maximum answer length in tokens' }),
  temperature: z
    .number()
    .min(0)
    .max(2)
    .nullable()
    .default(null)
    .meta({ title: 'Temperature', description: 'Leave empty for the model’s own default.' }),
}

export const BuiltinSettings = z.strictObject({})

/** OpenAI, Azure, Ollama, vLLM and whatever else speaks `/chat/completions`. */
export const OpenAiCompatibleSettings = z.strictObject({
  baseUrl: HttpUrl.default('https://api.openai.com/v1').meta({
    title: 'Base URL',
    description: 'The address before /chat/completions.',
  }),
  model: z.string().trim().min(1).max(200).meta({ title: 'Model' }),
  apiKey: ApiKey.meta({
    title: 'API key',
    description: 'Not shown again. Some local servers need none.',
    secret: true,
  }),
  ...model,
})

export const AnthropicSettings = z.strictObject({
  baseUrl: HttpUrl.default('https://api.anthropic.com/v1').meta({ title: 'Base URL' }),
  model: z.string().trim().min(1).max(200).meta({ title: 'Model' }),
  apiKey: ApiKey.meta({ title: 'API key', description: 'Not shown again.', secret: true }),
  ...model,
})

/** Your own bot: we POST what was asked, it answers at once or later over the API. */
export const WebhookSettings = z.strictObject({
  url: HttpUrl.meta({ title: 'Address of your bot' }),
  secret: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'A secret looks like whsec_ and at least 24 bytes in base64.')
    .nullish()
    .meta({
      title: 'Signing secret',
      description: 'Signs Baton’s requests (Standard Webhooks). Leave empty to generate one; it is shown once.',
      secret: true,
    }),
  timeoutSeconds: patience(20),
  lateSeconds: z.int().min(1).max(3600).default(60).meta({
    title: 'Time limit for later answers in seconds',
    description: 'Applies when your bot responds with 202 and posts its answer later.',
  }),
})

/** An existing AI SDK chat route that answers with a UI-message stream. */
export const AiSdkUrlSettings = z.strictObject({
  url: HttpUrl.meta({ title: 'Address of your chat route', description: 'For example https://app.example/api/chat.' }),
  authorization: z.string().trim().min(1).max(2000).nullish().meta({
    title: 'Authorization header',
    description: 'Sent as it is, for example “Bearer …”. Not shown again.',
    secret: true,
  }),
  timeoutSeconds: patience(30),
})

/** Baton calls nothing: answers come by POST. */
export const ApiSettings = z.strictObject({
  lateSeconds: z.int().min(1).max(3600).default(60).meta({
    title: 'Time limit in seconds',
    description: 'After that, the answer counts as failed and the customer is told that there is no answer.',
  }),
})

export const assistantSettings = {
  builtin: BuiltinSettings,
  'openai-compatible': OpenAiCompatibleSettings,
  anthropic: AnthropicSettings,
  webhook: WebhookSettings,
  'ai-sdk-url': AiSdkUrlSettings,
  api: ApiSettings,
}

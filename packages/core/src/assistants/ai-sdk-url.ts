import { z } from 'zod'
import { assistant, HttpUrl, timeout } from './assistant.ts'

/** Settings for an existing AI SDK chat route that answers with a UI-message stream. */
export const AiSdkUrlSettings = z.strictObject({
  url: HttpUrl.meta({ title: 'Address of your chat route', description: 'For example https://app.example/api/chat.' }),
  authorization: z.string().trim().min(1).max(2000).nullish().meta({
    title: 'Authorization header',
    description: 'Sent as it is, for example “Bearer …”. Not shown again.',
    secret: true,
  }),
  timeoutSeconds: timeout(30),
})

export const aiSdkUrl = assistant({
  title: 'AI SDK chat route',
  what: 'asks your own AI SDK chat route',
  settings: AiSdkUrlSettings,
  needs: [],
  sends: { secrets: ['authorization'], address: 'url' },
})

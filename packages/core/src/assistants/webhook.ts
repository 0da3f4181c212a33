import { z } from 'zod'
import { assistant, HttpUrl, timeout } from './assistant.ts'

/** Settings of an external bot. Baton POSTs the question; the bot answers at once, or later over the API. */
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
  timeoutSeconds: timeout(20),
  lateSeconds: z.int().min(1).max(3600).default(60).meta({
    title: 'Time limit for later answers in seconds',
    description: 'Applies when your bot responds with 202 and posts its answer later.',
  }),
})

export const webhook = assistant({
  title: 'Your own bot, over a webhook',
  what: 'asks your own bot with a signed request',
  settings: WebhookSettings,
  needs: [],
  // The secret signs requests and is never sent.
  sends: null,
  signingSecret: 'secret',
})

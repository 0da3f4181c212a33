import { z } from 'zod'
import { assistant } from './assistant.ts'

/** Settings of an assistant that Baton does not call: a program posts its answers. */
export const ApiSettings = z.strictObject({
  lateSeconds: z.int().min(1).max(3600).default(60).meta({
    title: 'Time limit in seconds',
    description: 'After that, the answer counts as failed and the customer is told that there is no answer.',
  }),
})

export const api = assistant({
  title: 'Your own, over the API',
  what: 'calls nothing: your program posts the answers',
  settings: ApiSettings,
  needs: [],
  sends: null,
})

/** The entry `@baton/sdk/webhook`: what your server needs to receive requests from Baton. */
export { type Answer, type BotMoment, createBotHandler } from './bot.ts'
export { toNodeListener } from './node-listener.ts'
export { type RawRequest, type Secrets, signWebhook, verifyWebhook, WebhookError } from './signature.ts'
export type { BotRequest, BotResponse, WebhookBody } from './webhook-body.ts'

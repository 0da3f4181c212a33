import { type Secrets, secretBytes, verifyWebhook, WebhookError } from './signature.ts'
import type { BotRequest, BotResponse } from './webhook-body.ts'

/** What your bot gets with the question. */
export interface BotMoment {
  /** Aborted when Baton no longer wants the answer: a person was asked for, or the 20 seconds are over. */
  signal: AbortSignal
}

/**
 * Your bot. `null`: the answer comes later, by `baton.conversations.say(id, { text, as: 'assistant', ownerEpoch })`.
 */
export type Answer = (
  request: BotRequest['data'],
  moment: BotMoment,
) => Promise<BotResponse | null> | BotResponse | null

/**
 * Serves the webhook door: checks the signature, asks your function, answers Baton. For any framework with `Request`
 * and `Response`; for `node:http` and Express see `toNodeListener`. What your function throws is thrown on.
 *
 * @example
 * export const POST = createBotHandler(process.env.BATON_WEBHOOK_SECRET, async ({ text }) => ({
 *   messages: [await myBot(text)],
 * }))
 */
export function createBotHandler(secrets: Secrets, answer: Answer): (request: Request) => Promise<Response> {
  // A secret that was forgotten is found at the start, not by the first customer.
  secretBytes(secrets)
  return async (request) => {
    if (request.method !== 'POST') return problem(405, 'invalid', 'Send a POST request.')
    try {
      const body = await verifyWebhook(request, secrets)
      // A kind that this version does not know is accepted: after a refusal Baton would send it again.
      if (body.type !== 'message.answer') return new Response(null, { status: 204 })
      const said = await answer(body.data, { signal: request.signal })
      if (said === null || said === undefined) return new Response(null, { status: 202 })
      if (typeof said !== 'object')
        throw new TypeError(
          'The bot returned no valid answer. Return { messages: [text] }, { handoff: true }, or null to answer later.',
        )
      return Response.json(said)
    } catch (error) {
      if (error instanceof WebhookError)
        return problem(error.code === 'bad_signature' ? 401 : 400, error.code, error.message)
      throw error
    }
  }
}

function problem(status: number, code: string, detail: string): Response {
  return new Response(JSON.stringify({ status, code, detail }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })
}

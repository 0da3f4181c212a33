import { type Secrets, secretBytes, verifyWebhook, WebhookError } from './signature.ts'
import type { BotRequest, BotResponse } from './webhook-body.ts'

/** What your bot receives with the question. */
export interface BotMoment {
  /**
   * Aborted when Baton no longer wants the answer: a person was requested, or the assistant's time limit is over (20
   * seconds by default).
   */
  signal: AbortSignal
}

/**
 * Your bot. Return `null` to answer later with `baton.conversations.say(id, { text, as: 'assistant', ownerEpoch })`.
 */
export type Answer = (
  request: BotRequest['data'],
  moment: BotMoment,
) => Promise<BotResponse | null> | BotResponse | null

/**
 * Creates the handler of Baton's webhook: verifies the signature, calls your function and answers Baton. Works in any
 * framework with `Request` and `Response`; for `node:http` and Express see `toNodeListener`. Rethrows what your
 * function throws.
 *
 * @example
 * export const POST = createBotHandler(process.env.BATON_WEBHOOK_SECRET, async ({ text }) => ({
 *   messages: [await myBot(text)],
 * }))
 */
export function createBotHandler(secrets: Secrets, answer: Answer): (request: Request) => Promise<Response> {
  // Throws at startup when the secret is missing, not at the first customer.
  secretBytes(secrets)
  return async (request) => {
    if (request.method !== 'POST') return problem(405, 'invalid', 'Send a POST request.')
    try {
      const body = await verifyWebhook(request, secrets)
      // Accepts types that this version does not know, so that a newer Baton sees no error.
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

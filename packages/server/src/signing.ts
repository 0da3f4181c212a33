import { createHmac } from 'node:crypto'

/**
 * Returns the headers of a signed request by Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over
 * `id.timestamp.body` with a `whsec_` secret in base64. `id` is the same at every attempt, so that the receiver can
 * drop a repeated request.
 */
export function signedHeaders(
  secret: string,
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}

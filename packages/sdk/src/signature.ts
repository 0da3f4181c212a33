import type { WebhookBody } from './webhook-body.ts'

/** A request that is not provably from Baton, is too old, or cannot be read. The message says what to check. */
export class WebhookError extends Error {
  readonly code: 'bad_signature' | 'invalid'

  constructor(code: WebhookError['code'], message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'WebhookError'
    this.code = code
  }
}

/** A request in frameworks without `Request`. `body` is the raw body as received, unparsed. */
export interface RawRequest {
  headers: Headers | Record<string, string | string[] | undefined>
  body: string | Uint8Array
}

/** One secret, or several while they are rotated. */
export type Secrets = string | readonly string[]

const toleranceMs = 5 * 60_000
const bytes = new TextEncoder()

/**
 * Returns the body of a request that Baton signed (Standard Webhooks). Any of the secrets may match. Refuses a request
 * that is more than five minutes old or ahead, so that a copied one cannot be sent again later. Throws `WebhookError`.
 */
export async function verifyWebhook(
  request: Request | RawRequest,
  secrets: Secrets,
  { now = new Date() }: { now?: Date } = {},
): Promise<WebhookBody> {
  const id = header(request, 'webhook-id')
  const timestamp = header(request, 'webhook-timestamp')
  const given = header(request, 'webhook-signature')
  const body = await bodyOf(request)

  if (!/^\d{1,12}$/.test(timestamp))
    throw new WebhookError('bad_signature', 'The header webhook-timestamp is not a number of seconds.')
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > toleranceMs) {
    throw new WebhookError(
      'bad_signature',
      'The request is more than five minutes old or from the future. Check the clock of this machine.',
    )
  }
  const keys = await keysOf(secrets)
  if (!(await anySigned(keys, signaturesIn(given), signedContent(id, timestamp, body)))) {
    throw new WebhookError(
      'bad_signature',
      'The signature does not match. Check the secret, and pass the raw body, before any parsing.',
    )
  }
  return parse(body)
}

/** Returns the three headers of a signed request, with one signature per secret. */
export async function signWebhook(
  { id, timestamp, body }: { id: string; timestamp: Date; body: string },
  secrets: Secrets,
) {
  const seconds = String(Math.floor(timestamp.getTime() / 1000))
  const content = signedContent(id, seconds, bytes.encode(body))
  const signatures = await Promise.all(
    (await keysOf(secrets)).map(
      async (key) => `v1,${base64(new Uint8Array(await crypto.subtle.sign('HMAC', key, content)))}`,
    ),
  )
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signatures.join(' ') }
}

/** Returns the secrets as bytes. Throws `WebhookError` when there is none, or when one is incomplete. */
export function secretBytes(secrets: Secrets): Uint8Array<ArrayBuffer>[] {
  const list = typeof secrets === 'string' ? [secrets] : secrets
  if (list.length === 0)
    throw new WebhookError('invalid', 'The signing secret is missing. Copy it from the console; it begins with whsec_.')
  return list.map((secret) => {
    const raw = unbase64(secret.replace(/^whsec_/, ''))
    if (raw?.length) return raw
    throw new WebhookError(
      'invalid',
      'The signing secret is empty or incomplete. Copy it from the console; it begins with whsec_.',
    )
  })
}

function header({ headers }: Request | RawRequest, name: string): string {
  const value =
    headers instanceof Headers
      ? headers.get(name)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  const text = Array.isArray(value) ? value.join(' ') : value
  if (text) return text
  throw new WebhookError('bad_signature', `The header ${name} is missing. The request did not come from Baton.`)
}

async function bodyOf(request: Request | RawRequest): Promise<Uint8Array> {
  if (request instanceof Request) return new Uint8Array(await request.arrayBuffer())
  if (typeof request.body === 'string') return bytes.encode(request.body)
  if (request.body instanceof Uint8Array) return request.body
  throw new WebhookError('invalid', 'Pass the raw body as a string or bytes. A parsed body cannot be verified.')
}

function signedContent(id: string, timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = bytes.encode(`${id}.${timestamp}.`)
  const content = new Uint8Array(head.length + body.length)
  content.set(head)
  content.set(body, head.length)
  return content
}

function keysOf(secrets: Secrets) {
  return Promise.all(
    secretBytes(secrets).map((raw) =>
      crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']),
    ),
  )
}

function signaturesIn(given: string) {
  return given.split(' ').flatMap((part) => (part.startsWith('v1,') ? (unbase64(part.slice(3)) ?? []) : []))
}

/**
 * Returns whether any key made any of the signatures. `verify` compares in constant time and rejects another length.
 */
async function anySigned(
  keys: Awaited<ReturnType<typeof keysOf>>,
  signatures: Uint8Array<ArrayBuffer>[],
  content: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const verdicts = await Promise.all(
    keys.flatMap((key) => signatures.map((signature) => crypto.subtle.verify('HMAC', key, signature, content))),
  )
  return verdicts.includes(true)
}

function parse(body: Uint8Array): WebhookBody {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch (cause) {
    throw new WebhookError('invalid', 'The body is signed but not JSON.', cause)
  }
}

function base64(raw: Uint8Array): string {
  return btoa(String.fromCharCode(...raw))
}

function unbase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

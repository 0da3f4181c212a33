import { randomId } from '@baton/client/random-id'
import { BatonError, errorOf } from './baton-error.ts'

/** Where Baton is and who asks. */
export interface BatonSettings {
  /** The address of the installation, such as `https://chat.example.com`. */
  url: string
  /** From the console: Settings, API keys. */
  apiKey: string
  /** The teammate to write and claim as: an id or an email address. */
  teammate?: string
  fetch?: typeof fetch
  /** The time limit of one attempt in milliseconds; 30 seconds by default. */
  timeoutMs?: number
}

/** Options that every call takes as its last argument. */
export interface CallOptions {
  signal?: AbortSignal
  /** Requests with the same key take effect once. Each call gets a new key when omitted. */
  idempotencyKey?: string
}

/** The query, body and options of one request. */
export interface Asking {
  query?: Record<string, string | number | undefined>
  body?: object
  options?: CallOptions | undefined
}

export type Send = <T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, asking?: Asking) => Promise<T>

const retries = 3
const firstPauseMs = 250
const longestPauseMs = 60_000
const passing = [429, 502, 503, 504]

/**
 * Creates the function that calls the API. It retries up to three times without an answer or after 429, 502, 503 and
 * 504, but never a DELETE, which has no idempotency key. Throws `BatonError`, or the signal's reason when aborted.
 */
export function createSend({ url, apiKey, teammate, fetch: given = fetch, timeoutMs = 30_000 }: BatonSettings): Send {
  const base = baseOf(url)
  if (!apiKey)
    throw new BatonError('unauthorized', 0, 'The API key is empty. Create one in the console under Settings, API keys.')

  return async function send<T>(
    method: string,
    path: string,
    { query = {}, body, options = {} }: Asking = {},
  ): Promise<T> {
    const { signal, idempotencyKey } = options
    const key = method === 'POST' || method === 'PATCH' ? (idempotencyKey ?? randomId()) : undefined
    const asked = `${method} ${path}`
    const request = {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        accept: 'application/json',
        ...(teammate ? { 'x-teammate': teammate } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }
    const attempts = method === 'DELETE' ? 1 : retries + 1

    for (let attempt = 1; ; attempt++) {
      const outcome = await withLimit(signal, timeoutMs, (limited) =>
        attemptOnce<T>(`${base}${path}${search(query)}`, { ...request, signal: limited }, { given, asked }),
      )
      if ('value' in outcome) return outcome.value
      signal?.throwIfAborted()
      const pauseMs = outcome.waitMs ?? firstPauseMs * 2 ** (attempt - 1) * (0.5 + Math.random())
      if (attempt >= attempts || !isPassing(outcome.error, attempt) || pauseMs > longestPauseMs) throw outcome.error
      await pause(pauseMs, signal)
    }
  }
}

/** Returns an id as a part of a path. Throws `invalid` for anything else: `..` would be another resource. */
export function segment(id: string): string {
  if (/^[\w-]{1,60}$/.test(id)) return id
  throw new BatonError('invalid', 0, `“${id}” is not an id. Pass an id from Baton, such as cnv_… or hof_….`)
}

type Attempted<T> = { value: T } | { error: BatonError; waitMs: number | undefined }

async function attemptOnce<T>(
  url: string,
  request: RequestInit,
  { given, asked }: { given: typeof fetch; asked: string },
): Promise<Attempted<T>> {
  try {
    const response = await given(url, request)
    if (!response.ok)
      return { error: await errorOf(response, asked), waitMs: retryAfterMs(response.headers.get('retry-after')) }
    return await bodyOf<T>(response, asked)
  } catch (cause) {
    return {
      error: new BatonError('unreachable', 0, `${asked}: Baton did not answer at ${new URL(url).origin}.`, { cause }),
      waitMs: undefined,
    }
  }
}

async function bodyOf<T>(response: Response, asked: string): Promise<Attempted<T>> {
  const text = await response.text()
  try {
    return { value: JSON.parse(text || 'null') }
  } catch (cause) {
    return {
      error: new BatonError(
        'unexpected',
        response.status,
        `${asked} did not return JSON. Check the address of Baton.`,
        { cause },
      ),
      waitMs: undefined,
    }
  }
}

function isPassing({ code, status }: BatonError, attempt: number): boolean {
  if (code === 'unreachable' || passing.includes(status)) return true
  // An earlier attempt that got no answer may still be running on the server under our key.
  return attempt > 1 && code === 'conflict'
}

/** Returns milliseconds for seconds or a date, as in RFC 9110. */
function retryAfterMs(header: string | null): number | undefined {
  if (header === null) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}

/**
 * Runs `work` with a time limit. Uses its own timer, because Node 20 collects an `AbortSignal.timeout` inside
 * `AbortSignal.any` as garbage, and it never fires.
 */
async function withLimit<T>(
  signal: AbortSignal | undefined,
  ms: number,
  work: (limited: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController()
  const stop = () => limit.abort(signal?.reason)
  const timer = setTimeout(() => limit.abort(new DOMException(`No answer within ${ms} ms.`, 'TimeoutError')), ms)
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted) stop()
  try {
    return await work(limit.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

function baseOf(url: string): string {
  if (/^https?:\/\//.test(url) && URL.canParse(url)) return url.replace(/\/+$/, '')
  throw new BatonError('invalid', 0, `“${url}” is not a URL. Pass one like https://chat.example.com.`)
}

function search(query: Record<string, string | number | undefined>): string {
  const given = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value))
  return `${given}` && `?${given}`
}

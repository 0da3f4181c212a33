import { AppError } from '@baton/core'
import type { SmsSettings } from '@baton/core/channels/sms'
import type { ChannelIo } from '../channel-adapter.ts'

export interface TwilioAnswer {
  status: number
  /** The parsed body; undefined when it is not JSON. */
  body: unknown
}

/**
 * Calls a path below the account in Twilio's API: GET, or POST when there is a form. Returns every response, also a
 * refusal. Throws what `fetch` throws when there is no response within ten seconds.
 */
export async function callTwilio(
  { accountSid, authToken, apiBaseUrl }: SmsSettings,
  { fetch }: ChannelIo,
  { path, form }: { path: string; form?: URLSearchParams },
): Promise<TwilioAnswer> {
  const answer = await fetch(`${apiBaseUrl.replace(/\/+$/, '')}/2010-04-01/Accounts/${accountSid}${path}`, {
    method: form ? 'POST' : 'GET',
    headers: {
      authorization: `Basic ${Buffer.from(`${accountSid}:${authToken ?? ''}`).toString('base64')}`,
      accept: 'application/json',
    },
    ...(form ? { body: form } : {}),
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  })
  const text = await answer.text()
  return { status: answer.status, body: parsed(text) }
}

/** Codes of errors from before there was a connection. */
const unconnected = new Set(
  'ECONNREFUSED EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN UND_ERR_CONNECT_TIMEOUT'.split(' '),
)

/** Returns whether what `fetch` threw shows that no request was sent. */
export function neverConnected(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at instanceof AppError || ('code' in at && unconnected.has(String(at.code)))) return true
  return false
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

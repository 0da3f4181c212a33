import { AppError, type DeliveryStatus, invalidField } from '@baton/core'
import { maxTextLength } from '@baton/core/api'
import type { SmsSettings } from '@baton/core/channels/sms'
import { cutText } from '@baton/core/cut-text'
import type { Inbound, ReceivedRequest } from '../channel-adapter.ts'
import { keywordReplies } from './keyword-replies.ts'
import { type FoundKeyword, keywordOf } from './keywords.ts'
import { filesOf } from './media.ts'
import { reasonOf } from './reasons.ts'
import { isSigned } from './signature.ts'

/** Parses a Twilio webhook: a message, or the delivery state of one. Throws AppError `bad_signature` or `invalid`. */
export async function receive(request: Request, settings: SmsSettings): Promise<ReceivedRequest> {
  const form = await signedForm(request, settings)
  const id = form.get('MessageSid') || form.get('SmsMessageSid') || form.get('SmsSid')
  if (!id)
    throw invalidField('MessageSid', 'MessageSid is missing. Only Twilio’s messaging webhook may call this address.')

  const state = form.get('MessageStatus') ?? form.get('SmsStatus') ?? ''
  const status = statuses.get(state)
  if (status)
    return {
      inbound: [{ type: 'status', id, status, ...why(status, state, form.get('ErrorCode')) }],
      response: nothing(),
    }
  if (!form.has('Body') && !form.has('NumMedia')) return { inbound: [], response: nothing() }
  return { inbound: [written(id, form, settings)], response: silence() }
}

async function signedForm(request: Request, { accountSid, authToken }: SmsSettings): Promise<URLSearchParams> {
  if (!authToken)
    throw new AppError(
      'bad_signature',
      'This channel has no auth token, so requests cannot be verified. Enter it in the channel’s settings.',
    )
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')
  const raw = new Uint8Array(await request.arrayBuffer())
  const form = new URLSearchParams(isForm ? new TextDecoder().decode(raw) : '')

  if (
    !isSigned(
      { url: request.url, body: isForm ? form : raw, signature: request.headers.get('x-twilio-signature') ?? '' },
      authToken,
    )
  )
    throw new AppError(
      'bad_signature',
      'The request is not signed with this channel’s auth token. Check the token, and that Twilio calls exactly the ' +
        'address shown in the channel’s settings.',
    )
  if (!isForm)
    throw invalidField(
      'body',
      'The body must be a form (application/x-www-form-urlencoded). Set the webhook to HTTP POST.',
    )
  // The signature proves the auth token, not the account that the form names.
  if (form.has('AccountSid') && form.get('AccountSid') !== accountSid)
    throw new AppError('bad_signature', 'The request is for another Twilio account than this channel’s.')
  return form
}

/**
 * Delivery states, in the order a message passes through them. `received` and `receiving` are missing: they are states
 * of the contact's own messages.
 */
const statuses = new Map<string, DeliveryStatus>([
  ['accepted', 'queued'],
  ['scheduled', 'queued'],
  ['queued', 'queued'],
  ['sending', 'queued'],
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['undelivered', 'failed'],
  ['failed', 'failed'],
  ['canceled', 'failed'],
])

function why(status: DeliveryStatus, state: string, code: string | null): { reason?: string } {
  if (status !== 'failed') return {}
  if (code && code !== '0') return { reason: reasonOf(code) }
  return { reason: state === 'canceled' ? 'The message was cancelled at Twilio.' : 'Twilio gave no reason.' }
}

function written(id: string, form: URLSearchParams, settings: SmsSettings): Inbound {
  const from = clean(form.get('From') ?? '').trim()
  if (!from) throw invalidField('From', 'From is missing, so the sender cannot be answered.')
  const body = clean(form.get('Body') ?? '')
  const files = filesOf(form)
  const text = textOf(body, files)
  if (isMachine(from)) return { type: 'automatic', id, from, text }
  if (!body.trim()) return { type: 'unreadable', id, from, text, reply: keywordReplies.unreadable }

  const found = keywordOf(body, form.get('OptOutType'))
  // With OptOutType, Twilio's Advanced Opt-Out has already acted and replied, whatever our settings say.
  return found
    ? { ...asked(found, form.has('OptOutType'), settings), id, from, text }
    : { type: 'message', id, from, text }
}

function textOf(body: string, files: string): string {
  if (!body.trim()) return files || '[Empty message]'
  return files ? `${cutText(body, maxTextLength - files.length - 1)}\n${files}` : cutText(body, maxTextLength)
}

/**
 * Returns whether a sender is a word (“MYBANK”) or a short code: only machines send from those. People have a phone
 * number, or an account on a network that Twilio names (“whatsapp:…”).
 */
const isMachine = (from: string) => !/^(?:[a-z]+:|\+[\d\s().-]{7,}$|\d{9,}$)/i.test(from)

function asked(
  { keyword, byTwilio }: FoundKeyword,
  advanced: boolean,
  { optOutReplies, helpText }: Pick<SmsSettings, 'optOutReplies' | 'helpText'>,
) {
  const replied =
    advanced || (optOutReplies === 'twilio' && byTwilio)
      ? {}
      : { reply: keyword === 'help' && helpText ? { en: helpText } : keywordReplies[keyword] }
  if (keyword === 'help') return { type: 'help' as const, ...replied }
  return { type: 'optOut' as const, out: keyword === 'stop', onlyIfOut: keyword === 'start' && !advanced, ...replied }
}

/** Removes null characters and replaces lone surrogates, which the database cannot store. */
function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}

function nothing(): Response {
  return new Response(null, { status: 204 })
}

/** Returns an empty reply, which sends nothing: replies leave by the outbox, as every message does. */
function silence(): Response {
  return new Response('<?xml version="1.0" encoding="UTF-8"?><Response/>', {
    headers: { 'content-type': 'text/xml; charset=utf-8' },
  })
}

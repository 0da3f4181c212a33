import { AppError } from '@baton/core'
import { maxTextLength } from '@baton/core/api'
import type { SmsSettings } from '@baton/core/channels'
import type { DeliveryStatus, Inbound, Received } from '../channel.ts'
import { keywordOf } from './keywords.ts'
import { reasonOf } from './reasons.ts'
import { isSigned } from './signature.ts'
import { say, silence } from './twiml.ts'

/** What Twilio tells us: somebody wrote, or how one of our messages fares. Throws AppError `bad_signature` or `invalid`. */
export async function receive(request: Request, settings: SmsSettings): Promise<Received> {
  const form = await signedForm(request, settings)
  const id = form.get('MessageSid') || form.get('SmsMessageSid') || form.get('SmsSid')
  if (!id) throw unreadable('MessageSid', 'There is no MessageSid: let Twilio’s messaging webhook, not another one, call this address.')

  const state = form.get('MessageStatus') ?? form.get('SmsStatus') ?? ''
  const status = statuses.get(state)
  if (status) return { inbound: [{ type: 'status', id, status, ...why(status, state, form.get('ErrorCode')) }], response: nothing() }
  if (!form.has('Body') && !form.has('NumMedia')) return { inbound: [], response: nothing() }
  return written(id, form, settings)
}

async function signedForm(request: Request, { accountSid, authToken }: SmsSettings): Promise<URLSearchParams> {
  if (!authToken) throw new AppError('bad_signature', 'This channel has no auth token, so nobody can be trusted to be Twilio; enter it in the channel’s settings.')
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')
  const raw = new Uint8Array(await request.arrayBuffer())
  const form = new URLSearchParams(isForm ? new TextDecoder().decode(raw) : '')

  if (!isSigned({ url: request.url, body: isForm ? form : raw, signature: request.headers.get('x-twilio-signature') ?? '' }, authToken))
    throw new AppError('bad_signature', 'The request is not signed with this channel’s auth token; check the token, and that Twilio calls the very address shown in the channel’s settings.')
  if (!isForm) throw unreadable('body', 'The body must be a form (application/x-www-form-urlencoded): set the webhook to HTTP POST.')
  // The signature proves the token, not the account it speaks of.
  if (form.has('AccountSid') && form.get('AccountSid') !== accountSid) throw new AppError('bad_signature', 'The request is for another Twilio account than this channel’s.')
  return form
}

/** In the order a message passes through them. `received` and `receiving` are the contact's own messages. */
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

function written(id: string, form: URLSearchParams, settings: SmsSettings): Received {
  const from = clean(form.get('From') ?? '').trim()
  if (!from) throw unreadable('From', 'There is no From: nobody could be answered.')
  const text = textOf(form)
  const keyword = keywordOf(form.get('Body') ?? '', form.get('OptOutType'))
  if (!keyword) return { inbound: [{ type: 'message', id, from, text }], response: silence() }

  // With OptOutType, Twilio's Advanced Opt-Out has answered already, whatever our settings say.
  const reply = settings.optOutReplies === 'baton' && !form.has('OptOutType') ? replies(settings)[keyword] : undefined
  const inbound: Inbound[] = keyword === 'help' ? [] : [{ type: 'optOut', id, from, out: keyword === 'stop', text, ...(reply ? { reply } : {}) }]
  return { inbound, response: reply ? say(reply) : silence() }
}

function replies({ helpText }: SmsSettings) {
  return {
    stop: 'You will get no more messages from this number. Reply START to get them again.',
    start: 'You will get messages from this number again. Reply STOP to end them.',
    help: helpText ?? 'This is our customer support. Write your question here and we will answer it. Reply STOP to get no more messages.',
  }
}

function textOf(form: URLSearchParams): string {
  const body = clean(form.get('Body') ?? '')
  const file = Number(form.get('NumMedia') ?? 0) > 0 ? '[Picture or file; this channel takes text only]' : ''
  if (!body.trim()) return file || '[Empty message]'
  return file ? `${cut(body, maxTextLength - file.length - 1)}\n${file}` : cut(body, maxTextLength)
}

/** No database stores a null character or half a surrogate pair. */
function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

function unreadable(field: string, message: string): AppError {
  return new AppError('invalid', message, { errors: [{ field, message }] })
}

function nothing(): Response {
  return new Response(null, { status: 204 })
}

import type { ChannelProblem } from '@baton/core/api'
import { isShortCode, type SmsSettings } from '@baton/core/channels/sms'
import { z } from 'zod'
import type { ChannelIo } from '../channel-adapter.ts'
import { callTwilio } from './api.ts'

/**
 * Tests the connection: the credentials, the number and its webhook, and whether Twilio can reach this server. Sends no
 * message.
 */
export async function check(settings: SmsSettings, io: ChannelIo & { inboundUrl: string }): Promise<ChannelProblem[]> {
  const ours = aboutAddress(io.inboundUrl)
  if (!settings.authToken)
    return [...ours, error('The auth token is missing. Copy it from the start page of the Twilio console.')]
  try {
    const account = await aboutAccount(settings, io)
    return [
      ...ours,
      ...account,
      ...(account.some(({ severity }) => severity === 'error') ? [] : await aboutNumber(settings, io)),
    ]
  } catch (cause) {
    return [
      ...ours,
      error(
        `Twilio could not be reached at ${settings.apiBaseUrl} (${wordsOf(cause)}). Check the API address and that ` +
          'this server can make outgoing requests.',
      ),
    ]
  }
}

function aboutAddress(inboundUrl: string): ChannelProblem[] {
  if (isLocal(inboundUrl))
    return [error(`Twilio cannot reach ${inboundUrl}. Set BATON_PUBLIC_URL to this server’s public address.`)]
  if (!inboundUrl.startsWith('https://'))
    return [
      warning(
        `${inboundUrl} is not encrypted, so others can read the messages on the way. Put HTTPS in front and set ` +
          'BATON_PUBLIC_URL.',
      ),
    ]
  return []
}

function isLocal(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  return /^$|^localhost$|\.(localhost|local|internal)$|^(0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^\[(::1?|f[cde].*)\]$/.test(
    host,
  )
}

const Account = z.object({ status: z.string(), type: z.string().nullish() })

async function aboutAccount(settings: SmsSettings, io: ChannelIo): Promise<ChannelProblem[]> {
  const { status, body } = await callTwilio(settings, io, { path: '.json' })
  if (status === 401 || status === 403 || status === 404)
    return [error('Twilio refused the auth token or the SID. Copy both from the start page of the Twilio console.')]
  const account = Account.safeParse(body)
  if (status !== 200 || !account.success) return [error(strange(status, settings))]
  if (account.data.status !== 'active')
    return [
      error(`The Twilio account is ${account.data.status}. It cannot send or receive until Twilio reactivates it.`),
    ]
  return account.data.type === 'Trial'
    ? [
        warning(
          'This is a trial account. Twilio sends only to numbers verified in its console and adds its own text to ' +
            'each message.',
        ),
      ]
    : []
}

const Numbers = z.object({
  incoming_phone_numbers: z.array(
    z.object({
      phone_number: z.string().nullish(),
      sms_url: z.string().nullish(),
      sms_method: z.string().nullish(),
      sms_application_sid: z.string().nullish(),
      capabilities: z.object({ sms: z.boolean().optional() }).nullish(),
    }),
  ),
})
type TwilioNumber = z.infer<typeof Numbers>['incoming_phone_numbers'][number]

const ShortCodes = z.object({
  short_codes: z.array(
    z.object({ short_code: z.string().nullish(), sms_url: z.string().nullish(), sms_method: z.string().nullish() }),
  ),
})

/** Reads the account's numbers or short codes that contain ours; null when the answer cannot be read. */
async function numbersLike(settings: SmsSettings, io: ChannelIo) {
  const { from } = settings
  const short = isShortCode(from)
  const path = short
    ? `/SMS/ShortCodes.json?${new URLSearchParams({ ShortCode: from })}`
    : `/IncomingPhoneNumbers.json?${new URLSearchParams({ PhoneNumber: from })}`
  const { status, body } = await callTwilio(settings, io, { path })
  if (status !== 200) return { status, numbers: null }
  const numbers: TwilioNumber[] | undefined = short
    ? ShortCodes.safeParse(body).data?.short_codes.map(({ short_code, ...rest }) => ({
        phone_number: short_code,
        ...rest,
      }))
    : Numbers.safeParse(body).data?.incoming_phone_numbers
  return { status, numbers: numbers ?? null }
}

async function aboutNumber(settings: SmsSettings, io: ChannelIo & { inboundUrl: string }): Promise<ChannelProblem[]> {
  const { status, numbers } = await numbersLike(settings, io)
  if (!numbers) return [error(strange(status, settings))]
  // Twilio also returns numbers that only contain the given one.
  const number = numbers.find(({ phone_number }) => phone_number === settings.from)
  if (!number)
    return [
      error(
        isShortCode(settings.from)
          ? `${settings.from} is not a short code of this Twilio account. Enter one of the account’s own, or a phone ` +
              'number with a plus and the country code.'
          : `${settings.from} is not a number of this Twilio account. Buy it there, or enter one of the account’s ` +
              'numbers.',
      ),
    ]
  return [
    ...(number.capabilities?.sms === false
      ? [error(`${settings.from} cannot send or receive SMS. Choose a number with SMS in the Twilio console.`)]
      : []),
    // Twilio cannot reach a local address, so nobody should paste it there.
    ...(isLocal(io.inboundUrl) ? [] : aboutWebhook(number, settings, io.inboundUrl)),
  ]
}

function aboutWebhook(
  { sms_application_sid: app, sms_url: url, sms_method: method }: TwilioNumber,
  { from, messagingServiceSid }: SmsSettings,
  inboundUrl: string,
): ChannelProblem[] {
  const pasted = `paste ${inboundUrl} under “A message comes in” (HTTP POST)`
  // A service may have its own webhook, which this API does not show.
  if (messagingServiceSid && (app || !sameUrl(url, inboundUrl)))
    return [
      warning(
        'The number’s own webhook does not point here. In the messaging service, choose “Send a webhook” and enter ' +
          `${inboundUrl}, or “Defer to sender’s webhook” and ${pasted} at ${from}.`,
      ),
    ]
  if (app)
    return [
      error(
        `${from} is run by the TwiML app ${app}, so messages do not arrive here. At the number in the Twilio ` +
          `console, choose “Webhook” and ${pasted}.`,
      ),
    ]
  if (!sameUrl(url, inboundUrl))
    return [
      error(
        `Messages to ${from} ${url ? `go to ${url}` : 'go nowhere'}. At the number in the Twilio console, ${pasted}.`,
      ),
    ]
  return method && method.toUpperCase() !== 'POST'
    ? [error(`Twilio calls this server with HTTP ${method}. At ${from} in the Twilio console, choose HTTP POST.`)]
    : []
}

function sameUrl(given: string | null | undefined, ours: string): boolean {
  return given != null && URL.canParse(given) && new URL(given).href === new URL(ours).href
}

function strange(status: number, { apiBaseUrl }: SmsSettings): string {
  return status >= 500 || status === 429
    ? `Twilio is unavailable at the moment (HTTP ${status}). Try again in a minute.`
    : `${apiBaseUrl} does not respond like Twilio (HTTP ${status}). Check the API address.`
}

function wordsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'no answer'
  if (cause.name === 'TimeoutError') return 'no answer within ten seconds'
  return cause.cause instanceof Error && cause.cause.message ? cause.cause.message : cause.message
}

function error(message: string): ChannelProblem {
  return { severity: 'error', message }
}

function warning(message: string): ChannelProblem {
  return { severity: 'warning', message }
}

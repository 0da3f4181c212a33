import type { SmsSettings } from '@baton/core/channels/sms'
import { z } from 'zod'
import { type ChannelIo, DeliveryError, type Outbound } from '../channel-adapter.ts'
import { callTwilio, neverConnected, type TwilioAnswer } from './api.ts'
import { isKnown, reasonOf } from './reasons.ts'

/**
 * Sends one part and returns Twilio's SID. Twilio has no idempotency key: when its response is lost and the part is
 * sent again, the contact may get it twice (at least once, never lost). Throws a DeliveryError.
 */
export async function send(part: Outbound, settings: SmsSettings, io: ChannelIo): Promise<{ id: string }> {
  if (!settings.authToken)
    throw new DeliveryError('This channel has no auth token. Enter it in the channel’s settings.', { permanent: true })
  const answer = await answerTo(part, settings, io)
  if (answer.status < 200 || answer.status >= 300) throw refusal(answer)

  const created = Created.safeParse(answer.body)
  if (!created.success)
    throw new DeliveryError('Twilio’s answer could not be read.', {
      permanent: false,
      mayHaveLeft: true,
      cause: created.error,
    })
  return { id: created.data.sid }
}

const Created = z.object({ sid: z.string().min(1) })
const Refused = z.object({ code: z.number() })

async function answerTo(
  { to, text, statusUrl }: Outbound,
  settings: SmsSettings,
  io: ChannelIo,
): Promise<TwilioAnswer> {
  // A messaging service chooses the number that the contact knows. Contacts who wrote by WhatsApp (“whatsapp:+49…”) are
  // answered there.
  const network = /^[a-z]+:/.exec(to)?.[0] ?? ''
  const sender: [string, string] = settings.messagingServiceSid
    ? ['MessagingServiceSid', settings.messagingServiceSid]
    : ['From', network + settings.from]
  try {
    return await callTwilio(settings, io, {
      path: '/Messages.json',
      form: new URLSearchParams([['To', to], sender, ['Body', text], ['StatusCallback', statusUrl]]),
    })
  } catch (cause) {
    const mayHaveLeft = !neverConnected(cause)
    throw new DeliveryError('Twilio could not be reached.', { permanent: false, mayHaveLeft, cause })
  }
}

/**
 * Codes of temporary errors whose HTTP status looks final: the sending number's queue is full, or the account sends too
 * fast.
 */
const passing = new Set([20429, 21611, 30001])

/** Statuses with which a proxy reports that it has lost the response. */
const lost = new Set([408, 502, 504])

function refusal({ status, body }: TwilioAnswer): DeliveryError {
  const code = Refused.safeParse(body).data?.code
  if (status === 429) return new DeliveryError('Twilio accepts no more messages at the moment.', { permanent: false })
  if (status < 400 || status >= 500 || status === 408)
    return new DeliveryError(`Twilio is out of order (HTTP ${status}).`, {
      permanent: false,
      mayHaveLeft: lost.has(status),
    })

  const isAboutCredentials = [401, 403, 404].includes(status) && !(code !== undefined && isKnown(code))
  if (isAboutCredentials)
    return new DeliveryError(
      'Twilio refused the credentials. Check the account SID and the auth token in the channel’s settings.',
      { permanent: true },
    )
  if (code === undefined) return new DeliveryError(`Twilio refused the message (HTTP ${status}).`, { permanent: true })
  return new DeliveryError(reasonOf(code), { permanent: !passing.has(code) })
}

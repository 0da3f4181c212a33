import { z } from 'zod'
import { plainText } from '../plain-text.ts'
import { channel, commonSettings } from './channel.ts'

/** E.164 (a plus and 7 to 15 digits), or a short code of 3 to 8 digits. */
const Sender = z
  .string()
  .regex(/^(?:\+[1-9]\d{6,14}|[1-9]\d{2,7})$/, 'A phone number looks like +4930123456, a short code like 12345.')

/** Returns whether a sender of our own is a short code and not a phone number. */
export const isShortCode = (sender: string) => !sender.startsWith('+')

/** SMS over Twilio. One number (or messaging service) is one channel. */
export const SmsSettings = z.strictObject({
  ...commonSettings,
  accountSid: z
    .string()
    .regex(
      /^AC[0-9a-fA-F]{32}$/,
      'An account SID is AC and 32 hexadecimal digits; it is on the start page of the Twilio console.',
    )
    .meta({ title: 'Account SID' }),
  authToken: z.string().min(10).max(200).nullish().meta({
    title: 'Auth token',
    description: 'Verifies requests from Twilio and gives access to its API. Not shown again.',
    secret: true,
  }),
  from: Sender.meta({
    title: 'Number',
    description: 'A phone number or your own short code. Customers write to it and get answers from it.',
  }),
  messagingServiceSid: z
    .string()
    .regex(/^MG[0-9a-fA-F]{32}$/, 'A messaging service SID is MG and 32 hexadecimal digits.')
    .nullable()
    .default(null)
    .meta({ title: 'Messaging service SID', description: 'Only if you send through a messaging service.' }),
  optOutReplies: z.enum(['twilio', 'baton']).default('twilio').meta({
    title: 'Who answers STOP, START and HELP',
    description: 'Twilio does, unless its opt-out handling is turned off for your account.',
  }),
  helpText: z.string().trim().min(1).max(320).nullable().default(null).meta({
    title: 'Reply to HELP',
    description: 'Sent when Baton answers HELP. Say who you are and how to reach you.',
  }),
  apiBaseUrl: z
    .url({ protocol: /^https?$/ })
    .default('https://api.twilio.com')
    .meta({ title: 'API address', description: 'Twilio’s, unless you use a proxy or a regional address.' }),
})
export type SmsSettings = z.infer<typeof SmsSettings>

export const sms = channel({
  title: 'SMS',
  settings: SmsSettings,
  needs: [{ setting: 'authToken', why: 'Required: it proves that a request comes from Twilio.' }],
  sends: { secrets: ['authToken'], address: 'apiBaseUrl' },
  identity: 'phone',
  fallbackAddress: 'phone',
  hasToken: false,
  delivers: true,
  deletes: false,
  // The longest text that Twilio takes in one message.
  limits: { text: 1600 },
  // Assistants write markdown; teammates mean every character as they typed it.
  format: ({ author, text }) => (author === 'assistant' ? plainText(text) : text),
})

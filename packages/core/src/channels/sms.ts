import { z } from 'zod'
import { plainText } from '../plain-text.ts'
import { answering, channel } from './channel.ts'
import { segmentsOf } from './segments.ts'

/** E.164: a plus and 7 to 15 digits. */
const PhoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/, 'A phone number looks like +4930123456.')

/** SMS over Twilio. One number (or messaging service) is one channel. */
export const SmsSettings = z.strictObject({
  ...answering,
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
  from: PhoneNumber.meta({ title: 'Number', description: 'Customers write to this number and get answers from it.' }),
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
  // The longest text that Twilio takes in one message.
  limits: { text: 1600 },
  // Assistants write markdown; teammates mean every character as they typed it.
  format: ({ author, text }) => (author === 'assistant' ? plainText(text) : text),
  composer: { windowHours: null, subject: false, segments: segmentsOf },
})

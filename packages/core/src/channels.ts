import { z } from 'zod'

/** The settings of each kind of channel. A field marked `secret` is written only: sealed at rest, never returned. */

/** What every channel has where an assistant answers in text. */
const answering = {
  allowHandoff: z.boolean().default(true).meta({ title: 'Allow human handoff' }),
  assistantId: z
    .string()
    .nullable()
    .default(null)
    .meta({ title: 'Assistant', description: 'Who answers here. Empty: the workspace’s first assistant.' }),
}

export const Origin = z
  .string()
  .max(200)
  .regex(/^https?:\/\/[^/\s?#@]+$/, 'An origin looks like https://shop.example, without a path.')
export const WebSettings = z.strictObject({
  allowedOrigins: z
    .array(Origin)
    .max(100)
    .default([])
    .meta({ title: 'Allowed origins', description: 'The websites that may show this widget. Empty: any website.' }),
  ...answering,
  identity: z
    .strictObject({
      required: z
        .boolean()
        .default(false)
        .meta({ title: 'Only signed-in customers', description: 'Sessions without a signed identity are refused.' }),
      secret: z.string().min(32, 'The secret needs at least 32 characters.').max(200).nullish().meta({
        title: 'Signing secret',
        description: 'Signs identity tokens (HS256). Not shown again.',
        secret: true,
      }),
    })
    .prefault({}),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'A colour looks like #2f5d50.')
    .default('#2f5d50')
    .meta({ title: 'Accent colour' }),
  greeting: z
    .string()
    .trim()
    .max(500)
    .nullable()
    .default(null)
    .meta({ title: 'Greeting', description: 'The first line a visitor reads. Empty: the default in their language.' }),
})
export type WebSettings = z.infer<typeof WebSettings>

/** E.164: a plus and up to fifteen digits. */
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

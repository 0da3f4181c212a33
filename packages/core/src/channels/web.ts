import { z } from 'zod'
import { maxTextLength } from '../text-limits.ts'
import { channel, commonSettings } from './channel.ts'

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
  ...commonSettings,
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

/** Chat on a web page. Messages come in with the contact's credential and go out over the live socket. */
export const web = channel({
  title: 'Web chat',
  settings: WebSettings,
  needs: [
    {
      setting: 'identity.secret',
      why: 'Set a signing secret first: signed-in customers only needs one.',
      when: ({ identity }) => identity.required,
    },
  ],
  sends: null,
  identity: 'external',
  fallbackAddress: null,
  hasToken: true,
  delivers: false,
  deletes: true,
  limits: { text: maxTextLength },
})

import { z } from 'zod'
import { SmsSettings, WebSettings } from '../channels.ts'
import { ChannelKind, Timestamp } from '../model.ts'
import { short } from './base.ts'

export { Origin, WebSettings } from '../channels.ts'
export const Channel = z.object({
  id: z.string(),
  kind: ChannelKind,
  name: z.string(),
  token: z.string().nullable().meta({ description: 'The public token of a web channel' }),
  inboundUrl: z
    .string()
    .optional()
    .meta({ description: 'The address that the vendor must call. Paste it into the vendor’s console' }),
  settings: z
    .record(z.string(), z.unknown())
    .meta({ description: 'Secrets are left out; `identity.hasSecret` tells whether one is set' }),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Channel = z.infer<typeof Channel>
export const CreateChannel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('web'), name: short(80), settings: WebSettings.prefault({}) }),
  z.strictObject({ kind: z.literal('sms'), name: short(80), settings: SmsSettings }),
])
export const UpdateChannel = z
  .strictObject({
    name: short(80),
    settings: z
      .record(z.string().max(60), z.unknown())
      .meta({ description: 'The settings to change, validated by the channel’s kind' }),
  })
  .partial()
export const ChannelCheck = z.object({
  ok: z.boolean(),
  problems: z.array(z.object({ severity: z.enum(['error', 'warning']), message: z.string() })),
})

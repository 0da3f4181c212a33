import { z } from 'zod'
import { channels } from '../channels/index.ts'
import { namesOf } from '../kind.ts'
import { ChannelKind, Timestamp } from '../model.ts'
import { short } from './base.ts'
import { Trouble } from './trouble.ts'

export { Origin, WebSettings } from '../channels/web.ts'
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
  trouble: Trouble.nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Channel = z.infer<typeof Channel>
/** The request that creates a channel, by kind. `settings` may be omitted where every setting has a default. */
export const CreateChannel = z.discriminatedUnion('kind', eachKind())

function eachKind() {
  const [first, ...rest] = namesOf(channels).map((kind) => {
    const settings: z.ZodObject = channels[kind].settings
    const mayBeEmpty = settings.safeParse({}).success
    return z.strictObject({
      kind: z.literal(kind),
      name: short(80),
      settings: mayBeEmpty ? settings.prefault({}) : settings,
    })
  })
  if (!first) throw new Error('There is no kind of channel.')
  return [first, ...rest] as const
}

export const UpdateChannel = z
  .strictObject({
    name: short(80),
    settings: z
      .record(z.string().max(60), z.unknown())
      .meta({ description: 'The settings to change, validated by the channel’s kind' }),
  })
  .partial()
/** What is wrong with a channel's settings, and how to fix it. */
export const ChannelProblem = z.object({ severity: z.enum(['error', 'warning']), message: z.string() })
export type ChannelProblem = z.infer<typeof ChannelProblem>
export const ChannelCheck = z.object({ ok: z.boolean(), problems: z.array(ChannelProblem) })

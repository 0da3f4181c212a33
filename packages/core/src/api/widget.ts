import { z } from 'zod'
import { PublicConversation, Timestamp } from '../model.ts'

export const WidgetConfigQuery = z.strictObject({ token: z.string().max(100), locale: z.string().max(35).optional() })
/** What a page needs to draw the closed and the empty widget. Cacheable; creates no session. */
export const WidgetConfig = z.object({
  name: z.string(),
  accent: z.string(),
  greeting: z.string().meta({ description: 'The team’s own, or the default in the language of `locale`' }),
  handoffButton: z.boolean(),
  identityRequired: z.boolean(),
  locales: z.array(z.string()),
  texts: z
    .record(z.string(), z.record(z.string(), z.string()))
    .meta({ description: 'The team’s own notice texts, by locale' }),
  officeHours: z.object({ open: z.boolean(), nextOpenAt: Timestamp.nullable() }),
})
export type WidgetConfig = z.infer<typeof WidgetConfig>
export const CreateWidgetSession = z.strictObject({
  token: z.string().max(100),
  identity: z
    .string()
    .max(4000)
    .optional()
    .meta({ description: 'A JWT, HS256, signed with the channel’s secret: sub, email, name, exp' }),
  locale: z.string().max(35).optional(),
  page: z.string().max(2000).optional(),
})
export const WidgetSession = z.object({
  token: z.string(),
  contact: z.object({ id: z.string() }),
  conversations: z.array(PublicConversation),
})
export type WidgetSession = z.infer<typeof WidgetSession>

import { z } from 'zod'
import { Timestamp } from '../model.ts'

/** Something outside that does not respond: an assistant's model or bot, or the vendor of a channel. */
export const Trouble = z
  .object({ since: Timestamp, reason: z.string() })
  .meta({ description: 'Set while it does not respond: since when, and the last error' })
export type Trouble = z.infer<typeof Trouble>

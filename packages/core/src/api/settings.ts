import { z } from 'zod'
import { Timestamp } from '../model.ts'

export const SettingsVersion = z.object({
  version: z.int(),
  at: Timestamp,
  by: z.string().nullable(),
  settings: z.unknown(),
})

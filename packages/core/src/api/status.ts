import { z } from 'zod'
import { Timestamp } from '../model.ts'

/**
 * What is checked. `owners`: the owner of every open conversation follows from its handoff. `work`: jobs run when they
 * are due.
 */
export const CheckName = z.enum([
  ...(['owners', 'database', 'disk', 'bus', 'work', 'failed_jobs', 'assistants', 'channels'] as const),
])
export type CheckName = z.infer<typeof CheckName>

/** One check of the installation. `since` is when the trouble began, as far as it is known. */
export const Check = z.object({
  name: CheckName,
  state: z.enum(['ok', 'degraded', 'failed']),
  text: z.string().meta({ description: 'What was found, as a sentence' }),
  since: Timestamp.nullable(),
})
export type Check = z.infer<typeof Check>

export const Status = z.object({ checkedAt: Timestamp, checks: z.array(Check) })
export type Status = z.infer<typeof Status>

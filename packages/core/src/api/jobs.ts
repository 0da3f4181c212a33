import { z } from 'zod'
import { Timestamp } from '../model.ts'
import { PageQuery } from './base.ts'

export const ListJobs = PageQuery.extend({
  state: z.enum(['dead']).meta({ description: '`dead`: every attempt failed, and nothing tries again by itself' }),
})

/** A job that failed for good (`dead`), or that was just retried (`ready`). */
export const Job = z.object({
  id: z.string(),
  kind: z.string().meta({
    description:
      '`decide` who speaks next, `answer`, `answer_due` (the deadline of an answer), `deliver` a message, ' +
      '`close_empty` conversations',
  }),
  state: z.enum(['dead', 'ready']),
  attempts: z.int(),
  error: z.string().nullable().meta({ description: 'Why the last attempt failed' }),
  conversation: z.object({ id: z.string(), contact: z.string().nullable() }).nullable(),
  createdAt: Timestamp,
  deadSince: Timestamp.nullable(),
})
export type Job = z.infer<typeof Job>

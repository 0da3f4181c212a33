import type { ClientFrame as Frame } from '@baton/core'
import { Int4 } from '@baton/core/api'
import { z } from 'zod'

const conversationId = z.string().regex(/^[\w-]{1,60}$/)

/** The schema of the frames that a client may send over the socket; messages are sent by POST. */
export const ClientFrame: z.ZodType<Frame> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('auth'), token: z.string().max(200) }),
  z.strictObject({ type: z.literal('watch'), conversationId, after: Int4 }),
  z.strictObject({ type: z.literal('unwatch'), conversationId }),
  z.strictObject({ type: z.literal('watch_queue') }),
  z.strictObject({ type: z.literal('typing'), conversationId, on: z.boolean() }),
  z.strictObject({ type: z.literal('seen'), conversationId, seq: Int4 }),
  z.strictObject({ type: z.literal('ping') }),
])
export type ClientFrame = Frame

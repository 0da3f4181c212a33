import { z } from 'zod'
import '../plain-errors.ts'
import { maxTextLength } from '../text-limits.ts'

/** A text that a person typed. PostgreSQL cannot store null bytes, and a lone surrogate cannot be sent on. */
export const MessageText = z
  .string()
  .max(maxTextLength, `A message has at most ${maxTextLength} characters.`)
  .refine((text) => text.trim().length > 0, 'Write something first: the text is empty.')
  .refine((text) => !text.includes('\u0000'), 'The text contains a null byte; remove it.')
  .refine((text) => text.isWellFormed(), 'The text is not valid Unicode.')

/** Returns the schema of a short text: trimmed, 1 to `max` characters, valid Unicode without null bytes. */
export const short = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\u0000'), 'The text contains a null byte; remove it.')
    .refine((text) => text.isWellFormed(), 'The text is not valid Unicode.')

export const ClientId = short(100).meta({
  description: 'Chosen by the client. Sending it again returns the same message',
})
export const Email = z.email().max(254)

/** A non-negative integer that fits the database's 32-bit columns: a sequence number, an epoch, a version. */
export const Int4 = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)
/** `Int4` for queries and paths, where numbers are text. */
export const Int4Text = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)

export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})
/** Returns the schema of a page of a list. `next` is the cursor of the following page, or null at the end. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })

/** The body of a refusal, RFC 9457. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
})

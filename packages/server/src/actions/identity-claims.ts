import { z } from 'zod'
import type { ContactFacts } from '../store/contacts.ts'

/**
 * A text as programs write it: a number counts as its digits; null, empty and blank texts count as absent. Control
 * characters, which no name or id needs and the database does not store, become spaces.
 */
const text = z
  .union([z.string(), z.number(), z.null()], { error: 'must be a text or a number' })
  .transform((value) => clean(value === null ? '' : String(value)))
const optional = text.optional().transform((value) => value || undefined)

const Claims = z.object({
  sub: text.pipe(
    z
      .string()
      .min(1, { error: 'must not be empty: it is your id of the customer' })
      .max(200, { error: 'must have at most 200 characters' }),
  ),
  // Not `z.email`, which knows no letters beyond ASCII. Whether mail arrives is for the mail server to find out.
  email: optional.refine((value) => value === undefined || /^[^\s@]{1,64}@[^\s@.][^\s@]{0,252}$/u.test(value), {
    error: 'must be an email address',
  }),
  name: optional.transform((value) => value && cut(value)),
})

/**
 * Returns the facts about a contact in the payload of an identity token. Accepts what is harmless, such as a number as
 * `sub` or a long name. Throws an error whose message names the field.
 */
export function factsOf(payload: Record<string, unknown>): ContactFacts {
  if (payload['sub'] === undefined) throw new Error('sub is missing: it is your id of the customer.')
  const { success, data, error } = Claims.safeParse(payload)
  if (success) return { externalId: data.sub, email: data.email, name: data.name }
  const [issue] = error.issues
  throw new Error(`${issue?.path.join('.')} ${issue?.message}.`)
}

const clean = (value: string) =>
  value
    .toWellFormed()
    .normalize()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()

/** Returns a name of at most 120 characters, as names are shown. */
const cut = (name: string) => Array.from(name).slice(0, 120).join('')

import { invalidField } from '@baton/core'
import { z } from 'zod'

const Id = z.string().regex(/^[\w-]{1,60}$/)
// The parts of a key go to the database, so a time must be one that the database can read too.
const Time = z.iso.datetime({ precision: 3 }).refine((text) => text >= '1970')
/**
 * The shape of a key: of a list by number, a list by time, a queue (by priority or rank), and a list that is read whole
 * (the last item and its index).
 */
const keys = {
  1: z.tuple([z.string().regex(/^\d{1,18}$/)]),
  2: z.tuple([Time, Id]),
  3: z.tuple([z.string().regex(/^[0-4]$/), Time, Id]),
  whole: z.tuple([Id, z.string().regex(/^\d{1,6}$/)]),
}

/** Returns the cursor of a key. Clients must not read it. */
export const encodeCursor = (key: string[]) => Buffer.from(JSON.stringify(key)).toString('base64url')

/**
 * Returns the key behind a cursor: (number), (time, id) or (priority, time, id), or as many nulls without a cursor.
 * Throws `invalid` for a made-up cursor.
 */
export function decodeCursor(cursor: string | undefined, length: 1 | 2 | 3): (string | null)[] {
  return cursor === undefined ? new Array<null>(length).fill(null) : keyBehind<string[]>(cursor, keys[length])
}

/**
 * Returns one page of rows. The query asked for one row more than `limit`: that row is cut, and the one before it
 * becomes the cursor of the next page.
 */
export function pageOf<T>(rows: T[], limit: number, keyOf: (row: T) => string[]): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? encodeCursor(keyOf(last)) : null }
}

/**
 * Returns a page of a list that is short enough to be read whole (a team, its channels). When the cursor's item was
 * deleted meanwhile, the page starts at its old index, so that nothing is listed twice.
 */
export function slicePage<T>(
  all: T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  keyOf: (item: T) => string,
): { items: T[]; next: string | null } {
  const start = cursor === undefined ? 0 : startAfter(all.map(keyOf), keyBehind(cursor, keys.whole))
  return pageOf(all.slice(start, start + limit + 1), limit, (item) => [keyOf(item), String(all.indexOf(item))])
}

function startAfter(ids: string[], [last, place]: [string, string]): number {
  const found = ids.indexOf(last)
  return found < 0 ? Number(place) : found + 1
}

function keyBehind<T>(cursor: string, schema: z.ZodType<T>): T {
  const key = schema.safeParse(parsed(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (key.success) return key.data
  throw invalidField('cursor', 'This is not a cursor from this API. Use the `next` of the previous page.')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

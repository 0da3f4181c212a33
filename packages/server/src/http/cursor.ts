import { AppError } from '@baton/core'
import { z } from 'zod'

const Key = z.tuple([z.string().max(60), z.string().max(60)]).or(z.tuple([z.string().max(60), z.string().max(60), z.string().max(60)]))

/** Where a page ended: opaque to clients. */
export const encodeCursor = (key: string[]) => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The key behind a cursor of `length` parts; a made-up one is the client's mistake. */
export function decodeCursor(cursor: string | undefined, length: 2 | 3): (string | null)[] {
  if (cursor === undefined) return new Array<null>(length).fill(null)
  try {
    const key = Key.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    if (key.length === length) return key
  } catch {
    // Whatever it was, it is not one of ours.
  }
  throw new AppError('invalid', 'cursor: use the `next` of the page before.', { errors: [{ field: 'cursor', message: 'is not one of ours' }] })
}

/** Cuts the row that was asked for too many and makes its predecessor the next page's cursor. */
export function pageOf<T>(rows: T[], limit: number, keyOf: (row: T) => string[]): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? encodeCursor(keyOf(last)) : null }
}

/** A page of a list that is short enough to be read whole (a team, its channels): the cursor is the last item's key. */
export function slicePage<T>(all: T[], { limit, cursor }: { limit: number; cursor?: string | undefined }, keyOf: (item: T) => string): { items: T[]; next: string | null } {
  const [after] = cursor === undefined ? [null] : decodeCursor(cursor, 2)
  const start = after === null ? 0 : all.findIndex((item) => keyOf(item) === after) + 1
  return pageOf(all.slice(start, start + limit + 1), limit, (item) => [keyOf(item), ''])
}

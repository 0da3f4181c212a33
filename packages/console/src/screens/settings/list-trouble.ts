import type { Schema } from './schema-form.tsx'

/** Returns why a list cannot be taken as it was entered, before it is sent; null when it can. */
export function listTrouble(
  entries: readonly string[],
  { title = 'The list', maxItems, items }: Schema,
): string | null {
  const kept = 'so the list is not changed yet.'
  if (maxItems !== undefined && entries.length > maxItems)
    return `${title}: at most ${counted(maxItems)} lines. You entered ${counted(entries.length)}, ${kept}`
  const most = items?.maxLength
  const long = most === undefined ? undefined : entries.find((entry) => entry.length > most)
  if (long === undefined) return null
  return `${title}: at most ${most} characters per line. “${long.slice(0, 30)}…” is longer, ${kept}`
}

const counted = (number: number) => number.toLocaleString('en')

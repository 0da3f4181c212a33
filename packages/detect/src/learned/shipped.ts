import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { decode, type Model, type Read, read } from './model.ts'

let shipped: Model | undefined

/** Returns the model that comes with Baton. It is read at the first use, in a few milliseconds. */
export function shippedModel(): Model {
  shipped ??= decode(brotliDecompressSync(readFileSync(new URL('signals.model', import.meta.url))))
  return shipped
}

const kept = new Map<string, Read>()
const most = 64

/** Reads a text with the shipped model. Several triggers ask about the same few texts in a row, which are read once. */
export function readOnce(text: string): Read {
  const known = kept.get(text)
  if (known) return known
  const found = read(text, shippedModel())
  if (kept.size >= most) kept.delete(kept.keys().next().value ?? '')
  kept.set(text, found)
  return found
}

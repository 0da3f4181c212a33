import { cutNormalised, fold } from '../src/fold.ts'

/** The characters, after normalising, read at each end of a longer text: people say first or last what they want. */
const read = 1_000
const [shortest, longest] = [2, 5]
const mostWords = 3

/** A feature of a text: its hash, and where in the normalised text it stands. */
export interface Features {
  text: string
  hashes: Uint32Array
  from: Uint16Array
  to: Uint16Array
}

/**
 * Returns the features of a text: its sequences of two to five characters and of one to three words, each once. Numbers
 * count as equal: which order it is says nothing about what the customer wants.
 */
export function featuresOf(text: string): Features {
  const line = ` ${normalised(text)} `
  const room = line.length * (longest - shortest + 1 + mostWords)
  const hashes = new Uint32Array(room)
  const from = new Uint16Array(room)
  const to = new Uint16Array(room)
  const seen = new Set<number>()
  let count = 0
  const add = (hash: number, start: number, end: number) => {
    if (seen.has(hash)) return
    seen.add(hash)
    hashes[count] = hash
    from[count] = start
    to[count++] = end
  }
  for (let start = 0; start < line.length; start++) {
    let hash = seedOfCharacters
    const last = Math.min(line.length, start + longest)
    for (let at = start; at < last; at++) {
      hash = next(hash, line.charCodeAt(at))
      if (at - start + 1 >= shortest) add(mixed(hash), start, at + 1)
    }
  }
  const words = [...line.matchAll(word)]
  for (let first = 0; first < words.length; first++) {
    let hash = seedOfWords
    for (let n = 0; n < mostWords; n++) {
      const found = words[first + n]
      if (!found) break
      for (let i = 0; i < found[0].length; i++) hash = next(hash, found[0].charCodeAt(i))
      hash = next(hash, space)
      add(mixed(hash), words[first]?.index ?? 0, found.index + found[0].length)
    }
  }
  return { text: line, hashes: hashes.subarray(0, count), from: from.subarray(0, count), to: to.subarray(0, count) }
}

const word = /[\p{L}\p{M}\p{N}']+|[^\s\p{L}\p{M}\p{N}']/gu
const space = 32
const seedOfCharacters = 0x811c9dc5
const seedOfWords = 0x9747b28c

/** One step of FNV-1a over UTF-16 code units. */
const next = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193)

/** Spreads a hash over all its bits: the low bits choose the weight. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b)
  return (twice ^ (twice >>> 16)) >>> 0
}

function normalised(text: string): string {
  const cut = cutNormalised(text, 2 * read)
  const ends = cut.length === text.length ? text : `${cutNormalised(text, read)}\n${cutNormalised(text, read, 'end')}`
  return fold(ends)
    .replace(/\p{N}+/gu, '0')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 4 * read)
}

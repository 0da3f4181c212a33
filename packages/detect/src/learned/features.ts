import { cutNormalised, fold, sentences } from '../fold.ts'

/** The characters, after normalising, read at each end of a longer text: people say first or last what they want. */
const read = 1_000
/** So many sentences, clauses and ends of sentences are read from either side of a text. */
const mostParts = 8
const [shortest, longest] = [2, 5]
const mostWords = 3
const furthest = 3
const longLine = 12

/**
 * Returns what a model looks at in a text: the whole text and, where it has several, each sentence, and of longer ones
 * the clauses and the first and last words. A customer who tells a long story asks for a person in a part of it. Thai
 * has spaces only between clauses.
 */
export function partsOf(text: string): string[] {
  const whole = ends(text)
  const each = sentences(whole)
  const parts = [each.length > 1 ? each : [], each.flatMap(clausesOf), each.flatMap(endsOf)]
  return [whole, ...parts.flatMap(firstAndLast)]
}

/** Of many parts, the first and the last are read. */
const firstAndLast = (parts: string[]): string[] =>
  parts.length <= 2 * mostParts ? parts : [...parts.slice(0, mostParts), ...parts.slice(-mostParts)]

/** The length, in characters, from which a sentence is also read by its clauses, and the least that a clause has. */
const long = { sentence: 45, clause: 18 }

/** Returns the first and the last words of a longer sentence: “The app is broken and I need to talk to a person”. */
function endsOf(sentence: string): string[] {
  const words = sentence.split(/\s+/).filter(Boolean)
  return words.length < 10 ? [] : [words.slice(0, 7).join(' '), words.slice(-8).join(' ')]
}

function clausesOf(sentence: string): string[] {
  if (sentence.length < long.sentence) return []
  const clauses: string[] = []
  for (const piece of sentence.split(/(?<=[,;:،、，；：]|\s[-–—])\s*|(?<=\p{sc=Thai}\p{M}*)\s+/u)) {
    const last = clauses.at(-1)
    if (last !== undefined && last.length < long.clause) clauses[clauses.length - 1] = `${last} ${piece}`
    else clauses.push(piece)
  }
  return clauses.length > 1 ? clauses : []
}

/**
 * Returns the features of a text as hashes of 32 bits, each once: its sequences of two to five characters and of
 * one to three words, pairs of words close to each other, its first and last words, and how many words it has.
 * Numbers count as equal: which order it is says nothing about what the customer wants.
 */
export function featuresOf(text: string): Uint32Array {
  const line = ` ${normalised(text)} `
  const found = new Set<number>()
  for (let start = 0; start < line.length; start++) {
    let hash = seeds.characters
    const last = Math.min(line.length, start + longest)
    for (let at = start; at < last; at++) {
      hash = next(hash, line.charCodeAt(at))
      if (at - start + 1 >= shortest) found.add(mixed(hash))
    }
  }
  const words = line.match(word) ?? []
  for (let first = 0; first < words.length; first++) {
    for (let count = 1; count <= mostWords && first + count <= words.length; count++)
      found.add(hashOf(seeds.words, words.slice(first, first + count)))
    for (let distance = 2; distance <= furthest && first + distance < words.length; distance++)
      found.add(hashOf(seeds.pair, [words[first] ?? '', words[first + distance] ?? '']))
  }
  if (words.length > 0) {
    found.add(hashOf(seeds.first, words.slice(0, 1)))
    found.add(hashOf(seeds.first, words.slice(0, 2)))
    found.add(hashOf(seeds.last, words.slice(-1)))
    found.add(hashOf(seeds.last, words.slice(-2)))
    found.add(mixed(seeds.length + Math.min(longLine, words.length)))
  }
  return Uint32Array.from(found)
}

const word = /[\p{L}\p{M}\p{N}']+|[^\s\p{L}\p{M}\p{N}']/gu
const space = 32
const seeds = { characters: 0x811c9dc5, words: 0x9747b28c, pair: 0x01234567, first: 77, last: 78, length: 900 }

/** One step of FNV-1a over UTF-16 code units. */
const next = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193)

function hashOf(seed: number, words: string[]): number {
  let hash = seed
  for (const one of words) {
    for (let at = 0; at < one.length; at++) hash = next(hash, one.charCodeAt(at))
    hash = next(hash, space)
  }
  return mixed(hash)
}

/** Spreads a hash over all its bits: the high bits find the weight. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b)
  return (twice ^ (twice >>> 16)) >>> 0
}

/** Korean is composed again, so that a character is a syllable. */
const normalised = (text: string): string =>
  fold(text)
    .normalize('NFC')
    .replace(/\p{N}+/gu, '0')
    .replace(/\s+/g, ' ')
    .trim()

function ends(text: string): string {
  const cut = cutNormalised(text, 2 * read)
  return cut.length === text.length ? text : `${cutNormalised(text, read)}\n${cutNormalised(text, read, 'end')}`
}

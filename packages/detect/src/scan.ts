/** A text to search, with an index of its letter pairs that quickly rules out words. */
export interface Scan {
  text: string
  id: number
  pairs: Uint8Array
  /** The slots of its pairs, without duplicates. */
  slots: number[]
}

const size = 4096
let scans = 0

/** Indexes a text for searching. */
export function scanOf(text: string): Scan {
  const pairs = new Uint8Array(size)
  const slots: number[] = []
  for (let i = 1; i < text.length; i++) {
    const slot = slotOf(text, i)
    if (pairs[slot] === 1) continue
    pairs[slot] = 1
    slots.push(slot)
  }
  scans += 1
  return { text, id: scans, pairs, slots }
}

/** A word of an expression. Remembers whether the last scanned text has it. */
export interface Literal {
  kind: 'literal'
  source: string
  /** The word, after the letter that must come before it where that is known. */
  wanted: string
  first: number
  last: number
  scan: number
  found: boolean
}

/** Creates a literal. `before`: the letter that comes before it in every match; empty where it varies. */
export function literalOf(source: string, before: string): Literal {
  const wanted = before + source
  const [first, last] = wanted.length < 2 ? [-1, -1] : [slotOf(wanted, 1), slotOf(wanted, wanted.length - 1)]
  return { kind: 'literal', source, wanted, first, last, scan: 0, found: false }
}

/** Returns whether the text has the literal. */
export function has({ text, id, pairs }: Scan, literal: Literal): boolean {
  if (literal.scan !== id) {
    literal.scan = id
    literal.found =
      (literal.first < 0 || (pairs[literal.first] === 1 && pairs[literal.last] === 1)) && text.includes(literal.wanted)
  }
  return literal.found
}

/** Returns the slot of the pair of letters that ends at `at`. */
const slotOf = (text: string, at: number) => (text.charCodeAt(at - 1) * 131 + text.charCodeAt(at)) & (size - 1)

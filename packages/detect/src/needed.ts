import type { Group, PatternItem } from './parse.ts'
import { has, type Literal, literalOf, type Scan } from './scan.ts'

/** The words of which a text must have at least one for an expression to match. */
export interface Needed {
  bySlot: Map<number, Literal[]>
  /**
   * True when a word is too short for a slot, or when the expression can match without any word. Then any text may
   * match.
   */
  always: boolean
}

/** Returns whether an expression can match the text, or the text with whole words removed. */
export function mayMatch({ bySlot, always }: Needed, scan: Scan): boolean {
  if (always) return true
  for (const slot of scan.slots) {
    const literals = bySlot.get(slot)
    if (literals?.some((literal) => has(scan, literal))) return true
  }
  return false
}

/** Returns the words that an expression needs. */
export function neededBy(branches: PatternItem[][]): Needed {
  const found = anyOf(branches, new Map())
  const bySlot = new Map<number, Literal[]>()
  for (const word of new Set(found?.words)) {
    const literal = literalOf(word, '')
    const others = bySlot.get(literal.first)
    if (others) others.push(literal)
    else bySlot.set(literal.first, [literal])
  }
  return { bySlot, always: found === null || bySlot.has(-1) }
}

interface Words {
  words: string[]
  /** The length of the shortest word, without the space before it. */
  shortest: number
}
type Seen = Map<Group, Words | null>

/** Returns the needed words of all branches; null when a branch has none. */
function anyOf(branches: PatternItem[][], seen: Seen): Words | null {
  const all: Words = { words: [], shortest: Number.POSITIVE_INFINITY }
  for (const items of branches) {
    const found = bestOf(items, seen)
    if (!found) return null
    for (const word of found.words) all.words.push(word)
    all.shortest = Math.min(all.shortest, found.shortest)
  }
  return all
}

/** Returns the most selective words of one branch: those of the item whose shortest word is the longest. */
function bestOf(items: PatternItem[], seen: Seen): Words | null {
  let best: Words | null = null
  for (const item of items) {
    const found = ofItem(item, seen)
    if (found && (!best || found.shortest > best.shortest)) best = found
  }
  return best
}

function ofItem(item: PatternItem, seen: Seen): Words | null {
  if (item.kind === 'literal') {
    const word = longestWord(item.wanted)
    const shortest = word.startsWith(' ') ? word.length - 1 : word.length
    return shortest === 0 ? null : { words: [word], shortest }
  }
  if (item.kind === 'other' || item.open !== '(?:' || item.mayBeEmpty) return null
  const known = seen.get(item)
  if (known !== undefined) return known
  const found = anyOf(item.branches, seen)
  seen.set(item, found)
  return found
}

/** Returns the longest word of a text, with the space before it. */
function longestWord(text: string): string {
  if (!/[ ,]/.test(text)) return text
  return (text.match(/ ?[^ ,]+/g) ?? []).reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

import type { Group, Item } from './parse.ts'
import { has, type Literal, literalOf, type Scan } from './scan.ts'

/** Words of which a text must have at least one, or an expression cannot match it. */
export interface Needed {
  bySlot: Map<number, Literal[]>
  /** Words too short for a slot, or an expression that can match without any word. */
  always: boolean
}

/** Says whether an expression can match the text, or what is left of it when whole words are taken out. */
export function mayMatch({ bySlot, always }: Needed, scan: Scan): boolean {
  if (always) return true
  for (const slot of scan.slots) {
    const literals = bySlot.get(slot)
    if (literals?.some((literal) => has(scan, literal))) return true
  }
  return false
}

export function neededBy(branches: Item[][]): Needed {
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
  /** The length of the shortest, without the space before it. */
  shortest: number
}
type Seen = Map<Group, Words | null>

/** One word of each branch, null when a branch has none. */
function anyOf(branches: Item[][], seen: Seen): Words | null {
  const all: Words = { words: [], shortest: Number.POSITIVE_INFINITY }
  for (const items of branches) {
    const found = bestOf(items, seen)
    if (!found) return null
    for (const word of found.words) all.words.push(word)
    all.shortest = Math.min(all.shortest, found.shortest)
  }
  return all
}

/** The most telling words of one branch: those of the item whose shortest is the longest. */
function bestOf(items: Item[], seen: Seen): Words | null {
  let best: Words | null = null
  for (const item of items) {
    const found = ofItem(item, seen)
    if (found && (!best || found.shortest > best.shortest)) best = found
  }
  return best
}

function ofItem(item: Item, seen: Seen): Words | null {
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

/** The longest word of a text, with the space before it. */
function longestWord(text: string): string {
  if (!/[ ,]/.test(text)) return text
  return (text.match(/ ?[^ ,]+/g) ?? []).reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

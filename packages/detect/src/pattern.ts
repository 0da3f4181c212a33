import { mayMatch, type Needed, neededBy } from './needed.ts'
import { type Item, type Known, parse } from './parse.ts'
import { has, type Scan } from './scan.ts'

/** An expression that is only ever compiled in part: without the branches whose words a text does not have. */
export interface Pattern {
  /** What is left of it for this text: it matches the same as the whole. Null when nothing in the text can match. */
  within(scan: Scan): RegExp | null
  matches(scan: Scan): boolean
  /** False when it matches neither the text nor what is left of the text without some of its words. */
  possible(scan: Scan): boolean
}

interface Options {
  known: Known
  flags?: string
  /** Look first whether the text has any word it needs. Worth it for what is asked about every text. */
  gated?: boolean
}

/** `source` is called when a text first asks; nothing is folded, parsed or compiled before. */
export function pattern(source: () => string, { known, flags = '', gated = false }: Options): Pattern {
  let whole: string | null = null
  let parsed: Item[][] = []
  let needed: Needed | null = null
  const prepared = () => {
    if (whole === null) {
      whole = source()
      parsed = parse(whole, known)
    }
    return whole
  }
  const possible = (scan: Scan) => {
    prepared()
    needed ??= neededBy(parsed)
    return mayMatch(needed, scan)
  }
  const within = (scan: Scan) => {
    const full = prepared()
    if (gated && !possible(scan)) return null
    const kept = keptOf(parsed, scan)
    if (kept === null) return null
    // A text that has nearly every word of a language is rare: the whole is compiled once for all of them.
    return compiled(kept.length > mostKept ? full : kept, flags)
  }
  return {
    possible,
    within,
    matches: (scan) => within(scan)?.test(scan.text) === true,
  }
}

/** An expression of this length compiles in a few milliseconds. */
const mostKept = 6_000

function keptOf(branches: Item[][], scan: Scan): string | null {
  let kept: string | null = null
  for (const items of branches) {
    const source = keptOfBranch(items, scan)
    if (source !== null) kept = kept === null ? source : `${kept}|${source}`
  }
  return kept
}

function keptOfBranch(items: Item[], scan: Scan): string | null {
  for (const item of items) if (item.kind === 'literal' && !has(scan, item)) return null
  let kept = ''
  for (const item of items) {
    if (item.kind !== 'group') {
      kept += item.source
      continue
    }
    if (item.scan !== scan.id) {
      const inner = keptOf(item.branches, scan)
      item.scan = scan.id
      item.kept = inner === null ? (item.mayBeEmpty ? '' : null) : `${item.open}${inner})${item.quantifier}`
    }
    if (item.kept === null) return null
    kept += item.kept
  }
  return kept
}

const most = 200
const expressions = new Map<string, RegExp>()

/** Keeps what was used last: the same few expressions are left for most messages. */
function compiled(source: string, flags: string): RegExp {
  const key = `${flags}/${source}`
  const expression = expressions.get(key) ?? new RegExp(source, flags)
  expressions.delete(key)
  expressions.set(key, expression)
  if (expressions.size > most) {
    const oldest = expressions.keys().next().value
    if (oldest !== undefined) expressions.delete(oldest)
  }
  expression.lastIndex = 0
  return expression
}

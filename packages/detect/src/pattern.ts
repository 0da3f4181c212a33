import { mayMatch, type Needed, neededBy } from './needed.ts'
import { type Known, type PatternItem, parse } from './parse.ts'
import { has, type Scan } from './scan.ts'

/** An expression that is compiled per text, without the branches whose words the text does not have. */
export interface Pattern {
  /** Returns the remaining expression for this text, which matches the same as the whole; null when it cannot match. */
  within(scan: Scan): RegExp | null
  matches(scan: Scan): boolean
  /** Returns false when the expression can match neither the text nor the text with some of its words removed. */
  possible(scan: Scan): boolean
}

interface Options {
  known: Known
  flags?: string
  /**
   * Checks first whether the text has any word that the expression needs. Worth it for expressions that run on every
   * text.
   */
  gated?: boolean
}

/** Creates a pattern. `source` is called on first use; nothing is folded, parsed or compiled before. */
export function pattern(source: () => string, { known, flags = '', gated = false }: Options): Pattern {
  let whole: string | null = null
  let parsed: PatternItem[][] = []
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
    // A text with nearly every word of a language is rare. All such texts share the whole expression, compiled once.
    return compiled(kept.length > mostKept ? full : kept, flags)
  }
  return {
    possible,
    within,
    matches: (scan) => within(scan)?.test(scan.text) === true,
  }
}

/** The longest remaining expression that is compiled for one text, in characters; it takes a few milliseconds. */
const mostKept = 6_000

function keptOf(branches: PatternItem[][], scan: Scan): string | null {
  let kept: string | null = null
  for (const items of branches) {
    const source = keptOfBranch(items, scan)
    if (source !== null) kept = kept === null ? source : `${kept}|${source}`
  }
  return kept
}

function keptOfBranch(items: PatternItem[], scan: Scan): string | null {
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

/** Compiles an expression, or returns it from the cache of the last used ones: most messages need the same few. */
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

import { type Literal, literalOf } from './scan.ts'

/** A part of an expression, in as much detail as pruning needs: a word, a group or anything else. */
export type PatternItem = Literal | Other | Group

/** A class, an anchor, a dot, or a letter with a quantifier. */
interface Other {
  kind: 'other'
  source: string
}

export interface Group {
  kind: 'group'
  /** `(?:`, `(?=`, `(?!`, `(?<=`, `(?<!` */
  open: string
  branches: PatternItem[][]
  /** A quantifier such as `?` or `{0,3}?`; empty without one. */
  quantifier: string
  /** Whether the group matches the empty text without any of its branches: it is optional or a negative look-around. */
  mayBeEmpty: boolean
  /** Whether every branch ends with a space. */
  spaced: boolean
  /** The id of the scan that `kept` belongs to. */
  scan: number
  kept: string | null
}

/**
 * The groups parsed so far, by the letter before them and their source. Most of a language's text comes from macros, so
 * the same groups return.
 */
export type Known = Map<string, Group>

/**
 * Parses the expressions of this package: no captures, no back references, no `i` flag. Returns the branches. The
 * sources of all items, joined in order, are the input.
 */
export function parse(source: string, known: Known): PatternItem[][] {
  const ends = matchingEnds(source)

  function branches(start: number, end: number, before: string): PatternItem[][] {
    const inner = source.slice(start, end)
    if (!special.test(inner)) return inner.split('|').map((word) => (word === '' ? [] : [literalOf(word, before)]))
    const found: PatternItem[][] = []
    let at = start
    while (at <= end) {
      const { items, next } = branch(at, end, before)
      found.push(items)
      at = next + 1
    }
    return found
  }

  /** Reads up to the next `|` or `end`. `before`: the letter before the branch; empty where it varies. */
  function branch(start: number, end: number, before: string): { items: PatternItem[]; next: number } {
    const items: PatternItem[] = []
    let preceding = before
    let at = start
    while (at < end && source[at] !== '|') {
      if (source[at] === '(') {
        const { item, next } = group(at, preceding)
        items.push(item)
        preceding = afterGroup(item, preceding)
        at = next
        continue
      }
      const letters = takeAt(word, source, at)
      const text = letters || takeAt(atom, source, at)
      items.push(letters ? literalOf(text, preceding) : { kind: 'other', source: text })
      preceding = letters.charAt(letters.length - 1)
      at += text.length
    }
    return { items, next: at }
  }

  function group(at: number, before: string): { item: Group; next: number } {
    const close = ends[at] ?? at
    const quantifier = takeAt(repeat, source, close + 1)
    const next = close + 1 + quantifier.length
    const key = `${before}\n${source.slice(at, next)}`
    const same = known.get(key)
    if (same) return { item: same, next }
    const open = takeAt(opening, source, at)
    if (open === '') throw new Error(`This group is not understood: ${source.slice(at, at + 20)}`)
    const inside = (first: string) => groupOf(open, branches(at + open.length, close, first), quantifier)
    // `before` is right only for the first round of a plain group: a look-around begins elsewhere, and a repetition
    // follows the group itself.
    const once = quantifier === '' || quantifier === '?'
    let item = inside(open === '(?:' && (once || before === ' ') ? before : '')
    if (open === '(?:' && !once && before === ' ' && !item.spaced) item = inside('')
    known.set(key, item)
    return { item, next }
  }

  return branches(0, source.length, '')
}

function groupOf(open: string, branches: PatternItem[][], quantifier: string): Group {
  return {
    kind: 'group',
    open,
    branches,
    quantifier,
    mayBeEmpty: open.endsWith('!') || /^(?:[?*]|\{0)/.test(quantifier),
    spaced: branches.every((items) => {
      const last = items.at(-1)
      return last?.kind === 'literal' ? last.source.endsWith(' ') : last?.kind === 'group' && endsSpaced(last)
    }),
    scan: 0,
    kept: null,
  }
}

const endsSpaced = ({ open, spaced, mayBeEmpty }: Group) => open === '(?:' && spaced && !mayBeEmpty

/** Returns the letter before what follows a group; empty where it varies. A look-around consumes no letter. */
function afterGroup({ open, branches, spaced, mayBeEmpty }: Group, before: string): string {
  if (open === '(?:') return spaced && (!mayBeEmpty || before === ' ') ? ' ' : ''
  const only = branches.length === 1 && branches[0]?.length === 1 ? branches[0][0] : undefined
  if (open === '(?<=' && before === '' && only?.kind === 'literal') return only.source.slice(-1)
  return before
}

const special = /[\\[\](){}.*+?^$]/
const opening = /\((?:\?(?::|<?[=!]))/y
const repeat = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y
/** A run of letters, without the last one where a quantifier follows: the quantifier applies to that letter alone. */
const word = /[^\\[\](){}.*+?^$|]+(?![?*+{])/y
/** A class, an escape or a single sign, with its quantifier. */
const atom =
  /(?:\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|p\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|[\s\S])(?:(?:[?*+]|\{\d+(?:,\d*)?\})\??)?/y

function takeAt(expression: RegExp, source: string, at: number): string {
  expression.lastIndex = at
  return expression.exec(source)?.[0] ?? ''
}

const [opens, closes, escapes, begins] = [...'()\\['].map((sign) => sign.charCodeAt(0))

/** Returns where each group ends, by where it begins. */
function matchingEnds(source: string): Record<number, number> {
  const ends: Record<number, number> = {}
  const open: number[] = []
  for (let at = 0; at < source.length; at++) {
    const sign = source.charCodeAt(at)
    if (sign === opens) open.push(at)
    else if (sign === closes) ends[open.pop() ?? 0] = at
    else if (sign === escapes || sign === begins) at += takeAt(atom, source, at).length - 1
  }
  return ends
}

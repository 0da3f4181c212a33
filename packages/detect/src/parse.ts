import { type Literal, literalOf } from './scan.ts'

/** An expression as far as pruning it needs to know: its words and its groups. */
export type Item = Literal | Other | Group

/** A class, an anchor, a dot or a letter that may be missing. */
interface Other {
  kind: 'other'
  source: string
}

export interface Group {
  kind: 'group'
  /** `(?:`, `(?=`, `(?!`, `(?<=`, `(?<!` */
  open: string
  branches: Item[][]
  /** `{0,3}?` or nothing. */
  quantifier: string
  /** Without any branch it matches the empty text: it is optional or a negative look-around. */
  mayBeEmpty: boolean
  /** Every branch ends with a space. */
  spaced: boolean
  /** The scan that `kept` is for. */
  scan: number
  kept: string | null
}

/**
 * Groups that were parsed before, by what stands before them and their source: macros make most of a language's text.
 */
export type Known = Map<string, Group>

/**
 * Parses the expressions this package is written in: no captures, no back references, no `i` flag.
 * The sources of all items in order are the source again.
 */
export function parse(source: string, known: Known): Item[][] {
  const ends = matchingEnds(source)

  function branches(start: number, end: number, before: string): Item[][] {
    const inner = source.slice(start, end)
    if (!special.test(inner)) return inner.split('|').map((word) => (word === '' ? [] : [literalOf(word, before)]))
    const found: Item[][] = []
    let at = start
    while (at <= end) {
      const { items, next } = branch(at, end, before)
      found.push(items)
      at = next + 1
    }
    return found
  }

  /** Reads up to the next `|` or `end`. `before`: the letter before the branch, where it is the same in every match. */
  function branch(start: number, end: number, before: string): { items: Item[]; next: number } {
    const items: Item[] = []
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
    // A look-around begins elsewhere, and what is repeated follows itself.
    const once = quantifier === '' || quantifier === '?'
    let item = inside(open === '(?:' && (once || before === ' ') ? before : '')
    if (open === '(?:' && !once && before === ' ' && !item.spaced) item = inside('')
    known.set(key, item)
    return { item, next }
  }

  return branches(0, source.length, '')
}

function groupOf(open: string, branches: Item[][], quantifier: string): Group {
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

/** The letter before what follows a group: a look-around takes none. */
function afterGroup({ open, branches, spaced, mayBeEmpty }: Group, before: string): string {
  if (open === '(?:') return spaced && (!mayBeEmpty || before === ' ') ? ' ' : ''
  const only = branches.length === 1 && branches[0]?.length === 1 ? branches[0][0] : undefined
  if (open === '(?<=' && before === '' && only?.kind === 'literal') return only.source.slice(-1)
  return before
}

const special = /[\\[\](){}.*+?^$]/
const opening = /\((?:\?(?::|<?[=!]))/y
const repeat = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y
/** Letters without the last one where a quantifier follows: it belongs to that letter alone. */
const word = /[^\\[\](){}.*+?^$|]+(?![?*+{])/y
/** A class, an escape or a single sign, with its quantifier. */
const atom =
  /(?:\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|p\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|[\s\S])(?:(?:[?*+]|\{\d+(?:,\d*)?\})\??)?/y

function takeAt(expression: RegExp, source: string, at: number): string {
  expression.lastIndex = at
  return expression.exec(source)?.[0] ?? ''
}

const [opens, closes, escapes, begins] = [...'()\\['].map((sign) => sign.charCodeAt(0))

/** Where each group ends, by where it begins. */
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

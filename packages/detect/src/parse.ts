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

/** Groups that were parsed before, by what stands before them and their source: macros make most of a language's text. */
export type Known = Map<string, Group>

/**
 * Parses the expressions this package is written in: no captures, no back references, no `i` flag.
 * The sources of all items in order are the source again.
 */
export function parse(source: string, known: Known): Item[][] {
  const ends = matchingEnds(source)

  function branches(start: number, end: number, before: string): Item[][] {
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
      const letter = source.charAt(at)
      if (letter === '(') {
        const group = groupAt(at, preceding)
        items.push(group.item)
        at = group.next
        preceding = afterGroup(group.item, preceding)
        continue
      }
      let next = special.has(letter) ? atomEnd(source, at) : at + 1
      if (!special.has(letter)) {
        while (next < end && !special.has(source.charAt(next))) next++
        // A quantifier belongs to the last letter alone.
        if (next > at + 1 && quantified.test(source.charAt(next))) next--
      }
      const stop = next + quantifierAt(source, next).length
      const text = source.slice(at, stop)
      if (special.has(letter) || stop > next) {
        items.push({ kind: 'other', source: text })
        preceding = ''
      } else {
        items.push(literalOf(text, preceding))
        preceding = text.charAt(text.length - 1)
      }
      at = stop
    }
    return { items, next: at }
  }

  function groupAt(at: number, before: string): { item: Group; next: number } {
    const close = ends[at] ?? at
    const quantifier = quantifierAt(source, close + 1)
    const next = close + 1 + quantifier.length
    const key = `${before}\n${source.slice(at, next)}`
    const before_ = known.get(key)
    if (before_) return { item: before_, next }
    const open = /^\((?:\?(?::|<?[=!]))/.exec(source.slice(at, at + 4))?.[0]
    if (!open) throw new Error(`No plain group: ${source.slice(at, at + 20)}`)
    // What is repeated may follow itself, and what looks around begins elsewhere.
    const inner = open === '(?:' ? (/^(?:\??)$/.test(quantifier) ? before : before === ' ' ? ' ' : '') : ''
    let item = groupOf(open, branches(at + open.length, close, inner), quantifier)
    if (inner === ' ' && !/^\??$/.test(quantifier) && !item.spaced)
      item = groupOf(open, branches(at + open.length, close, ''), quantifier)
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

const special = new Set('\\[](){}.*+?^$|')
const quantified = /[?*+{]/

/** The length of a class, an escape or a single sign at `at`. */
function atomEnd(source: string, at: number): number {
  if (source[at] === '[') {
    let end = at + 1
    while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1
    return end + 1
  }
  if (source[at] !== '\\') return at + 1
  const escape = /^\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|p\{[^}]*\}|.)/i.exec(source.slice(at, at + 40))?.[0] ?? '\\'
  return at + escape.length
}

/** The quantifier at `at`, or nothing. */
function quantifierAt(source: string, at: number): string {
  if (!quantified.test(source.charAt(at))) return ''
  return /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 12))?.[0] ?? ''
}

/** Where each group ends, by where it begins. */
function matchingEnds(source: string): Record<number, number> {
  const ends: Record<number, number> = {}
  const open: number[] = []
  for (let at = 0; at < source.length; at++) {
    const letter = source.charAt(at)
    if (letter === '\\' || letter === '[') at = atomEnd(source, at) - 1
    else if (letter === '(') open.push(at)
    else if (letter === ')') ends[open.pop() ?? 0] = at
  }
  return ends
}

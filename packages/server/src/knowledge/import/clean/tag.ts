import type { Named } from './named.ts'

/** A tag of HTML or of a component (JSX), as it is written in Markdown. */
export interface Tag extends Named {
  closing: boolean
  selfClosing: boolean
  /** Where the tag ends: the place after its `>`. */
  end: number
}

const longest = 4_000

/**
 * How many characters may still be read in search of an end. A text full of beginnings would be read thousands of times
 * over; where the budget is spent, they are text.
 */
export interface Budget {
  left: number
}
export const budgetFor = (text: string): Budget => ({ left: 10 * text.length + 100_000 })

/**
 * Reads the tag that begins at `<`, with texts and expressions in braces as values. Null for anything else, such as the
 * sign in “a < b” or an address in angle brackets.
 */
export function tagAt(text: string, start: number, budget: Budget): Tag | null {
  if (budget.left <= 0) return null
  const tag = readTag(text, start, budget)
  // Where the end is far away or missing, that much was read.
  budget.left -= tag ? tag.end - start : 10
  return tag
}

function readTag(text: string, start: number, budget: Budget): Tag | null {
  let at = start + 1
  const closing = text[at] === '/'
  if (closing) at++
  const name = matchAt(/[A-Za-z][\w.:-]*|(?=>)/y, text, at)
  if (name === null || name.includes(':')) return null
  at += name.length
  if (!/[\s/>{]/.test(text[at] ?? '')) return null
  const attributes = new Map<string, string>()
  const end = Math.min(text.length, start + longest)
  while (at < end) {
    const character = text[at] ?? ''
    if (character === '>')
      return { name, attributes, texts: [], closing, selfClosing: text[at - 1] === '/', end: at + 1 }
    if (character === '<' || (name === '' && character !== '>')) return null
    if (character === '{') {
      const after = bracesEnd(text, { start: at, most: end, budget })
      if (after === null) return null
      at = after
      continue
    }
    const key = matchAt(/[@:#\w.-]+/y, text, at)
    if (key === null) {
      at++
      continue
    }
    at += key.length
    const equals = matchAt(/\s*=\s*/y, text, at)
    if (equals === null) continue
    at += equals.length
    const value = valueAt(text, { start: at, most: end, budget })
    if (value === null) return null
    attributes.set(key.replace(/^[:@]/, '').toLowerCase(), value.text)
    at = value.end
  }
  return null
}

/** Where to read, up to which place, and for how long. */
interface Range {
  start: number
  most: number
  budget: Budget
}

function valueAt(text: string, range: Range): { text: string; end: number } | null {
  const at = range.start
  const quote = text[at]
  if (quote === '"' || quote === "'") {
    const end = indexWithin(text, quote, { ...range, start: at + 1 })
    return end < 0 ? null : { text: text.slice(at + 1, end), end: end + 1 }
  }
  if (quote === '{') {
    const end = bracesEnd(text, range)
    return end === null ? null : { text: textOfExpression(text.slice(at + 1, end - 1)), end }
  }
  const bare = matchAt(/[^\s"'<>=`]+/y, text, at) ?? ''
  const value = bare.endsWith('/') && text[at + bare.length] === '>' ? bare.slice(0, -1) : bare
  return { text: value, end: at + value.length }
}

/** Returns the place after the brace that closes the one at `start`; braces in texts do not count. */
export function bracesEnd(text: string, { start, most, budget }: Range): number | null {
  let depth = 0
  if (budget.left <= 0) return null
  for (let at = start; at < most; at++) {
    const character = text[at]
    if (character === '{') depth++
    else if (character === '}') {
      depth--
      if (depth === 0) return at + 1
    } else if (character === '"' || character === '`' || (character === "'" && /[\s{(,:=[]/.test(text[at - 1] ?? ''))) {
      const end = indexWithin(text, character, { start: at + 1, most, budget })
      at = end < 0 ? most : end
    }
  }
  budget.left -= most - start
  return null
}

/** Returns the next place of a character before `most`; -1 without one. */
function indexWithin(text: string, character: string, { start, most, budget }: Range): number {
  for (let at = start; at < most; at++) if (text[at] === character) return at
  budget.left -= most - start
  return -1
}

/** Returns the text that an expression draws, where it is a plain text: `"a"`, `'a'` or a template without parts. */
export function textOfExpression(expression: string): string {
  const inside = expression.trim()
  if (inside === '' && expression !== '') return ' '
  const [, double, single, template] = /^(?:"([^"]*)"|'([^']*)'|`([^`]*)`)$/.exec(inside) ?? []
  return double ?? single ?? (template?.includes('${') ? '' : (template ?? ''))
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

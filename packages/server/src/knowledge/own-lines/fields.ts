import { acts } from '../fields/acts.ts'
import { life } from '../fields/life.ts'
import { things } from '../fields/things.ts'
import { wordsOf } from '../terms.ts'

/**
 * What customers write about, in six languages: words that belong together without meaning the same (“scratched”,
 * “torn” and “in pieces” are all `damage`). Wider than the concepts of the search. An entry that ends with `*` is the
 * beginning of a word, `_` joins the words of an expression.
 */
const lines = [...life, ...things, ...acts]
/** The names of the fields. Their places are their numbers. */
export const fieldNames = lines.map((line) => line.slice(0, line.indexOf(':')))

interface Expression {
  field: number
  rest: string[]
}

const wholes = new Map<string, number[]>()
const beginnings = new Map<string, number[]>()
const expressions = new Map<string, Expression[]>()
/** Shorter beginnings would match words of other languages. */
const shortest = 4
const longest = 24
let isRead = false

/** Returns the fields of a word, as `wordsOf` returns it: of the word, else of the last part of a compound. */
export function fieldsOf(word: string): number[] {
  readFields()
  const own = startingWith(word, { least: shortest, ending: 8 })
  if (own.length > 0 || word.length < 9) return own
  for (let at = 3; at <= word.length - 5; at++) {
    const part = word.slice(at)
    const found = startingWith(part, { least: 5, ending: 4 })
    if (found.length > 0) return found
  }
  return []
}

/** Returns the expressions of several words in a text, and where they begin. */
export function fieldExpressionsIn(words: readonly string[]): { field: number; at: number }[] {
  readFields()
  return words.flatMap((word, at) =>
    (expressions.get(word) ?? [])
      .filter(({ rest }) => rest.every((one, i) => fits(words[at + 1 + i], one)))
      .map(({ field }) => ({ field, at })),
  )
}

const fits = (word: string | undefined, entry: string): boolean =>
  entry.endsWith('*') ? (word?.startsWith(entry.slice(0, -1)) ?? false) : word === entry

/** Returns the fields of a word and of its longest beginning; at most `ending` letters may follow it. */
function startingWith(word: string, { least, ending }: { least: number; ending: number }): number[] {
  const known = wholes.get(word) ?? []
  for (let size = Math.min(word.length, longest); size >= Math.max(least, word.length - ending); size--) {
    const found = beginnings.get(word.slice(0, size))
    if (found) return known.length === 0 ? found : [...new Set([...known, ...found])]
  }
  return known
}

function readFields() {
  if (isRead) return
  isRead = true
  for (const [field, line] of lines.entries()) {
    for (const entry of line
      .slice(line.indexOf(':') + 1)
      .trim()
      .split(' ')) {
      const [first = '', ...rest] = entry.split('_')
      if (rest.length > 0) push(expressions, first, { field, rest })
      else if (entry.endsWith('*') && entry.length > shortest) push(beginnings, entry.slice(0, -1), field)
      else for (const word of wordsOf(entry)) push(wholes, word, field)
    }
  }
}

function push<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

import { business } from './concepts/business.ts'
import { everyday } from './concepts/everyday.ts'
import { health } from './concepts/health.ts'
import { shop } from './concepts/shop.ts'
import { software } from './concepts/software.ts'
import { travel } from './concepts/travel.ts'
import { stem, wordsOf } from './terms.ts'

/**
 * Words that customers and articles use for the same thing, in several languages, one concept per line: a question in
 * German finds the English article, “kick them out” finds “Remove a member”. Words are compared by their stems.
 */
const concepts = [...business, ...software, ...shop, ...travel, ...health, ...everyday]

const conceptsByKey = new Map<string, number[]>()
/** The fixed expressions, as the stems of their words, by the first stem. */
const expressionsByStart = new Map<string, string[][]>()
let read = 0

/**
 * Reads the concepts once per process, one line per step; all of them take a tenth of a second. Until then, no words
 * share a meaning.
 */
export function* readConcepts(): Generator<void> {
  while (read < concepts.length) {
    // Most words have one concept, so the words of a line share its list.
    const concept = [read]
    for (const entry of concepts[read]?.split(' ') ?? []) addEntry(entry, concept)
    read++
    yield
  }
}

function addEntry(entry: string, concept: number[]) {
  const stems = entry.split('_').flatMap(wordsOf).map(stem)
  const key = stems.join('_')
  const known = conceptsByKey.get(key)
  if (known) {
    if (!concept.every((one) => known.includes(one))) conceptsByKey.set(key, [...known, ...concept])
    return
  }
  conceptsByKey.set(key, concept)
  const [start = ''] = stems
  if (stems.length > 1) expressionsByStart.set(start, [...(expressionsByStart.get(start) ?? []), stems])
}

/** Returns the numbers of the concepts that a word or an expression (`log_in`) stands for. */
export const conceptsOf = (word: string): number[] => conceptsByKey.get(word.includes('_') ? word : stem(word)) ?? []

/**
 * Returns the expressions of several words in a text, given the stems of its words, and where they stand. One other
 * word may come in between (“kick them out”).
 */
export function expressionsIn(stems: string[]): { expression: string; at: number[] }[] {
  const found: { expression: string; at: number[] }[] = []
  for (const [i, start] of stems.entries()) {
    for (const expression of expressionsByStart.get(start) ?? []) {
      const at = placesOf(expression, stems, i)
      if (at) found.push({ expression: expression.join('_'), at })
    }
  }
  return found
}

function placesOf(expression: string[], stems: string[], start: number): number[] | null {
  const at = [start]
  for (let n = 1, last = start; n < expression.length; n++) {
    last += stems[last + 1] === expression[n] ? 1 : 2
    if (stems[last] !== expression[n]) return null
    at.push(last)
  }
  return at
}

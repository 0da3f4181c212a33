import { conceptsOf, expressionsIn } from './same-meaning.ts'
import { likeness } from './same-word.ts'
import { isCommon, isPair, runsOf, stem, wordsOfRun } from './terms.ts'

/** A term of the articles that a word of the question may mean, and how surely, 0–1: 1 is the word itself. */
export interface Meaning {
  term: number
  likeness: number
}

/** The words of the articles. Words with the same stem are one term, a number from 0 on. */
export interface Vocabulary {
  readonly size: number
  /** Returns the terms of a text in order. Adds a term for each new word. */
  add(text: string): number[]
  termOf(word: string): number | undefined
  /** Returns whether nearly every question has this term (“the”, “how”). */
  isCommonTerm(term: number): boolean
  /**
   * Returns the terms that a word may mean, the most likely first: itself, its forms, compounds with it, words with the
   * same meaning, and words it may be a typo of.
   */
  meanings(word: string): Meaning[]
}

const mostMeanings = 24

/** Creates an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const termsByStem = new Map<string, number>()
  const termsByWord = new Map<string, number>()
  const common: boolean[] = []
  const byConcept = new Map<number, number[]>()
  const spelled = createSpelling()
  // “Ruecksendung” is “Rücksendung” typed without the ü key. Both are folded to u.
  const termOf = (word: string) =>
    termsByWord.get(word) ??
    termsByStem.get(stem(word)) ??
    termsByWord.get(withoutKey(word)) ??
    termsByStem.get(stem(withoutKey(word)))
  // Folding and stemming cost far more than a lookup, so each spelling is processed once.
  const knownRuns = new Map<string, { term: number; stem: string }[]>()

  function addWord(word: string): number {
    const known = termsByWord.get(word)
    if (known !== undefined) return known
    const key = isExpression(word) ? word : stem(word)
    const term = termsByStem.get(key) ?? common.length
    common[term] = (common[term] ?? true) && isCommon(word)
    termsByStem.set(key, term)
    termsByWord.set(word, term)
    if (word.length >= 4 && !isCommon(word) && !isPair(word) && !isExpression(word) && !/^\d/.test(word))
      spelled.add(word, term)
    for (const concept of conceptsOf(word)) push(byConcept, concept, term)
    return term
  }

  return {
    get size() {
      return common.length
    },
    add(text) {
      const terms: number[] = []
      const stems: string[] = []
      for (const run of runsOf(text)) {
        let found = knownRuns.get(run)
        if (!found) {
          found = wordsOfRun(run).map((word) => ({ term: addWord(word), stem: stem(word) }))
          if (run.length <= 24) knownRuns.set(run, found)
        }
        for (const word of found) {
          terms.push(word.term)
          stems.push(word.stem)
        }
      }
      for (const { expression } of expressionsIn(stems)) terms.push(addWord(expression))
      return terms
    },
    termOf,
    isCommonTerm: (term) => common[term] ?? false,
    meanings(word) {
      const own = termOf(word)
      if (isCommon(word) && own !== undefined) return [{ term: own, likeness: 1 }]
      const best = new Map<number, number>()
      const propose = (term: number, sure: number) => {
        if (sure > (best.get(term) ?? 0)) best.set(term, sure)
      }
      if (own !== undefined) propose(own, 1)
      if (word.length >= 4 && !isPair(word) && !isExpression(word) && !isCommon(word))
        for (const { other, term } of spelled.near(word)) propose(term, likeness(word, other, own !== undefined))
      // A word that resembles no word of the articles is more likely a synonym, perhaps from another language.
      const otherWord = [...best.values()].some((likeness) => likeness >= 0.5) ? 0.4 : 0.65
      const likeIt = new Map(best)
      // A term that is spelled alike and means the same is the most likely of all.
      for (const concept of conceptsOf(word))
        for (const term of byConcept.get(concept) ?? [])
          propose(term, 1 - (1 - otherWord) * (1 - (likeIt.get(term) ?? 0)))
      return [...best]
        .map(([term, sure]) => ({ term, likeness: sure }))
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, mostMeanings)
    },
  }
}

/** Creates an index by pairs of letters, so that only words that share many pairs are compared letter by letter. */
function createSpelling() {
  const words: { other: string; term: number }[] = []
  const byPair = new Map<string, number[]>()
  let shared = new Uint8Array(1024)
  return {
    add(other: string, term: number) {
      for (const pair of letterPairs(other)) push(byPair, pair, words.length)
      words.push({ other, term })
      if (words.length > shared.length) shared = new Uint8Array(2 * shared.length)
    },
    near(word: string) {
      const touched: number[] = []
      const pairs = letterPairs(word)
      for (const pair of pairs) {
        for (const i of byPair.get(pair) ?? []) {
          if (shared[i] === 0) touched.push(i)
          shared[i] = (shared[i] ?? 0) + 1
        }
      }
      return touched.flatMap((i) => {
        const found = words[i]
        const count = shared[i] ?? 0
        shared[i] = 0
        return found && count >= Math.max(2, 0.4 * Math.min(pairs.size, found.other.length + 1)) ? [found] : []
      })
    },
  }
}

const isExpression = (word: string) => word.includes('_')
const withoutKey = (word: string) => word.replace(/([aou])e/g, '$1')

function letterPairs(word: string): Set<string> {
  const padded = ` ${word} `
  const pairs = new Set<string>()
  for (let i = 0; i + 2 <= padded.length; i++) pairs.add(padded.slice(i, i + 2))
  return pairs
}

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

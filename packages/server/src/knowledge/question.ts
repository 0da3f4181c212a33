import { commonWeight, type Postings } from './postings.ts'
import { conceptsOf, expressionsIn } from './same-meaning.ts'
import { isCommon, isCommonSwapped, stem, wordsOf } from './terms.ts'
import type { Meaning, Vocabulary } from './vocabulary.ts'

/** A word of a question, what it may mean in the articles, and how much it matters. */
export interface AskedWord {
  weight: number
  /** False for a word that nearly every question has. */
  tells: boolean
  /** True for a word of this question, false for one of an earlier message. */
  own: boolean
  meanings: Meaning[]
}

const mostCharacters = 2_000
const mostWords = 48
/** The weight of words from earlier messages, which only say what the conversation is about. */
const beforeWeight = 0.5

/** What a question is compared with: the articles’ words and how rare they are. */
interface Articles {
  vocabulary: Vocabulary
  idf: Postings['idf']
}

/**
 * Returns the words of a question, each term once. Of a very long one it reads the beginning and the end and keeps the
 * words with the most weight. `before`: the earlier messages that complete an unfinished question.
 */
export function askedWords(question: string, { vocabulary, idf }: Articles, before = ''): AskedWord[] {
  const seen = new Set<number | string>()
  const asked: AskedWord[] = []
  const add = (word: string, share: number) => {
    const own = vocabulary.termOf(word)
    if (seen.has(own ?? word)) return
    seen.add(own ?? word)
    asked.push({ ...askedWord(word, { vocabulary, idf }, { own, share }), own: share === 1 })
  }
  const words = wordsOf(ends(question))
  const inExpressions = new Set<number>()
  for (const { expression, at } of expressionsIn(words.map(stem))) {
    const concepts = conceptsOf(expression)
    // “Was kostet” says no more than “kostet” where the articles have that word.
    const said = at.some(
      (place) =>
        vocabulary.termOf(words[place] ?? '') !== undefined &&
        conceptsOf(words[place] ?? '').some((concept) => concepts.includes(concept)),
    )
    if (said || vocabulary.meanings(expression).length === 0) continue
    add(expression, 1)
    for (const place of at) inExpressions.add(place)
  }
  // The words of an expression are not counted again, unless the articles have them too.
  for (const [place, word] of words.entries())
    if (!inExpressions.has(place) || vocabulary.termOf(word) !== undefined) add(word, 1)
  for (const word of wordsOf(ends(before))) if (!isCommon(word)) add(word, beforeWeight)
  return asked.length <= mostWords ? asked : asked.sort((a, b) => b.weight - a.weight).slice(0, mostWords)
}

function askedWord(
  word: string,
  { vocabulary, idf }: Articles,
  { own, share }: { own: number | undefined; share: number },
): Omit<AskedWord, 'own'> {
  const meanings = vocabulary.meanings(word)
  const [surest] = meanings
  const tells = !isCommon(word) && !(surest === undefined && isCommonSwapped(word))
  if (!tells)
    return { weight: (surest === undefined ? 0.2 : commonWeight) * idf(surest?.term) * share, tells, meanings }
  if (own !== undefined || surest === undefined) return { weight: idf(own) * share, tells, meanings }
  return {
    weight: (surest.likeness * idf(surest.term) + (1 - surest.likeness) * idf(undefined)) * share,
    tells,
    meanings,
  }
}

const ends = (text: string) =>
  text.length <= mostCharacters ? text : `${text.slice(0, (3 * mostCharacters) / 4)} ${text.slice(-mostCharacters / 4)}`

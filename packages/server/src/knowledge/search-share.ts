import { buildIndex } from './search.ts'
import { isCommon, wordsOf } from './terms.ts'

/** The share of a question's telling words, or else the confidence as an article, that makes a text its subject. */
const enough = { share: 0.3, confidence: 0.1 }

/** Returns whether a question touches what a short text says, in the same words or in others of the same meaning. */
export function touches(question: string, text: string): boolean {
  const index = buildIndex([{ id: 'text', title: text.slice(0, 300), body: text, questions: [] }])
  const [hit] = index.search(question, 1)
  if (!hit) return false
  const telling = [...new Set(wordsOf(question))].filter((word) => !isCommon(word)).slice(0, 30)
  const shared = telling.filter((word) => index.search(word, 1).length > 0).length
  return hit.confidence >= enough.confidence || shared >= telling.length * enough.share
}

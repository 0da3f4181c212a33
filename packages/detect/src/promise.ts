import { cutText } from '@baton/core/cut-text'
import { sentences } from './fold.ts'
import { probable, read } from './learned/model.ts'
import { shippedModel } from './learned/shipped.ts'

/**
 * The probability from which a sentence promises a person. A text that is held back in error costs an answer. A few
 * words, such as “Let me look.”, have less to go by and must be clearer.
 */
const threshold = { usual: 0.55, fewWords: 0.86 }
const thresholdFor = (sentence: string): number => {
  const words = sentence.trim().split(/\s+/).length
  return words > 1 && words < 6 ? threshold.fewWords : threshold.usual
}
/** A question is an offer, not a promise. In Japanese, Korean and Chinese it may end without a question mark. */
const question = /[?？؟]\s*["'”’)]*\s*$|(?:ましょうか|ますか|でしょうか|드릴까요|할까요|吗)[。.!！]?\s*$/u
/** A line that continues in lower case belongs to the same sentence. */
const brokenLine = /\n[^\S\n]*(?=\p{Ll})/gu

/**
 * Returns the sentence of an assistant's answer that promises or claims a transfer to a person; null when none does.
 * Offers, conditions and refusals do not count. Every sentence is read, however long the answer is.
 */
export function promisesPerson(text: string): string | null {
  for (const sentence of new Set(sentences(text.replace(brokenLine, ' ')).flatMap(pieces))) {
    if (question.test(sentence) || !saysSomething(sentence)) continue
    if (probable(read(sentence, shippedModel()), 'promise').probability >= thresholdFor(sentence))
      return cutText(sentence.trim(), 300)
  }
  return null
}

/** An address or a picture promises nobody, whatever letters it has. */
const saysSomething = (sentence: string): boolean =>
  (sentence.replace(/https?:\S+/gu, '').match(/[\p{L}\p{M}]/gu)?.length ?? 0) >= fewestLetters

const fewestLetters = 4

/** A sentence that never ends is read in pieces that overlap, so that nothing hides in its middle. */
function pieces(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence]
  const count = Math.ceil((sentence.length - overlap) / (piece - overlap))
  return Array.from({ length: count }, (_, n) => sentence.slice(n * (piece - overlap), n * (piece - overlap) + piece))
}

const longest = 500
const piece = 100
const overlap = 70

import { cutNormalised, sentences } from './fold.ts'
import { promises } from './promise/wordings.ts'
import { inWords } from './request/wording.ts'
import { scanOf } from './scan.ts'

/** Long texts are read in pieces that overlap by about a sentence, so that every sentence is whole in one of them. */
const piece = 8_000
const overlap = 1_000
/** A line that continues in lower case belongs to the same sentence. */
const brokenLine = /\n[^\S\n]*(?=\p{Ll})/gu
/** A question is an offer, not a promise. In Japanese, Korean and Chinese it may end without a question mark. */
const question = /[?？؟]\s*["'”’)]*\s*$|(?:ましょうか|ますか|でしょうか|드릴까요|할까요|吗)[。.!！]?\s*$/u

/**
 * Returns the sentence of an assistant's answer that promises or claims a transfer to a person; null when none does.
 * Offers, conditions and refusals do not count.
 */
export function promisesPerson(text: string): string | null {
  for (const sentence of new Set(piecesOf(text.replace(brokenLine, ' ')).flatMap(sentences))) {
    if (question.test(sentence)) continue
    const spaced = scanOf(inWords(sentence))
    const joined = scanOf(spaced.text.replaceAll(' ', ''))
    const found = promises.some(({ script, spaceless, promise, unless }) => {
      const words = spaceless ? joined : spaced
      return script.test(words.text) && promise.matches(words) && !unless.matches(words)
    })
    if (found) return sentence.trim().slice(0, 300)
  }
  return null
}

function piecesOf(text: string): string[] {
  const count = Math.max(1, Math.ceil((text.length - overlap) / (piece - overlap)))
  return Array.from({ length: count }, (_, n) =>
    // Text of any language grows less than twofold; only letters chosen to grow do more.
    cutNormalised(text.slice(n * (piece - overlap), n * (piece - overlap) + piece), 2 * piece),
  )
}

import { sentences } from './fold.ts'
import { promises } from './promise/wordings.ts'
import { inWords } from './request/wording.ts'

const longest = 8_000
/** A question offers, also in Japanese, where it may end without a mark. */
const question = /[?？؟]\s*["'”’)]*\s*$|(?:ましょうか|ますか|でしょうか|드릴까요|할까요|吗)[。.!！]?\s*$/u

/** The sentence of an assistant's answer that promises or claims a transfer to a person; null when none does. Offers, conditions and refusals are none. */
export function promisesPerson(text: string): string | null {
  for (const sentence of new Set(sentences(text.slice(0, longest)))) {
    if (question.test(sentence)) continue
    const spaced = inWords(sentence)
    const joined = spaced.replaceAll(' ', '')
    const found = promises.some(({ script, spaceless, promise, unless }) => {
      const words = spaceless ? joined : spaced
      return script.test(words) && promise.test(words) && !unless.test(words)
    })
    if (found) return sentence.trim().slice(0, 300)
  }
  return null
}

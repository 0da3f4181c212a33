import { fold } from './fold.ts'
import { isGreeting } from './greeting.ts'
import { isThanks } from './thanks.ts'

/** So much of the shorter message must be in the other. */
const enough = 0.8
/** One other word in a short message can be all the difference, so a part must be in the whole almost entirely. */
const within = 0.9
const fewestWords = 3
const fewestSigns = 6
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

/**
 * Whether a contact says (nearly) the same again: in the same words or with a few more or fewer, not a greeting nor
 * thanks.
 */
export function repeats(text: string, earlier: string[]): boolean {
  const parts = partsOf(text)
  if (!parts || isGreeting(text) || isThanks(text)) return false
  return earlier.some((one) => {
    const before = partsOf(one)
    return before !== null && alike(parts, before)
  })
}

/** The words of a message, or pairs of signs where words are not set apart; null when there are too few to compare. */
function partsOf(text: string): Set<string> | null {
  const folded = fold(text.slice(0, 2_000))
  if (spaceless.test(folded)) {
    const signs = folded.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []
    return signs.length < fewestSigns ? null : new Set(signs.slice(1).map((sign, i) => `${signs[i]}${sign}`))
  }
  const words = folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.length < fewestWords ? null : new Set(words)
}

/** Much the same set, or one within the other when it is not a mere word of it. */
function alike(a: Set<string>, b: Set<string>): boolean {
  const common = [...a].filter((part) => b.has(part)).length
  const [less, more] = a.size < b.size ? [a.size, b.size] : [b.size, a.size]
  return common / (a.size + b.size - common) >= enough || (common / less >= within && less * 3 >= more)
}

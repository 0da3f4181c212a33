import { cutNormalised, fold } from './fold.ts'
import { isGreeting } from './greeting.ts'
import { isThanks } from './thanks.ts'

/** The share of all words in both messages that must be in both. */
const enough = 0.8
/**
 * The share of the shorter message that must be in the longer one. One different word in a short message can change
 * everything.
 */
const within = 0.9
const fewestWords = 3
const fewestSigns = 6
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

/**
 * Returns whether a contact says (nearly) the same again: the same words, or a few more or fewer. Greetings and thanks
 * do not count.
 */
export function repeats(text: string, earlier: string[]): boolean {
  const parts = partsOf(text)
  if (!parts || isGreeting(text) || isThanks(text)) return false
  return earlier.some((one) => {
    const before = partsOf(one)
    return before !== null && alike(parts, before)
  })
}

/**
 * Returns the words of a message, or pairs of characters in scripts without spaces; null when there are too few to
 * compare.
 */
function partsOf(text: string): Set<string> | null {
  const folded = fold(cutNormalised(text, 2_000))
  if (spaceless.test(folded)) {
    const signs = folded.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []
    return signs.length < fewestSigns ? null : new Set(signs.slice(1).map((sign, i) => `${signs[i]}${sign}`))
  }
  const words = folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.length < fewestWords ? null : new Set(words)
}

/** Returns whether two sets are nearly the same, or one contains the other and is at most three times as large. */
function alike(a: Set<string>, b: Set<string>): boolean {
  const common = [...a].filter((part) => b.has(part)).length
  const [less, more] = a.size < b.size ? [a.size, b.size] : [b.size, a.size]
  return common / (a.size + b.size - common) >= enough || (common / less >= within && less * 3 >= more)
}

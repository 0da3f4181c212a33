import type { Finding, Found } from '@baton/core'
import { cutText } from '@baton/core/cut-text'
import { findSignal } from './mood.ts'

/** The score from which a message counts as a request for a person. Chosen on lines that are not used for measuring. */
export const requestThreshold = 0.5

/**
 * Returns how clearly a message asks for a person, with the words that carry it; null when nothing suggests it. The
 * model decides, together with two rules: the key that reaches an operator on every telephone, and what stands in
 * quotation marks counts only where the model is very sure of it.
 */
export function detectExplicitRequest(text: string): Finding | null {
  if (keypad.test(text)) return { score: 1, threshold: requestThreshold, quote: text.trim() }
  const whole = findSignal(text, 'request')
  const found = whole && whole.score < evenQuoted && hasQuotation(text) ? lower(whole, unquoted(text)) : whole
  if (!found) return null
  const { quote, words } = found
  const unsure = found.score < fewWordsNeed && isFewWords(quote) && text.trim().length > 1.5 * quote.length
  const score = unsure ? Math.min(found.score, 0.45) : found.score
  return { score, threshold: requestThreshold, quote, input: { text: cutText(text, 2_000), words } }
}

/** A few words in a longer message, such as “please check”, have little to go by and must be clearer. */
const fewWordsNeed = 0.95
function isFewWords(quote: string): boolean {
  const words = quote.trim().split(/\s+/).length
  return words > 1 && words < 4
}

/** “0”, “press 0”, “0 0 0 #” */
const keypad =
  /^\s*(?:(?:press|dial|option|taste|tecla|touche|tasto|toets)\s+)?0(?:[\s,.;#*]{0,9}0){0,9}[\s.!#*]{0,9}$/iu

const evenQuoted = 0.9
const quotation =
  /"[^"\n]{2,200}"|“[^”\n]{2,200}”|„[^“”\n]{2,200}[“”]|«[^»\n]{2,200}»|「[^」\n]{1,100}」|『[^』\n]{1,100}』/gu

const hasQuotation = (text: string): boolean => text.search(quotation) >= 0
const unquoted = (text: string): Found | null => findSignal(text.replace(quotation, ' '), 'request')
const lower = (one: Found, other: Found | null): Found | null => (!other || other.score < one.score ? other : one)

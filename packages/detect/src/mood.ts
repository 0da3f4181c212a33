import type { Found } from '@baton/core'
import { cutText } from '@baton/core/cut-text'
import { probable, tellingWords } from './learned/model.ts'
import { readOnce, shippedModel } from './learned/shipped.ts'
import type { Signal } from './learned/signals.ts'

/** Below this probability, nothing in a text suggests the signal, and nobody asks for its words. */
const least = 0.15

/**
 * Returns how sure a learned signal is in a text, with the sentence and the words that carry it; null when nothing
 * suggests it. `from`: the probability that becomes the score 0.5, for signals where a false alarm costs more than a
 * miss.
 */
export function findSignal(text: string, signal: Signal, from = 0.5): Found | null {
  const { probability, part } = probable(readOnce(withoutAddresses(text)), signal)
  if (probability < least) return null
  const score = probability < from ? (0.5 * probability) / from : 0.5 + (0.5 * (probability - from)) / (1 - from)
  return { score: rounded(score), quote: cutText(part.trim(), 300), words: tellingWords(part, signal, shippedModel()) }
}

/** From this probability a message only greets or thanks: nobody reads it then, so it must be sure. */
const sure = 0.75
/** A longer message says more than that. */
const mostWords = 8

/** Returns whether a whole message is a greeting, or thanks. A message that asks something is neither. */
export function findWhole(text: string, signal: 'thanks' | 'greeting'): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu)
  if (!words || words.length > mostWords || /[?？؟]\s*\S/u.test(text)) return false
  return probable(readOnce(withoutAddresses(text)), signal).probability >= sure
}

/** Returns how the writer of a text feels, from −1 to 1. */
export function sentimentOf(text: string): number {
  const read = readOnce(withoutAddresses(text))
  return rounded(probable(read, 'positive').probability - probable(read, 'negative').probability)
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

/** An address of a page tells nothing about its sender, and its letters mislead. */
const withoutAddresses = (text: string): string => text.replace(/(?:https?:\/\/|www\.)[^\s<>"]{1,500}/giu, ' ')

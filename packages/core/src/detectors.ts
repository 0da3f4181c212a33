import type { Finding } from './triggers/trigger.ts'

/**
 * The questions that the rules ask about a text. Core has no patterns and no models: the server passes in an
 * implementation. Every method is synchronous and returns the same result for the same text.
 */
export interface Detectors {
  /** Returns how clearly the contact asks for a person; null when nothing suggests it. */
  explicitRequest(text: string): Finding | null
  /**
   * Returns the first of `phrases` that occurs in the text as whole words, and how it is written there; null when none
   * does.
   */
  phrase(text: string, phrases: string[]): { phrase: string; quote: string } | null
  /** Returns whether a text only greets. */
  isGreeting(text: string): boolean
  /** Returns whether a text only thanks, agrees or says goodbye. */
  isThanks(text: string): boolean
}

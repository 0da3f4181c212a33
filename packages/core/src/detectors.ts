import type { Finding } from './triggers/trigger.ts'

/**
 * What the rules ask about a text. Core knows no pattern and no model: the server hands in whatever answers.
 * Every question is synchronous and gives the same answer for the same text.
 */
export interface Detectors {
  /** How clearly the contact asks for a person; null for a text without a hint of it. */
  explicitRequest(text: string): Finding | null
  /** The first of `phrases` that occurs in the text as whole words, and how it is written there. */
  phrase(text: string, phrases: string[]): { phrase: string; quote: string } | null
  /** A text that only greets. */
  isGreeting(text: string): boolean
  /** A text that only thanks, agrees or says goodbye. */
  isThanks(text: string): boolean
}

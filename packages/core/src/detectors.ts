import type { RuleTemplate } from './rule-templates.ts'
import type { Finding } from './triggers/trigger.ts'

/** What a detector found in a text: how sure it is, from 0 to 1, and the words that carry it. */
export interface Found {
  score: number
  quote: string
  /** The words that weighed most, as they were written. Omitted where the whole quote did. */
  words?: string[]
}

/** What a rule or a topic looks for. At least one of the fields says something. */
export interface Sought {
  template: RuleTemplate | null
  /** In the team's own words; empty: only the template counts. */
  says: string
  examples: readonly string[]
  counterexamples: readonly string[]
}

/**
 * The questions that the rules ask about a text. Core has no patterns and no models: the server passes in an
 * implementation. Every method is synchronous and returns the same result for the same text.
 */
export interface Detectors {
  /** Returns how clearly the contact asks for a person; null when nothing suggests it. */
  explicitRequest(text: string): Finding | null
  /** Returns how angry or fed up the contact is in this text; null when nothing suggests it. */
  frustration(text: string): Found | null
  /** Returns how the contact feels, from −1 (very negative) to 1 (very positive). */
  sentiment(text: string): number
  /** Returns how well the text is what a rule or a topic looks for; null when nothing suggests it. */
  sought(text: string, what: Sought): Found | null
  /**
   * Returns the first of `phrases` that occurs in the text as whole words, and how it is written there; null when none
   * does.
   */
  phrase(text: string, phrases: string[]): { phrase: string; quote: string } | null
  /** Returns whether a text only greets. */
  isGreeting(text: string): boolean
  /** Returns whether a text only thanks, agrees or says goodbye. */
  isThanks(text: string): boolean
  /** Returns whether the text says (nearly) the same as one of the `earlier` texts. */
  repeats(text: string, earlier: string[]): boolean
  /** Returns the language of a text as two letters; null when it cannot be told. */
  language(text: string): string | null
}

import type { z } from 'zod'

/** Everything a trigger may read about one contact message. Pure data: what it read is stored with the verdict. */
export interface Asked {
  message: { seq: number; text: string }
  /** The contact's earlier messages after the boundary, oldest first. */
  earlier: { seq: number; text: string }[]
  /** How many answers of the assistant in a row, up to now and after the boundary, were none. */
  failedAnswers: number
}

/** What a trigger found. `score` ≥ `threshold` is what fired means. */
export interface Finding {
  score: number
  threshold: number
  /** The contact's own words that caused it. */
  quote: string
  input?: unknown
}

/** One reason why a conversation can be handed to a person. */
export interface Trigger<S extends z.ZodType> {
  title: string
  settings: S
  /** The finding, whether it fired or not; null when there was nothing to look for. */
  look(asked: Asked, settings: z.output<S>): Finding | null
}

/** Gives a trigger its types. */
export function trigger<S extends z.ZodType>(definition: Trigger<S>): Trigger<S> {
  return definition
}

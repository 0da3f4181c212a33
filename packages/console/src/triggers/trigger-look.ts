import type { TriggerVerdict } from '@baton/core'
import type { ReactNode } from 'react'

/** How the console shows a handoff reason. */
export interface ReasonLook {
  icon: ReactNode
  /** The words in the queue and the log: “Asked for a person”. */
  reason: string
  /** What a topic or a rule of the team is called before its name: “Topic”. */
  named?: string
}

/** How the console shows a trigger: as a reason, in the decision log and next to its evidence. */
export interface TriggerLook extends ReasonLook {
  /** The name in the decision log. */
  name: string
  /** Returns what it does with these settings, in a few words. Defaults to “At once”. */
  does?(values: Record<string, unknown>): string
  /** Returns its values in a few words, for the list of triggers. Defaults to what it does. */
  summary?(values: Record<string, unknown>): string
  /** What happens while it is off. Defaults to a dash. */
  whenOff?: string
  /** What happens where nothing may hand off. Defaults to a dash. */
  whenForbidden?: string
  /** Returns the measured value in words. Defaults to a score between 0 and 1. */
  measured?(score: number, threshold: number | null): string
  /** Returns what the answer led to. `verdict` is what the trigger found. Defaults to the reason. */
  afterAnswer?(verdict: TriggerVerdict | undefined): string
  /** The text before the quote, if the quote is not the customer's words. */
  quoteOf?: string
  /** The text shown when there is no quote. */
  withoutQuote?: string
}

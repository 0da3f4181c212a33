import type { TriggerVerdict } from '@baton/core'
import type { ReactNode } from 'react'

/** How a reason for a handoff is shown. */
export interface ReasonLook {
  icon: ReactNode
  /** In the queue and the log: “Asked for a person”. */
  reason: string
}

/** How a trigger is shown: as a reason, in the decision log, and in front of its evidence. */
export interface TriggerLook extends ReasonLook {
  /** Its name in the decision log. */
  name: string
  /** What it measured; a score between 0 and 1 when left out. */
  measured?(score: number, threshold: number | null): string
  /** What the answer led to; `verdict` is what the trigger found. The reason when left out. */
  afterAnswer?(verdict: TriggerVerdict | undefined): string
  /** Stands in front of the quote, when it is not the customer's words. */
  quoteOf?: string
  /** Says what happened when there is no quote. */
  withoutQuote?: string
}

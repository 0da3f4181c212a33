import type { Author, HandoffReason, Sentiment, SummaryParts } from './model.ts'

/** What the extractive summary reads: what was said since the conversation began, oldest first. */
export interface SummaryInput {
  reason: HandoffReason
  /** The contact's locale or detected language; the connecting words are written in it (English where we have none). */
  language: string | null
  messages: { seq: number; author: Author; text: string; sources?: { title: string }[] }[]
  /** Hand-off again after an earlier one: what the teammate wrote when handing back. */
  brief?: string | null
}

export interface Summary {
  text: string
  parts: SummaryParts
  sentiment: Sentiment
}

/** The contact's own words, what was tried and what is open. Never empty, also with no message at all. */
export function summarise(_input: SummaryInput): Summary {
  throw new Error()
}

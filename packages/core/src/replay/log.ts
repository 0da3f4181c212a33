import type { DecisionOutcome } from '../decision.ts'
import type { Facts } from '../rule.ts'
import type { Moment } from '../turn.ts'

/** One thing that happened in a conversation and that decisions depend on. Times are ISO 8601; null: unknown. */
export type LogEntry =
  /** `index` counts the messages of the conversation from 0. */
  | { type: 'contact'; seq: number; index: number; text: string }
  /**
   * The place where the message `seq` is decided. `outcome` is what was decided then; null: nothing was asked, or it is
   * not known.
   */
  | { type: 'decide'; seq: number; at: string | null; outcome: DecisionOutcome | null }
  | ({ type: 'answer'; at: string | null } & LoggedAnswer)
  | { type: 'rated'; seq: number; helpful: boolean; at: string | null }
  /** A handoff that no trigger opened. Those that triggers opened are left out: the replay decides about them. */
  | { type: 'handoff'; by: 'button' | 'person'; at: string | null }
  /** A return, an ending, a closing or a reopening: triggers read only what comes after `seq`. */
  | { type: 'boundary'; seq: number; status: 'open' | 'closed' | null }

export interface LoggedAnswer {
  /** The `seq` of its message; null when its text was held back. */
  seq: number | null
  /** The last contact message that it covers; null: the last one before it. */
  upTo: number | null
  /** What was asked, as it is known; null: what the contact wrote since the last answer. */
  question: string | null
  /** Whether it failed by itself; null: small talk, which does not count. */
  failed: boolean | null
  asks: { reason: string } | null
  promise: string | null
  /** False for an answer that a crash cut off: it counts as failed, and nothing follows from it. */
  judged: boolean
}

/** One conversation, as a replay reads it. */
export interface ConversationLog {
  id: string
  entries: LogEntry[]
  allowed: Moment['allowed']
  facts(text: string): Facts
}

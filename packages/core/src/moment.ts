import type { Detectors } from './detectors.ts'
import type { PastAnswer } from './triggers/trigger.ts'
import type { Moment } from './turn.ts'

/** The most contact messages, and the most answers, that one decision reads: the newest ones. */
export const mostRead = 30

/** What a decision about a message reads, and what it changes. */
interface Read<A> {
  /** For `nextTurn`. */
  moment: Pick<Moment, 'message' | 'earlier' | 'answers' | 'repeated'>
  /** The answer that now counts as failed, because the contact has to ask again; null: none. */
  unanswered: A | null
}

/**
 * Returns what the decision about the last of `messages` reads. `messages` are the contact's after the boundary, oldest
 * first; `answers` are the assistant's after the boundary, newest first. A message that repeats an answered question
 * makes the last answer a failed one.
 */
export function readMoment<M extends { seq: number; text: string }, A extends PastAnswer & { seq: number }>(
  { messages, answers }: { messages: M[]; answers: A[] },
  detectors: Pick<Detectors, 'repeats'>,
): Read<A> | null {
  const message = messages.at(-1)
  if (!message) return null
  const earlier = messages.slice(0, -1)
  const [last, ...rest] = answers
  const asked = earlier.filter(({ seq }) => seq < (last?.seq ?? 0)).map(({ text }) => text)
  const repeated = detectors.repeats(message.text, asked)
  // Small talk that was rated as not helpful counts as failed already.
  const unanswered = repeated && last?.failed === false && last.helpful !== true ? last : null
  const read = unanswered ? [{ ...unanswered, failed: true }, ...rest] : answers
  return { moment: { message, earlier, answers: read, repeated }, unanswered }
}

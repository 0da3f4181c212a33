/** What a failed request means for words that wait to be sent. These are the fields of the API's errors. */
interface Refusal {
  status?: number
  code?: string
  problem?: Record<string, unknown>
}

const refusalIn = (error: unknown): Refusal => (typeof error === 'object' && error !== null ? error : {})

/**
 * Returns whether the same request may succeed later: no answer, a server in trouble, too many requests, a session that
 * has ended. For a note also while an earlier request with its key is still running.
 */
export function mayPass(error: unknown, { note }: { note: boolean }): boolean {
  const { status = 0, code } = refusalIn(error)
  if (status === 0 || status >= 500 || [401, 408, 425, 429].includes(status)) return true
  return note && code === 'conflict'
}

/** Returns the pause that the server asks for, in milliseconds, or null. */
export function pauseOf(error: unknown): number | null {
  const { status, problem } = refusalIn(error)
  const asked = problem?.['retryAfter']
  if (status !== 429) return null
  return Math.max(1, typeof asked === 'number' ? asked : 5) * 1000
}

/** Returns who has claimed a conversation, when a claim was lost to them; otherwise null. */
export function winnerOf(error: unknown): string | null {
  const { code, problem } = refusalIn(error)
  if (code !== 'already_claimed') return null
  const winner = problem?.['winner']
  return typeof winner === 'object' && winner !== null && 'name' in winner && typeof winner.name === 'string'
    ? winner.name
    : 'Another teammate'
}

/** Returns the sentence of an error. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'Not sent. Try again.')

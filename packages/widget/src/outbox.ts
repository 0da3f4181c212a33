import { backoff } from '@baton/client/backoff'

/** What the visitor has written, until it is in the log. Pure: time, ids and answers are arguments. */

/** A message of the visitor that is not in the log yet. */
export interface Outgoing {
  clientId: string
  text: string
  at: string
  state: 'queued' | 'sending' | 'acked' | 'refused'
  attempts: number
  /** The id from the server, after it accepted the message. */
  id?: string
  seq?: number
  /** The reason of a refusal, shown to the visitor. */
  reason?: string
  /** Whether the server asked to wait (429). */
  waiting?: boolean
}

export type OutboxAction =
  | { type: 'queued'; message: Pick<Outgoing, 'clientId' | 'text' | 'at'> }
  | { type: 'sending'; clientId: string }
  | { type: 'acked'; clientId: string; id: string; seq: number }
  | { type: 'delayed'; clientId: string; waiting: boolean }
  | { type: 'refused'; clientId: string; reason: string }
  | { type: 'again'; clientId: string }
  | { type: 'dropped'; clientId: string }

/** Returns the outbox after an action. Ignores a message that is already queued. */
export function reduceOutbox(outbox: readonly Outgoing[], action: OutboxAction): Outgoing[] {
  switch (action.type) {
    case 'queued':
      if (outbox.some(({ clientId }) => clientId === action.message.clientId)) return [...outbox]
      return [...outbox, { ...action.message, state: 'queued', attempts: 0 }]
    case 'sending':
      return change(outbox, action.clientId, (message) => ({
        ...message,
        state: 'sending',
        attempts: message.attempts + 1,
      }))
    case 'acked':
      return change(outbox, action.clientId, (message) => ({
        ...message,
        state: 'acked',
        id: action.id,
        seq: action.seq,
        waiting: false,
      }))
    case 'delayed':
      return change(outbox, action.clientId, (message) => ({ ...message, state: 'queued', waiting: action.waiting }))
    case 'refused':
      return change(outbox, action.clientId, (message) => ({
        ...message,
        state: 'refused',
        reason: action.reason,
        waiting: false,
      }))
    case 'again':
      return change(outbox, action.clientId, ({ reason: _, ...message }) => ({
        ...message,
        state: 'queued',
        attempts: 0,
      }))
    case 'dropped':
      return outbox.filter(({ clientId }) => clientId !== action.clientId)
  }
}

/**
 * Returns the next message to send, oldest first; null while one is on its way, so that messages keep their order. A
 * refused message does not stop the next ones.
 */
export function nextToSend(outbox: readonly Outgoing[]): Outgoing | null {
  if (outbox.some(({ state }) => state === 'sending')) return null
  return outbox.find(({ state }) => state === 'queued') ?? null
}

/** Removes a message that is now in the log, which draws it from there. */
export function confirm(
  outbox: readonly Outgoing[],
  message: { id: string; clientId?: string | undefined },
): Outgoing[] {
  return outbox.filter(({ id, clientId }) => id !== message.id && clientId !== message.clientId)
}

/** What a response to a sent message means. */
export type Verdict =
  | { outcome: 'acked' }
  | { outcome: 'again'; afterMs: number; waiting: boolean }
  | { outcome: 'refused' }
  | { outcome: 'new_session' }
  | { outcome: 'new_conversation' }

/** Decides what to do after a response. `status` null means no response. Retries only after errors that may pass. */
export function verdictOf(
  status: number | null,
  { attempts, retryAfter, luck }: { attempts: number; retryAfter: number | null; luck: number },
): Verdict {
  if (status !== null && status >= 200 && status < 300) return { outcome: 'acked' }
  if (status === 429) return { outcome: 'again', afterMs: Math.max(1, retryAfter ?? 5) * 1000, waiting: true }
  if (status === null || status >= 500 || status === 408 || status === 425)
    return { outcome: 'again', afterMs: (retryAfter ?? 0) * 1000 || backoff(attempts, luck), waiting: false }
  if (status === 401) return { outcome: 'new_session' }
  if (status === 404) return { outcome: 'new_conversation' }
  return { outcome: 'refused' }
}

function change(outbox: readonly Outgoing[], clientId: string, to: (message: Outgoing) => Outgoing): Outgoing[] {
  return outbox.map((message) => (message.clientId === clientId ? to(message) : message))
}

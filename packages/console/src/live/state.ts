import type { TeamThread } from '@baton/client/team-thread'
import type { Conversation, Presence } from '@baton/core'
import type { Counts } from '@baton/core/api'

export type ConnectionState = 'connecting' | 'live' | 'reconnecting'

/** A reply or note that is being sent. It is shown at once and removed when the thread contains it. */
export interface Pending {
  clientId: string
  text: string
  note: boolean
  state: 'sending' | 'sent' | 'failed'
  /** The seq of its event, after the server accepted it. */
  seq?: number
  error?: string
}

export interface OpenThread {
  thread: TeamThread | null
  /** Whether there are earlier events to load. */
  older: boolean
  error: unknown
  presence: Presence[]
  /** The seq up to which the contact has read. */
  contactSeen: number
  /** Whether the server has answered the last `watch`. */
  caughtUp: boolean
}

export interface LiveState {
  connection: ConnectionState
  counts: Counts | null
  conversations: ReadonlyMap<string, Conversation>
  threads: ReadonlyMap<string, OpenThread>
  pending: ReadonlyMap<string, Pending[]>
  /** The seq up to which this teammate has read conversations, on any device; null until the server has said so. */
  read: ReadonlyMap<string, number> | null
}

export const firstState: LiveState = {
  connection: 'connecting',
  counts: null,
  conversations: new Map(),
  threads: new Map(),
  pending: new Map(),
  read: null,
}

const emptyThread: OpenThread = {
  thread: null,
  older: false,
  error: null,
  presence: [],
  contactSeen: 0,
  caughtUp: false,
}

/** Changes an open thread. Creates it if it is not open yet. */
export const withThread = (state: LiveState, id: string, change: Partial<OpenThread>): Partial<LiveState> => ({
  threads: new Map(state.threads).set(id, { ...(state.threads.get(id) ?? emptyThread), ...change }),
})

/** Stores conversations by id. Ignores a row that is older than the known one. */
export function withRows({ conversations }: LiveState, rows: readonly Conversation[]): Partial<LiveState> {
  const after = new Map(conversations)
  for (const row of rows) if ((after.get(row.id)?.lastSeq ?? 0) <= row.lastSeq) after.set(row.id, row)
  return { conversations: after }
}

/** Notes up to where the teammate has read. Reading never goes back. */
export function withRead({ read }: LiveState, seqs: Readonly<Record<string, number>>): Partial<LiveState> {
  const after = new Map(read)
  for (const [id, seq] of Object.entries(seqs)) after.set(id, Math.max(seq, after.get(id) ?? 0))
  return { read: after }
}

/** Adds a pending reply, or replaces the one with the same `clientId`. */
export function withPending({ pending }: LiveState, id: string, one: Pending): Partial<LiveState> {
  const others = (pending.get(id) ?? []).filter(({ clientId }) => clientId !== one.clientId)
  return { pending: new Map(pending).set(id, [...others, one]) }
}

/** Removes the pending replies for which `settled` returns true. */
export function withoutPending(
  { pending }: LiveState,
  id: string,
  settled: (one: Pending) => boolean,
): Partial<LiveState> {
  const before = pending.get(id) ?? []
  const left = before.filter((one) => !settled(one))
  return left.length === before.length ? {} : { pending: new Map(pending).set(id, left) }
}

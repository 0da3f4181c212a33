import type { TeamThread } from '@baton/client/team-thread'
import type { Conversation, Presence } from '@baton/core'
import type { Counts } from '@baton/core/api'

/** `quiet`: the line does not answer, but has not been given up yet. */
export type ConnectionState = 'connecting' | 'live' | 'quiet' | 'reconnecting'

/** A reply or note that is not in the thread yet. It is shown at once and removed when the thread contains it. */
export interface Pending {
  clientId: string
  conversationId: string
  text: string
  note: boolean
  /** When it was written, in milliseconds. Two never have the same time. */
  at: number
  /** `held`: it can be taken back. `failed`: it waits for the teammate. */
  state: 'held' | 'waiting' | 'sending' | 'sent' | 'failed'
  /** Whether it outlives the page. */
  kept: boolean
  /** When a held reply leaves, in milliseconds. */
  leavesAt?: number
  /** Whether the conversation is resolved after it. */
  resolve?: boolean
  /** Where the cursor was. */
  cursor?: number
  /** What the teammate knew when they pressed Send: who had it, whether it was closed, and its last event. */
  knew?: { holder: string | null; closed: boolean; seq?: number }
  /** Whether it was tried and there was no answer. */
  tried?: boolean
  /** Whether the server has it. It then waits for what follows. */
  stored?: boolean
  /** Whether its tab was closed long ago. It does not leave by itself any more. */
  late?: boolean
  /** Whether the teammate wants it sent although the conversation has changed. */
  anyway?: boolean
  /** The seq of its event, after the server accepted it. */
  seq?: number
  error?: string
  /** What the teammate can do about the error, besides discarding it. */
  offers?: 'again' | 'anyway'
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

/** Forgets the conversations that `isStale` names. */
export function withoutRows(
  { conversations }: LiveState,
  isStale: (id: string) => boolean,
): Pick<LiveState, 'conversations'> {
  return { conversations: new Map([...conversations].filter(([id]) => !isStale(id))) }
}

/** Notes up to where the teammate has read. Reading never goes back. */
export function withRead({ read }: LiveState, seqs: Readonly<Record<string, number>>): Partial<LiveState> {
  const after = new Map(read)
  for (const [id, seq] of Object.entries(seqs)) after.set(id, Math.max(seq, after.get(id) ?? 0))
  return { read: after }
}

/** Returns the pending words by conversation. */
export function byConversation(items: readonly Pending[]): ReadonlyMap<string, Pending[]> {
  const pending = new Map<string, Pending[]>()
  for (const one of items) pending.set(one.conversationId, [...(pending.get(one.conversationId) ?? []), one])
  return pending
}

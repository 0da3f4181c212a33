import type { TeamThread } from '@baton/client/team-thread'
import type { Conversation, Presence } from '@baton/core'
import type { Counts } from '@baton/core/api'

export type ConnectionState = 'connecting' | 'live' | 'reconnecting'

/** A reply or note on its way. It is shown at once and leaves when the thread contains it. */
export interface Pending {
  clientId: string
  text: string
  note: boolean
  state: 'sending' | 'sent' | 'failed'
  /** Its event, once the server has it. */
  seq?: number
  error?: string
}

export interface OpenThread {
  thread: TeamThread | null
  /** There is more before the first item. */
  older: boolean
  error: unknown
  presence: Presence[]
  /** How far the contact has read. */
  contactSeen: number
  /** The server has answered the last `watch`. */
  caughtUp: boolean
}

export interface LiveState {
  connection: ConnectionState
  counts: Counts | null
  conversations: ReadonlyMap<string, Conversation>
  threads: ReadonlyMap<string, OpenThread>
  pending: ReadonlyMap<string, Pending[]>
}

export const firstState: LiveState = {
  connection: 'connecting',
  counts: null,
  conversations: new Map(),
  threads: new Map(),
  pending: new Map(),
}

const emptyThread: OpenThread = {
  thread: null,
  older: false,
  error: null,
  presence: [],
  contactSeen: 0,
  caughtUp: false,
}

export const withThread = (state: LiveState, id: string, change: Partial<OpenThread>): Partial<LiveState> => ({
  threads: new Map(state.threads).set(id, { ...(state.threads.get(id) ?? emptyThread), ...change }),
})

/** Puts rows where they belong. A row that is older than the known one is ignored. */
export function withRows({ conversations }: LiveState, rows: readonly Conversation[]): Partial<LiveState> {
  const after = new Map(conversations)
  for (const row of rows) if ((after.get(row.id)?.lastSeq ?? 0) <= row.lastSeq) after.set(row.id, row)
  return { conversations: after }
}

export function withPending({ pending }: LiveState, id: string, one: Pending): Partial<LiveState> {
  const others = (pending.get(id) ?? []).filter(({ clientId }) => clientId !== one.clientId)
  return { pending: new Map(pending).set(id, [...others, one]) }
}

/** Takes out what `settled` accepts. */
export function withoutPending(
  { pending }: LiveState,
  id: string,
  settled: (one: Pending) => boolean,
): Partial<LiveState> {
  const before = pending.get(id) ?? []
  const left = before.filter((one) => !settled(one))
  return left.length === before.length ? {} : { pending: new Map(pending).set(id, left) }
}

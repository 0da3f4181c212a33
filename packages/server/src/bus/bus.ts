import type { Author, Side } from '@baton/core'

/** Someone who types in a conversation or views it. */
export interface Participant {
  kind: Exclude<Author, 'system'>
  id: string
  name?: string
}

/**
 * A message between processes: a hint after a commit, or a frame that is never stored. A lost message costs time but no
 * data, because the receiver of a hint reads the rows.
 */
export type BusMessage =
  | { kind: 'committed'; workspaceId: string; conversationId: string; seq: number }
  | { kind: 'jobs' }
  | { kind: 'articles'; workspaceId: string }
  | {
      kind: 'typing'
      workspaceId: string
      conversationId: string
      who: Participant
      on: boolean
    }
  | {
      kind: 'viewing'
      workspaceId: string
      conversationId: string
      who: Participant
      on: boolean
    }
  | {
      kind: 'seen'
      workspaceId: string
      conversationId: string
      reader: Side
      readerId: string
      name?: string
      seq: number
    }
  | { kind: 'here'; workspaceId: string; teammateId: string; on: boolean }
  | { kind: 'revoked'; credential: string }

export interface Bus {
  /** Sends to every other process. Does not wait; reports a failure and does not throw. */
  publish(message: BusMessage): void
  /** Listens to other processes, not to this one. Returns a function that stops listening. */
  subscribe(listener: (message: BusMessage) => void): () => void
  /** Returns whether the bus is connected. */
  healthy(): boolean
  close(): Promise<void>
}

/** Creates the bus of a single process with the embedded database: it does nothing. */
export const memoryBus = (): Bus => ({
  publish: () => undefined,
  subscribe: () => () => undefined,
  healthy: () => true,
  close: async () => undefined,
})

import type { Author, Side } from '@baton/core'

/** Who types in a conversation or looks at it. */
export interface Participant {
  kind: Exclude<Author, 'system'>
  id: string
  name?: string
}

/**
 * A message between processes: a hint after a commit, or a frame that is never stored. A lost message costs latency and
 * no data, because receivers of a hint read the rows.
 */
export type BusMessage =
  | { kind: 'committed'; workspaceId: string; conversationId: string; seq: number }
  | { kind: 'jobs' }
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
  | { kind: 'revoked'; credential: string }

export interface Bus {
  /** Sends to every other process. Does not wait; a failure is reported, not thrown. */
  publish(message: BusMessage): void
  /** Listens to other processes; a process does not hear its own messages. */
  subscribe(listener: (message: BusMessage) => void): () => void
  /** Whether the bus is connected. */
  healthy(): boolean
  close(): Promise<void>
}

/** The bus of a single process with the embedded database: there is no other process. */
export const memoryBus = (): Bus => ({
  publish: () => undefined,
  subscribe: () => () => undefined,
  healthy: () => true,
  close: async () => undefined,
})

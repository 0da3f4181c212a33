/**
 * What travels between processes: hints after a commit, and frames that are never stored. Losing any costs latency,
 * never truth: whoever gets a hint reads the rows.
 */
export type BusMessage =
  | { kind: 'committed'; workspaceId: string; conversationId: string; seq: number }
  | { kind: 'jobs' }
  | {
      kind: 'typing'
      workspaceId: string
      conversationId: string
      who: { kind: 'contact' | 'teammate' | 'assistant'; id: string; name?: string }
      on: boolean
    }
  | {
      kind: 'viewing'
      workspaceId: string
      conversationId: string
      who: { kind: 'contact' | 'teammate' | 'assistant'; id: string; name?: string }
      on: boolean
    }
  | {
      kind: 'seen'
      workspaceId: string
      conversationId: string
      reader: 'contact' | 'teammate'
      readerId: string
      name?: string
      seq: number
    }
  | { kind: 'revoked'; credential: string }

export interface Bus {
  /** Tells every other process. Does not wait; a failure is reported, not thrown. */
  publish(message: BusMessage): void
  /** What other processes say; never one's own. */
  subscribe(listener: (message: BusMessage) => void): () => void
  /** Whether messages can travel now. */
  healthy(): boolean
  close(): Promise<void>
}

/** One process, the embedded database: there is nobody else. */
export const memoryBus = (): Bus => ({
  publish: () => undefined,
  subscribe: () => () => undefined,
  healthy: () => true,
  close: async () => undefined,
})

import type { Kept } from '@baton/client/kept'
import type { Identity } from './unsent.ts'

/** `brief` and `resolution`: the texts of the dialogs that return and resolve. */
export type DraftKind = 'reply' | 'note' | 'brief' | 'resolution'

/** What a teammate has typed and not sent. Each conversation has one draft of each kind. */
export interface Drafts {
  get(conversationId: string, kind: DraftKind): string
  set(conversationId: string, kind: DraftKind, text: string): void
  /** Puts a reply back in front of the draft, with the cursor where it was. */
  putBack(conversationId: string, text: string, cursor: number): void
  /** Returns where the cursor belongs in a reply that was put back, once; null when there is none. */
  takeCursor(conversationId: string): number | null
  /** Calls `listener` after a reply was put back. */
  onPutBack(listener: () => void): () => void
  /** Deletes all drafts of this teammate. */
  clear(): void
}

/** Keeps the drafts of one teammate, apart from those of others in the same tab. */
export function keepDrafts(kept: Kept, { workspaceId, teammateId }: Identity): Drafts {
  const prefix = `draft:${workspaceId}.${teammateId}:`
  const keyOf = (id: string, kind: DraftKind) => `${prefix}${id}:${kind}`
  const cursors = new Map<string, number>()
  const listeners = new Set<() => void>()
  const drafts: Drafts = {
    get: (id, kind) => kept.get(keyOf(id, kind)) ?? '',
    set(id, kind, text) {
      if (text) kept.set(keyOf(id, kind), text)
      else kept.remove(keyOf(id, kind))
    },
    putBack(id, text, cursor) {
      const draft = drafts.get(id, 'reply')
      drafts.set(id, 'reply', draft.trim() === '' ? text : `${text}\n${draft}`)
      cursors.set(id, cursor)
      for (const listener of [...listeners]) listener()
    },
    takeCursor(id) {
      const cursor = cursors.get(id) ?? null
      cursors.delete(id)
      return cursor
    },
    onPutBack(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    clear() {
      for (const key of kept.keys(prefix)) kept.remove(key)
    },
  }
  return drafts
}

import { type Acting, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { emptyNote, lockNote } from '../store/deletions.ts'
import { mayDelete } from './may-delete.ts'

/** Deletes a note: its words are removed for good. Idempotent. */
export function deleteNote(
  deps: Deps,
  acting: Acting,
  { conversationId, noteId }: { conversationId: string; noteId: string },
): Promise<void> {
  return deps.store.onConversation(reachOf(acting), conversationId, async (unit) => {
    const note = await lockNote(unit, noteId)
    mayDelete(acting, note.authorId)
    if (note.deleted) return
    const actor = actorOf(acting)
    await emptyNote(unit, noteId, actor.name ?? null)
    unit.record({ type: 'note.deleted', noteId }, actor)
  })
}

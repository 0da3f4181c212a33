import type { PoolClient } from 'pg'
import { type Acting, actorOf } from '../acting.ts'
import type { Deps } from '../deps.ts'

/** Adds a note for the team. It never reaches the contact. */
export function addNote(
  deps: Deps,
  acting: Acting,
  { conversationId, text, tx }: { conversationId: string; text: string; tx: PoolClient },
) {
  return deps.store.unitIn(tx, { reach: { workspaceId: acting.workspaceId }, conversationId }, (unit) =>
    unit.addNote({ id: deps.newId('not'), text }, actorOf(acting)),
  )
}

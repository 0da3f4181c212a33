import type { PoolClient } from 'pg'
import { actorOf, type Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'

/** A note for the team. It never reaches the contact. */
export function addNote(deps: Deps, caller: Caller, conversationId: string, text: string, tx: PoolClient) {
  return deps.store.unitIn(tx, { reach: { workspaceId: caller.workspaceId }, conversationId }, (unit) =>
    unit.addNote({ id: deps.newId('not'), text }, actorOf(caller)),
  )
}

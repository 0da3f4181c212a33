import { AppError } from '@baton/core'
import { type Acting, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import type { Unit } from '../store/unit.ts'

/** Locks the conversation of a handoff that the acting may see, and acts on it. */
export async function onHandoff<T>(
  deps: Deps,
  acting: Acting,
  handoffId: string,
  act: (unit: Unit) => Promise<T> | T,
): Promise<T> {
  const reach = reachOf(acting)
  return deps.store.transaction(async (tx) => {
    const { rows } = await tx.query<{ conversation_id: string }>({
      name: 'conversation-of-handoff',
      text: `select h.conversation_id from handoffs h
             join conversations c on c.workspace_id = h.workspace_id and c.id = h.conversation_id
             where h.workspace_id = $1 and h.id = $2 and ($3::text is null or c.contact_id = $3)`,
      values: [reach.workspaceId, handoffId, reach.contactId ?? null],
    })
    const row = rows[0]
    if (!row) throw new AppError('not_found', 'This handoff does not exist, or you cannot access it.')
    return deps.store.unitIn(tx, { reach, conversationId: row.conversation_id }, act)
  })
}

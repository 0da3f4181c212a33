import type { Handoff, HandoffLabel } from '@baton/core'
import { type Acting, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { readHandoff } from '../store/handoffs.ts'
import { deleteMark, setMark } from '../store/marks.ts'

/** Records what a teammate says about a handoff. The label null takes it back. Changes nothing else. */
export function markHandoff(
  { store }: Pick<Deps, 'store'>,
  acting: Acting,
  { handoffId, label }: { handoffId: string; label: HandoffLabel | null },
): Promise<Handoff> {
  return store.transaction(async (tx) => {
    const handoff = await readHandoff(tx, reachOf(acting), handoffId)
    const { id, conversationId, evidence } = handoff
    if (label === null) await deleteMark(tx, acting.workspaceId, id)
    else {
      const seq = evidence[0]?.seq ?? null
      await setMark(tx, acting.workspaceId, { subjectId: id, conversationId, seq, label, by: actorOf(acting) })
    }
    return handoff
  })
}

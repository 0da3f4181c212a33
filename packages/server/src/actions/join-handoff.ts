import { type Acting, actingTeammate, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { hasContactWritten } from '../store/messages.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { postNotice } from './post-notice.ts'
import { currentHandoff } from './record-handoff.ts'

/**
 * Records that the teammate who holds a conversation has opened it, and tells the contact who has joined. Idempotent;
 * does nothing for anyone else.
 */
export async function joinHandoff(deps: Deps, acting: Acting, conversationId: string): Promise<void> {
  await deps.store.onConversation(reachOf(acting), conversationId, (unit) => joinIn(deps, unit, acting))
}

/** Records the same in a conversation that the caller has locked, because the teammate writes in it. */
export async function joinIn(deps: Deps, unit: Unit, acting: Acting): Promise<void> {
  const { id, name } = actingTeammate(acting)
  const { handoff, ownerEpoch, boundarySeq } = unit.conversation
  if (handoff?.status !== 'acknowledged' || handoff.joinedAt !== null) return
  const { assignee } = handoff
  if (assignee?.id !== id || (id === null && assignee?.name !== name)) return
  const joined = { ...currentHandoff(unit), joinedAt: unit.now.toISOString() }
  unit.record({ type: 'handoff.joined', handoff: joined, ownerEpoch, boundarySeq }, actorOf(acting))
  const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)
  // Where the contact has not written, nobody can have read anything.
  const text = (await hasContactWritten(unit)) ? 'joined' : 'arrived'
  await postNotice(deps, unit, { settings, notice: 'joined', text, values: { teammate: name } })
}

import { type Actor, isOpen } from '@baton/core'
import type { PoolClient } from 'pg'
import type { Deps } from '../deps.ts'
import { conversationsHeldBy } from '../store/handoffs.ts'
import { release } from './release-handoff.ts'

/**
 * Returns every conversation that a teammate has or is assigned to the queue, because they can no longer answer. Runs
 * in the transaction that takes their access, so that no customer waits for a teammate who is gone.
 */
export async function leaveHandoffs(
  deps: Deps,
  tx: PoolClient,
  { workspaceId, teammateId, actor }: { workspaceId: string; teammateId: string; actor: Actor },
): Promise<void> {
  for (const conversationId of await conversationsHeldBy(tx, workspaceId, teammateId))
    await deps.store.unitIn(tx, { reach: { workspaceId }, conversationId }, async (unit) => {
      const { handoff } = unit.conversation
      if (isOpen(handoff) && handoff.assignee?.id === teammateId) await release(deps, unit, actor)
    })
}

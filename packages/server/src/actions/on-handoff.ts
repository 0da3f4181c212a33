import { type Acting, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { conversationOfHandoff } from '../store/handoffs.ts'
import type { Unit } from '../store/unit.ts'
import { holdTeammates } from './hold-teammates.ts'

/**
 * Locks the conversation of a handoff that the caller may see, and runs `act` on it. `teammateId`: the teammate who is
 * to get it. Throws `not_found` for any other.
 */
export async function onHandoff<T>(
  deps: Deps,
  { acting, handoffId, teammateId }: { acting: Acting; handoffId: string; teammateId?: string },
  act: (unit: Unit) => Promise<T> | T,
): Promise<T> {
  const reach = reachOf(acting)
  return deps.store.inLine(handoffId, () =>
    deps.store.transaction(async (tx) => {
      await holdTeammates(tx, acting, teammateId)
      const conversationId = await conversationOfHandoff(tx, reach, handoffId)
      return deps.store.unitIn(tx, { reach, conversationId }, act)
    }),
  )
}

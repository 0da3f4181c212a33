import { type Acting, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { conversationOfHandoff } from '../store/handoffs.ts'
import type { Unit } from '../store/unit.ts'

/**
 * Locks the conversation of a handoff that the caller may see, and runs `act` on it. Throws `not_found` for any other.
 */
export async function onHandoff<T>(
  deps: Deps,
  { acting, handoffId }: { acting: Acting; handoffId: string },
  act: (unit: Unit) => Promise<T> | T,
): Promise<T> {
  const reach = reachOf(acting)
  return deps.store.inLine(handoffId, () =>
    deps.store.transaction(async (tx) => {
      const conversationId = await conversationOfHandoff(tx, reach, handoffId)
      return deps.store.unitIn(tx, { reach, conversationId }, act)
    }),
  )
}

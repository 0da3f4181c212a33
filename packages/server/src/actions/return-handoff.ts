import type { Handoff } from '@baton/core'
import { type Acting, actorOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { briefOf } from './brief-of.ts'
import { onHandoff } from './on-handoff.ts'
import { currentHandoff, openHandoffOf } from './record-handoff.ts'
import { postReturnedNotice, returnToAssistant } from './return-to-assistant.ts'

/** Returns the conversation to the assistant with a brief of what was done and promised. It stays open. */
export function returnHandoff(
  deps: Deps,
  acting: Acting,
  { handoffId, brief }: { handoffId: string; brief?: string | undefined },
): Promise<Handoff> {
  return onHandoff(deps, { acting, handoffId }, async (unit) => {
    openHandoffOf(unit, handoffId)
    await returnToAssistant(unit, {
      verb: 'return',
      type: 'handoff.returned',
      endReason: 'returned_to_assistant',
      actor: actorOf(acting),
      brief: await briefOf(unit, brief),
      stayOpen: true,
    })
    await postReturnedNotice(deps, unit)
    return currentHandoff(unit)
  })
}

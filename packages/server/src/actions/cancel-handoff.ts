import { AppError, type EndReason, type Handoff } from '@baton/core'
import { type Acting, actorOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { onHandoff } from './on-handoff.ts'
import { currentHandoff, openHandoffOf } from './record-handoff.ts'
import { postReturnedNotice, returnToAssistant } from './return-to-assistant.ts'

/** Cancels a handoff. Until a teammate claims it, anyone can; then only a teammate or the API. */
export function cancelHandoff(deps: Deps, acting: Acting, handoffId: string): Promise<Handoff> {
  return onHandoff(deps, { acting, handoffId }, async (unit) => {
    const handoff = openHandoffOf(unit, handoffId)
    const { kind } = acting.author
    if (handoff.status !== 'pending' && (kind === 'contact' || kind === 'system')) {
      const joined = `${handoff.assignee?.name ?? 'A person'} has already joined.`
      const instead = kind === 'contact' ? 'Tell them that you no longer need help.' : 'Release or return it instead.'
      throw new AppError('conflict', `${joined} ${instead}`, { status: handoff.status })
    }
    await returnToAssistant(unit, {
      verb: 'cancel',
      type: 'handoff.cancelled',
      endReason: cancelReason(acting),
      actor: actorOf(acting),
      stayOpen: true,
    })
    await postReturnedNotice(deps, unit)
    return currentHandoff(unit)
  })
}

function cancelReason({ author, via }: Acting): EndReason {
  if (author.kind === 'contact') return 'cancelled_by_contact'
  return via === 'timer' ? 'unclaimed_timeout' : 'cancelled_by_teammate'
}

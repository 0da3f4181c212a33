import type { Handoff, Owner } from '@baton/core'
import { cutText } from '@baton/core/cut-text'
import { type Acting, actorOf, teammateIdOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import type { Unit } from '../store/unit.ts'
import { briefOf } from './brief-of.ts'
import { onHandoff } from './on-handoff.ts'
import { close } from './open-and-close.ts'
import { currentHandoff, openHandoffOf } from './record-handoff.ts'
import { returnToAssistant } from './return-to-assistant.ts'

/**
 * Resolves the handoff and closes the conversation. The note, or what the teammate wrote last, becomes the brief.
 * `next`: who gets the contact's next message; the assistant when left out.
 */
export function resolveHandoff(
  deps: Deps,
  acting: Acting,
  { handoffId, note, next }: { handoffId: string; note?: string | undefined; next?: Owner | undefined },
): Promise<Handoff> {
  return onHandoff(deps, { acting, handoffId }, async (unit) => {
    openHandoffOf(unit, handoffId)
    const actor = actorOf(acting)
    if (note) unit.addNote({ id: deps.newId('not'), text: note }, actor)
    const assignee = unit.conversation.assignee?.id ?? teammateIdOf(acting)
    await returnToAssistant(unit, {
      verb: 'resolve',
      type: 'handoff.resolved',
      endReason: 'resolved',
      actor,
      brief: await briefOf(unit, note && cutText(note, 2000)),
      stayOpen: false,
    })
    close(unit, actor)
    if (next === 'queue') unit.setNext({ to: 'queue' })
    else if (next === 'teammate' && assignee)
      unit.setNext({ to: 'teammate', teammateId: assignee, until: backToMeUntil(unit) })
    else unit.setNext(null)
    return currentHandoff(unit)
  })
}

/** Returns when “back to me” ends, as ISO 8601: after a week. */
function backToMeUntil(unit: Unit): string {
  return new Date(unit.now.getTime() + 7 * 24 * 3600_000).toISOString()
}

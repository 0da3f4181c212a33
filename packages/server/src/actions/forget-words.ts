import type { Actor } from '@baton/core'
import { redactHandoffs } from '@baton/core/redact'
import { redactResponse } from '@baton/core/redact-response'
import { changeStoredResponses, type DeletableMessage, handoffsOf, retellHandoff } from '../store/deletions.ts'
import { textsOf } from '../store/messages.ts'
import type { Unit } from '../store/unit.ts'

/**
 * Takes the words of a deleted message out of whatever else repeats them: summaries and briefs of the conversation's
 * handoffs, and stored responses. The message itself is empty already.
 */
export async function forgetWords(unit: Unit, deleted: DeletableMessage, actor: Actor): Promise<void> {
  const before = await handoffsOf(unit)
  const repeating = before.flatMap(({ briefSeqs }) => (briefSeqs?.includes(deleted.seq) ? briefSeqs : []))
  const texts = repeating.length > 0 ? await textsOf(unit, repeating) : new Map<number, string>()
  const handoffs = redactHandoffs(before, deleted, (seq) => texts.get(seq) ?? '')
  for (const handoff of handoffs) {
    await retellHandoff(unit, handoff)
    const { handoff: current, ownerEpoch, boundarySeq } = unit.conversation
    if (current?.id === handoff.id)
      unit.record({ type: 'handoff.updated', handoff, ownerEpoch, boundarySeq, redacted: true }, actor)
  }
  await changeStoredResponses(unit, (body) => redactResponse(body, { message: deleted, handoffs }))
}

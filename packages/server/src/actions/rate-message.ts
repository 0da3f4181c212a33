import { AppError, judgeRating, openingAt } from '@baton/core'
import { type Acting, actorOf, reachOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { lastAnswers } from '../store/answers.ts'
import { contactMessageBefore, readRated, setHelpful } from '../store/messages.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { allowedSwitches } from './allowed-switches.ts'
import { explain } from './explain.ts'
import { openHandoff } from './open-handoff.ts'
import { postHandoffNotice } from './post-notice.ts'

/**
 * Records whether an answer of the assistant helped the contact. Idempotent; the opposite rating replaces it. An answer
 * that did not help counts as failed, and may be the one that opens a handoff.
 */
export function rateMessage(
  deps: Deps,
  acting: Acting,
  { conversationId, messageId, helpful }: { conversationId: string; messageId: string; helpful: boolean },
): Promise<void> {
  return deps.store.onConversation(reachOf(acting), conversationId, async (unit) => {
    const message = await readRated(unit, messageId)
    if (message.author !== 'assistant') throw new AppError('invalid', 'Only the assistant’s answers can be rated.')
    if (message.helpful === helpful) return
    await setHelpful(unit, messageId, helpful)
    unit.record({ type: 'message.rated', messageId, helpful }, actorOf(acting))
    if (!helpful) await handOffAfterFailures(deps, unit, message.seq)
  })
}

async function handOffAfterFailures(deps: Deps, unit: Unit, ratedSeq: number): Promise<void> {
  if (unit.conversation.owner !== 'assistant' || unit.conversation.status === 'closed') return
  const answers = await lastAnswers(unit)
  const message = await contactMessageBefore(unit, ratedSeq)
  const { settings, version } = await readHandoffSettings(unit.tx, unit.workspaceId)
  const closed = !openingAt(settings.officeHours, unit.now).open
  const allowed = await allowedSwitches(unit.tx, unit)
  const after = judgeRating({ answers, message, allowed, closed }, settings)
  if (!after || !message) return
  await explain(deps, unit, {
    seq: message.seq,
    outcome: 'handoff',
    reason: after.reason,
    triggers: after.triggers,
    version,
  })
  await openHandoff(deps, unit, { reason: after.reason, evidence: after.evidence, actor: { kind: 'system' }, settings })
  await postHandoffNotice(deps, unit, { settings })
}

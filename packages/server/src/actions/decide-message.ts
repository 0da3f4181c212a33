import { factsOf, invites, nextTurn, openingAt, outcomeOf, readMoment } from '@baton/core'
import { detectorVersion } from '@baton/detect'
import { detectLanguage } from '@baton/detect/language'
import type { Deps } from '../deps.ts'
import { detectors } from '../detectors.ts'
import { lastAnswers } from '../store/answers.ts'
import { isDecided } from '../store/decisions.ts'
import { contactMessagesUpTo } from '../store/messages.ts'
import { readHandoffSettings } from '../store/settings.ts'
import { allowedSwitches } from './allowed-switches.ts'
import { markUnanswered, needsNoAnswer } from './mark-answered.ts'
import { causeOf, openHandoff } from './open-handoff.ts'
import { postHandoffNotice, postNotice, sayAway } from './post-notice.ts'

/**
 * Decides who speaks next about one contact message and commits the decision together with its consequence: the handoff
 * with its notice, or one answer. Idempotent; does nothing while a handoff is open.
 */
export function decideMessage(
  deps: Deps,
  { workspaceId, conversationId, messageId }: { workspaceId: string; conversationId: string; messageId: string },
): Promise<void> {
  return deps.store.onConversation({ workspaceId }, conversationId, async (unit) => {
    const { conversation } = unit
    if (conversation.owner !== 'assistant' || conversation.status === 'closed') return
    const messages = await contactMessagesUpTo(unit, messageId)
    const message = messages.at(-1)
    if (message?.id !== messageId || (await isDecided(unit, messageId))) return
    const read = readMoment({ messages, answers: await lastAnswers(unit) }, detectors)
    if (!read) return
    if (read.unanswered) await markUnanswered(unit, read.unanswered.id)

    const { settings, version } = await readHandoffSettings(unit.tx, workspaceId)
    const language = detectLanguage(message.text)
    const allowed = await allowedSwitches(unit.tx, unit)
    const turn = nextTurn(
      {
        ...read.moment,
        facts: factsOf(conversation, { text: message.text, language }),
        closed: !openingAt(settings.officeHours, unit.now).open,
        handoff: conversation.handoff,
        allowed,
      },
      settings,
      detectors,
    )
    if (turn.speaker === 'teammate') return
    unit.recordDecision({
      id: deps.newId('dec'),
      messageId,
      seq: message.seq,
      at: unit.now.toISOString(),
      ...outcomeOf(turn),
      triggers: turn.triggers,
      settingsVersion: version,
      detectorVersion,
    })
    const actor = { kind: 'system' as const }
    switch (turn.speaker) {
      case 'assistant':
        if (turn.away) return sayAway(deps, unit, { settings, invites: invites(allowed, settings) })
        if (!turn.confirms) return
        await postNotice(deps, unit, { settings, notice: 'confirm', spoken: language })
        return needsNoAnswer(unit, message.seq)
      case 'handoff':
        await openHandoff(deps, unit, { ...causeOf(turn), actor, settings })
        await postHandoffNotice(deps, unit, { settings, own: turn.rule?.message })
        return
      case 'declined':
        await postNotice(deps, unit, { settings, notice: 'declined', spoken: language })
        return needsNoAnswer(unit, message.seq)
    }
  })
}

import { type Moment, nextTurn, outcomeOf } from '@baton/core'
import { detectors, detectorVersion } from '@baton/detect'
import { detectLanguage } from '@baton/detect/language'
import { repeats } from '@baton/detect/repeat'
import type { Deps } from '../deps.ts'
import { lastAnswers } from '../store/answers.ts'
import { isDecided } from '../store/decisions.ts'
import { contactMessagesUpTo } from '../store/messages.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { allowedSwitches } from './allowed-switches.ts'
import { factsOf } from './facts-of.ts'
import { markUnanswered, needsNoAnswer } from './mark-answered.ts'
import { causeOf, openHandoff } from './open-handoff.ts'
import { postHandoffNotice, postNotice } from './post-notice.ts'

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
    const contactMessages = await contactMessagesUpTo(unit, messageId)
    const message = contactMessages.find(({ id }) => id === messageId)
    if (!message || (await isDecided(unit, messageId))) return

    const { settings, version } = await readHandoffSettings(unit.tx, workspaceId)
    const earlier = contactMessages.filter(({ seq }) => seq < message.seq)
    const turn = nextTurn(
      {
        message,
        earlier,
        ...(await answersBefore(unit, message, earlier)),
        facts: factsOf(conversation, message.text),
        handoff: conversation.handoff,
        allowed: await allowedSwitches(unit.tx, unit),
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
        if (!turn.confirms) return
        await postNotice(deps, unit, { settings, notice: 'confirm', spoken: detectLanguage(message.text) })
        return needsNoAnswer(unit, message.seq)
      case 'handoff':
        await openHandoff(deps, unit, { ...causeOf(turn), actor })
        await postHandoffNotice(deps, unit, { settings, own: turn.rule?.message })
        return
      case 'declined':
        await postNotice(deps, unit, { settings, notice: 'declined', spoken: detectLanguage(message.text) })
        return needsNoAnswer(unit, message.seq)
    }
  })
}

/** Returns the answers so far. A message that repeats an answered question marks the last answer as failed. */
async function answersBefore(
  unit: Unit,
  message: { text: string },
  earlier: { seq: number; text: string }[],
): Promise<Pick<Moment, 'answers' | 'repeated'>> {
  const answers = await lastAnswers(unit)
  const asked = earlier.filter(({ seq }) => seq < (answers[0]?.seq ?? 0)).map(({ text }) => text)
  const repeated = repeats(message.text, asked)
  return { answers: repeated ? await markUnanswered(unit, answers) : answers, repeated }
}

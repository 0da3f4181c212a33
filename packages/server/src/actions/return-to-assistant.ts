import { type Actor, type EndReason, type HandoffVerb, invites, noticeText } from '@baton/core'
import type { Deps } from '../deps.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { allowedSwitches } from './allowed-switches.ts'
import type { Brief } from './brief-of.ts'
import { languageFor, postNotice } from './post-notice.ts'
import { movedHandoff, recordHandoff } from './record-handoff.ts'
import { wantAnswer } from './want-answer.ts'

interface HandoffEnd {
  verb: HandoffVerb
  type: 'handoff.resolved' | 'handoff.cancelled' | 'handoff.returned'
  endReason: EndReason
  actor: Actor
  brief?: Brief
  stayOpen: boolean
}

/**
 * Ends the open handoff, which returns the conversation to the assistant, and sets the boundary. If the conversation
 * stays open, the same commit asks for one answer to the contact's unanswered messages.
 */
export async function returnToAssistant(unit: Unit, { verb, type, stayOpen, ...end }: HandoffEnd): Promise<void> {
  const before = unit.conversation.handoff
  const handoff = movedHandoff(unit, verb)
  const ended = { endedAt: unit.now.toISOString(), endReason: end.endReason, ...end.brief }
  recordHandoff(unit, { type, handoff: { ...handoff, ...ended }, actor: end.actor, boundary: true })
  if (!stayOpen || !before) return
  await wantAnswer(unit, before)
}

/** Posts the notice that the assistant is back. */
export async function postReturnedNotice(deps: Deps, unit: Unit): Promise<void> {
  const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)
  const teammate = unit.conversation.handoff?.assignee?.name ?? null
  const allowed = await allowedSwitches(unit.tx, unit)
  const invitation = invites(allowed, settings) ? noticeText(settings, 'invitation', await languageFor(unit)) : null
  await postNotice(deps, unit, { settings, notice: 'returned', values: { teammate, invitation } })
}

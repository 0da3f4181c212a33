import { type Actor, AppError, type Assignee, type ConversationEvent, type Handoff } from '@baton/core'
import { type Acting, actingTeammate, actorOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { readEvents } from '../store/log.ts'
import { readHandoffSettings } from '../store/settings.ts'
import { findActiveTeammate } from '../store/teammates.ts'
import type { Unit } from '../store/unit.ts'
import { onHandoff } from './on-handoff.ts'
import { reopen } from './open-and-close.ts'
import { postNotice } from './post-notice.ts'
import { currentHandoff, recordHandoff } from './record-handoff.ts'
import { postReleasedNotice } from './release-handoff.ts'
import { postReturnedNotice, returnToAssistant } from './return-to-assistant.ts'

const undoMs = 10_000
/** Events of a handoff that are no verb of their own. */
const sideSteps: ReadonlySet<string> = new Set(['handoff.updated', 'handoff.joined'])
type HandoffEvent = Extract<ConversationEvent, { handoff: Handoff }>

/**
 * Takes back a teammate's own claim or ending within ten seconds, unless someone has written since. A claim becomes a
 * release; an ending becomes a new handoff in the old state that names the old one. One notice tells the contact.
 */
export async function undoHandoff(deps: Deps, acting: Acting, handoffId: string): Promise<Handoff> {
  const actor = actorOf({ author: actingTeammate(acting) })
  return onHandoff(deps, { acting, handoffId }, async (unit) => {
    const log = await readEvents(unit.tx, unit, { conversationId: unit.conversation.id, limit: 40 })
    const verbs = log.filter(
      (event): event is HandoffEvent =>
        'handoff' in event && event.handoff.id === handoffId && !sideSteps.has(event.type),
    )
    const last = verbs.at(-1)
    if (!last || unit.conversation.handoff?.id !== handoffId) throw tooLate()
    if (!sameActor(last.actor, actor) || unit.now.getTime() - Date.parse(last.at) > undoMs) throw tooLate()
    if (log.some((event) => event.seq > last.seq && event.type === 'message.created' && !event.message.notice)) {
      throw new AppError('conflict', 'New messages have arrived. This can no longer be undone.')
    }
    await takeBack(deps, unit, { last, before: verbs.at(-2) ?? null, actor })
    return currentHandoff(unit)
  })
}

/** Compares two actors. A teammate without a row is identified by their name only. */
const sameActor = (one: Actor, other: Actor) =>
  one.kind === other.kind && one.id === other.id && (one.id !== undefined || one.name === other.name)

async function takeBack(
  deps: Deps,
  unit: Unit,
  { last, before, actor }: { last: HandoffEvent; before: HandoffEvent | null; actor: Actor },
) {
  switch (last.type) {
    case 'handoff.acknowledged':
      // A takeover is a request and a claim in one step: undoing it returns the conversation to the assistant.
      if (before?.type === 'handoff.requested' && before.handoff.reason === 'teammate_takeover') {
        await returnToAssistant(unit, {
          verb: 'cancel',
          type: 'handoff.cancelled',
          endReason: 'cancelled_by_teammate',
          actor,
          stayOpen: true,
        })
        return postReturnedNotice(deps, unit)
      }
      recordHandoff(unit, {
        type: 'handoff.released',
        handoff: {
          ...currentHandoff(unit),
          status: 'pending',
          assignee: await whoStillAnswers(unit, before),
          acknowledgedAt: null,
          joinedAt: null,
        },
        actor,
        undo: true,
      })
      return postReleasedNotice(deps, unit, last.handoff.assignee)
    case 'handoff.resolved':
    case 'handoff.cancelled':
    case 'handoff.returned': {
      if (!before) throw tooLate()
      const old = currentHandoff(unit)
      const assignee = await whoStillAnswers(unit, before)
      reopen(unit, actor)
      const again: Handoff = {
        ...old,
        id: deps.newId('hof'),
        previousId: old.id,
        requestedBy: actor,
        status: 'pending',
        endedAt: null,
        endReason: null,
        brief: null,
        briefSeqs: null,
        assignee,
        acknowledgedAt: null,
        joinedAt: null,
      }
      recordHandoff(unit, { type: 'handoff.requested', handoff: again, actor, undo: true })
      const { status, acknowledgedAt } = before.handoff
      if (status === 'acknowledged' && assignee) {
        const held = { ...again, status, acknowledgedAt, joinedAt: old.joinedAt }
        const { waitingSince = null } = last
        recordHandoff(unit, { type: 'handoff.acknowledged', handoff: held, actor, undo: true, waitingSince })
      }
      return postBackNotice(deps, unit)
    }
    default:
      throw tooLate()
  }
}

/** Tells the contact that a person has their conversation again, or that they wait for one again. */
async function postBackNotice(deps: Deps, unit: Unit): Promise<void> {
  const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)
  const { status, assignee } = currentHandoff(unit)
  const notice = status === 'acknowledged' ? 'back' : 'waiting'
  await postNotice(deps, unit, { settings, notice, values: { teammate: assignee?.name ?? null } })
}

/** Returns who had the handoff, unless they can no longer answer. Nobody gives it to them a second time. */
async function whoStillAnswers(unit: Unit, before: HandoffEvent | null): Promise<Assignee | null> {
  if (!before?.handoff.assignee) return null
  const { by: _, ...assignee } = before.handoff.assignee
  if (!assignee.id) return assignee
  const teammate = await findActiveTeammate(unit.tx, unit.workspaceId, assignee.id)
  return teammate && teammate.role !== 'viewer' ? assignee : null
}

const tooLate = () =>
  new AppError('conflict', 'This can no longer be undone. You can undo only your own last step, within ten seconds.')

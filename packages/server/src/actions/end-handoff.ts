import { AppError, type EndReason, type Handoff, isOpen } from '@baton/core'
import { cutText } from '@baton/core/cut-text'
import { type Acting, actorOf, reachOf, teammateIdOf } from '../acting.ts'
import type { Deps } from '../deps.ts'
import { lastTeammateTexts } from '../store/messages.ts'
import { readHandoffSettings } from '../store/settings.ts'
import type { Unit } from '../store/unit.ts'
import { current } from './claim-handoff.ts'
import { close, handBack, openHandoffOf, tell } from './handoff.ts'
import { onHandoff } from './on-handoff.ts'

/**
 * Done: the handoff is resolved and the conversation closed; the contact's next message is the assistant's, unless
 * `next` says otherwise.
 */
export function resolveHandoff(
  deps: Deps,
  acting: Acting,
  {
    handoffId,
    note,
    next,
  }: { handoffId: string; note?: string | undefined; next?: 'assistant' | 'teammate' | 'queue' | undefined },
): Promise<Handoff> {
  return onHandoff(deps, acting, handoffId, async (unit) => {
    openHandoffOf(unit, handoffId)
    const actor = actorOf(acting)
    if (note) unit.addNote({ id: deps.newId('not'), text: note }, actor)
    const assignee = unit.conversation.assignee?.id ?? teammateIdOf(acting)
    await handBack(unit, { verb: 'resolve', type: 'handoff.resolved', endReason: 'resolved', actor, stayOpen: false })
    close(unit, actor)
    if (next === 'queue') unit.setNext({ to: 'queue' })
    else if (next === 'teammate' && assignee)
      unit.setNext({ to: 'teammate', teammateId: assignee, until: backToMeUntil(unit) })
    else unit.setNext(null)
    return current(unit)
  })
}

/** Back to the assistant, with a brief of what was done and promised; the conversation stays open. */
export function returnHandoff(
  deps: Deps,
  acting: Acting,
  { handoffId, brief }: { handoffId: string; brief?: string | undefined },
): Promise<Handoff> {
  return onHandoff(deps, acting, handoffId, async (unit) => {
    openHandoffOf(unit, handoffId)
    await handBack(unit, {
      verb: 'return',
      type: 'handoff.returned',
      endReason: 'returned_to_assistant',
      actor: actorOf(acting),
      brief: brief ?? (await briefOf(unit)),
      stayOpen: true,
    })
    await tellReturned(deps, unit)
    return current(unit)
  })
}

/** Not needed after all: by the contact only while nobody has claimed, by a teammate at any time. */
export function cancelHandoff(deps: Deps, acting: Acting, handoffId: string): Promise<Handoff> {
  return onHandoff(deps, acting, handoffId, async (unit) => {
    const handoff = openHandoffOf(unit, handoffId)
    if (acting.author.kind === 'contact' && handoff.status !== 'pending') {
      throw new AppError(
        'conflict',
        `${handoff.assignee?.name ?? 'A person'} has already joined. Tell them that you no longer need help.`,
        { status: handoff.status },
      )
    }
    await handBack(unit, {
      verb: 'cancel',
      type: 'handoff.cancelled',
      endReason: cancelReason(acting),
      actor: actorOf(acting),
      stayOpen: true,
    })
    await tellReturned(deps, unit)
    return current(unit)
  })
}

function cancelReason({ author, via }: Acting): EndReason {
  if (author.kind === 'contact') return 'cancelled_by_contact'
  return via === 'timer' ? 'unclaimed_timeout' : 'cancelled_by_teammate'
}

/** Closes a conversation in whatever state it is; closing it twice is no error. */
export function closeConversation(deps: Deps, acting: Acting, conversationId: string) {
  return deps.store.onConversation(reachOf(acting), conversationId, async (unit) => {
    const actor = actorOf(acting)
    const { handoff } = unit.conversation
    if (isOpen(handoff)) {
      const type = handoff.status === 'pending' ? 'handoff.cancelled' : 'handoff.resolved'
      await handBack(unit, { verb: 'close', type, endReason: 'conversation_closed', actor, stayOpen: false })
    }
    close(unit, actor)
    return unit.conversation
  })
}

async function tellReturned(deps: Deps, unit: Unit) {
  const { settings } = await readHandoffSettings(unit.tx, unit.workspaceId)
  tell(deps, unit, settings, 'returned', { teammate: unit.conversation.handoff?.assignee?.name ?? null })
}

/** Takes the teammate's last words as the brief where they wrote none. */
async function briefOf(unit: Unit): Promise<string | undefined> {
  const texts = await lastTeammateTexts(unit)
  return texts.length === 0 ? undefined : cutText(texts.join('\n'), 2000)
}

/** “Back to me” holds for a week. */
function backToMeUntil(unit: Unit): string {
  return new Date(unit.now.getTime() + 7 * 24 * 3600_000).toISOString()
}

import { type Actor, AppError, type Handoff, type HandoffEventType, type HandoffVerb, isOpen, move } from '@baton/core'
import type { Unit } from '../store/unit.ts'

/**
 * One step of a handoff. `undo`: the step takes back the one before. `boundary`: triggers read only what comes after
 * the step.
 */
export interface HandoffStep {
  type: HandoffEventType
  handoff: Handoff
  actor: Actor
  undo?: boolean
  boundary?: boolean
  /** Since when the contact waits for a reply, where the step takes back an ending. */
  waitingSince?: string | null
}

/** Records one step of a handoff. The conversation's owner follows from the handoff. */
export function recordHandoff(unit: Unit, { type, handoff, actor, undo, boundary, ...step }: HandoffStep): void {
  cutAnswer(unit)
  const { lastSeq, boundarySeq, waitingSince } = unit.conversation
  // An ending notes the wait that it ends, so that it can be undone.
  const wait = isOpen(handoff) ? step : { waitingSince }
  const ownership = { ownerEpoch: nextEpoch(unit), boundarySeq: boundary ? lastSeq + 1 : boundarySeq }
  unit.record({ type, handoff, ...ownership, ...wait, ...(undo ? { undo } : {}) }, actor)
}

/** Completes the assistant's growing message as cut: a change of owner ends it, and the rest is never sent. */
export function cutAnswer(unit: Unit): void {
  const { streamingId } = unit.facts
  if (streamingId) unit.completeMessage(streamingId, { cut: true }, { kind: 'system' })
}

/** Returns the owner epoch after the next change of owner, assignee or open/closed. */
export const nextEpoch = (unit: Unit) => unit.conversation.ownerEpoch + 1

/** Returns the handoff after everything that the unit has recorded. Throws `conflict` when there is no handoff. */
export function currentHandoff(unit: Unit): Handoff {
  const { handoff } = unit.conversation
  if (!handoff) throw new AppError('conflict', 'This conversation has no handoff.')
  return handoff
}

/** Returns the open handoff with this id. Throws `conflict` when it has ended. */
export function openHandoffOf(unit: Unit, handoffId: string): Handoff {
  const { handoff } = unit.conversation
  if (handoff?.id === handoffId && isOpen(handoff)) return handoff
  throw new AppError('conflict', 'This handoff has already ended.', {
    status: handoff?.id === handoffId ? handoff.status : 'resolved',
  })
}

/** Returns the handoff with its status after `verb`. Throws when the table of moves does not allow the verb. */
export function movedHandoff(unit: Unit, verb: HandoffVerb): Handoff {
  const handoff = currentHandoff(unit)
  return { ...handoff, status: move(handoff, verb) }
}

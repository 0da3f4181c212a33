import type { Actor } from '@baton/core'
import type { Unit } from '../store/unit.ts'
import { cutAnswer, nextEpoch } from './record-handoff.ts'

/** Closes the conversation. The caller must have ended its handoff before. */
export function close(unit: Unit, actor: Actor): void {
  if (unit.conversation.status === 'closed') return
  cutAnswer(unit)
  unit.record({ type: 'conversation.closed', ...ownershipOf(unit) }, actor)
}

/** Reopens a closed conversation. It belongs to the assistant until another action changes its owner. */
export function reopen(unit: Unit, actor: Actor): void {
  if (unit.conversation.status === 'open') return
  unit.record({ type: 'conversation.reopened', ...ownershipOf(unit) }, actor)
}

const ownershipOf = (unit: Unit) => ({ ownerEpoch: nextEpoch(unit), boundarySeq: unit.conversation.lastSeq + 1 })

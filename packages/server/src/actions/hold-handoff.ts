import type { Actor, Assignee } from '@baton/core'
import type { Unit } from '../store/unit.ts'
import { movedHandoff, recordHandoff } from './record-handoff.ts'

interface Holding {
  assignee: Assignee
  actor: Actor
  type: 'handoff.acknowledged' | 'handoff.reassigned'
}

/** Gives the conversation to a person. They have not joined before they open it or write in it. */
export function holdHandoff(unit: Unit, { assignee, actor, type }: Holding): void {
  const handoff = movedHandoff(unit, type === 'handoff.acknowledged' ? 'claim' : 'reassign')
  const acknowledgedAt = handoff.acknowledgedAt ?? unit.now.toISOString()
  recordHandoff(unit, { type, handoff: { ...handoff, assignee, acknowledgedAt, joinedAt: null }, actor })
}

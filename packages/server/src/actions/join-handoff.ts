import type { Actor, Assignee, HandoffSettings } from '@baton/core'
import type { Deps } from '../deps.ts'
import type { Unit } from '../store/unit.ts'
import { postNotice } from './post-notice.ts'
import { movedHandoff, recordHandoff } from './record-handoff.ts'

interface Joining {
  assignee: Assignee
  actor: Actor
  settings: HandoffSettings
  type: 'handoff.acknowledged' | 'handoff.reassigned'
}

/** Hands the conversation to a person and tells the contact who has joined. */
export function joinHandoff(deps: Deps, unit: Unit, { assignee, actor, settings, type }: Joining): void {
  const handoff = movedHandoff(unit, type === 'handoff.acknowledged' ? 'claim' : 'reassign')
  const acknowledgedAt = handoff.acknowledgedAt ?? unit.now.toISOString()
  recordHandoff(unit, { type, handoff: { ...handoff, assignee, acknowledgedAt }, actor })
  postNotice(deps, unit, { settings, notice: 'joined', values: { teammate: assignee.name } })
}

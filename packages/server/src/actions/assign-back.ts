import type { Handoff } from '@baton/core'
import { findActiveTeammate } from '../store/teammates.ts'
import type { Unit } from '../store/unit.ts'
import { recordHandoff } from './record-handoff.ts'

/**
 * Assigns a waiting handoff to a teammate who knows the contact, if they can still answer. Otherwise it stays in the
 * queue.
 */
export async function assignBack(unit: Unit, handoff: Handoff, teammateId: string): Promise<void> {
  const teammate = await findActiveTeammate(unit.tx, unit.workspaceId, teammateId)
  if (!teammate || teammate.role === 'viewer') return
  const actor = { kind: 'system' as const }
  const assignee = { id: teammate.id, name: teammate.name, via: 'console', by: actor }
  recordHandoff(unit, { type: 'handoff.assigned', handoff: { ...handoff, assignee }, actor })
}

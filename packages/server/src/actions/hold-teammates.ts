import { AppError } from '@baton/core'
import { type Acting, teammateIdOf } from '../acting.ts'
import type { Client } from '../store/client.ts'
import { holdTeammate } from '../store/teammates.ts'

/**
 * Keeps the acting teammate, and the one who is to get the conversation, as they are until the transaction ends. Call
 * it before the conversation is locked: who takes a teammate's access locks in the same order and then finds every
 * conversation that they have. Throws `forbidden` when the acting teammate can no longer answer.
 */
export async function holdTeammates(tx: Client, acting: Acting, toTeammateId?: string): Promise<void> {
  const { workspaceId } = acting
  const own = teammateIdOf(acting)
  // In the order of ids, so that two who pass conversations to each other do not wait for each other.
  const ids = [...new Set([own, toTeammateId].filter((id) => typeof id === 'string'))].sort()
  const held = new Map<string, Awaited<ReturnType<typeof holdTeammate>>>()
  for (const id of ids) held.set(id, await holdTeammate(tx, workspaceId, id))
  if (own === null) return
  const teammate = held.get(own)
  if (!teammate) throw new AppError('forbidden', 'This teammate no longer has access.')
  if (teammate.role === 'viewer') throw new AppError('forbidden', `${teammate.name} can only read.`)
}

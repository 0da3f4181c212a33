import { invalidField } from '@baton/core'
import type { TeammateRef } from '../acting.ts'
import type { Client } from '../store/client.ts'
import { findActiveTeammate } from '../store/teammates.ts'

/**
 * Returns an active teammate who can be given a conversation. Refuses unknown ids, other workspaces' ids and viewers.
 */
export async function assignableTeammate(client: Client, workspaceId: string, id: string): Promise<TeammateRef> {
  const teammate = await findActiveTeammate(client, workspaceId, id)
  if (!teammate) throw invalidField('teammateId', 'This teammate does not exist.')
  if (teammate.role === 'viewer')
    throw invalidField('teammateId', `${teammate.name} can only read. Choose a teammate who can reply.`)
  return { id: teammate.id, name: teammate.name, role: teammate.role }
}

import { AppError, type Role } from '@baton/core'
import type { Teammate } from '@baton/core/api'
import type { Deps } from '../deps.ts'
import type { Client } from '../store/client.ts'
import { insertTeammate, readTeammate } from '../store/teammates.ts'

export interface NewTeammate {
  workspaceId: string
  name: string
  email: string
  role: Role
  /** The hash of the password; null when the teammate chooses one by a reset link. */
  passwordHash: string | null
}

/** Adds a teammate. Refuses an email that another teammate of the workspace has. */
export async function createTeammate(
  deps: Pick<Deps, 'newId'>,
  client: Client,
  { workspaceId, ...teammate }: NewTeammate,
): Promise<Teammate> {
  const id = deps.newId('tmt')
  if (!(await insertTeammate(client, workspaceId, { id, ...teammate })))
    throw new AppError('conflict', `There is already a teammate with the email ${teammate.email}.`)
  return readTeammate(client, workspaceId, id)
}

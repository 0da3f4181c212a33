import { newToken } from '../ids.ts'
import { hashToken } from '../secrets.ts'
import type { Client } from '../store/client.ts'
import { insertSession } from '../store/sessions.ts'

/** How long a teammate stays signed in. */
export const sessionDays = 30

/** Opens a teammate's session. Returns the token for the cookie; only its hash is stored. */
export async function startSession(client: Client, workspaceId: string, teammateId: string): Promise<string> {
  const token = newToken('bs_')
  await insertSession(client, workspaceId, {
    tokenHash: hashToken(token),
    kind: 'teammate',
    subjectId: teammateId,
    days: sessionDays,
  })
  return token
}

import type { Deps } from '../deps.ts'
import type { Client } from '../store/client.ts'
import { deleteTeammateSessions } from '../store/sessions.ts'

/**
 * Ends a teammate's sessions and closes their sockets. The session with the hash `except` stays: a teammate who changes
 * their password keeps the session in which they did it.
 */
export async function endSessions(
  { signals }: Pick<Deps, 'signals'>,
  client: Client,
  of: { workspaceId: string; teammateId: string; except?: string },
): Promise<void> {
  const ended = await deleteTeammateSessions(client, of.workspaceId, of)
  for (const credential of ended) signals.send({ kind: 'revoked', credential })
}

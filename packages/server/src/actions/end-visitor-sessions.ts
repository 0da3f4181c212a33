import type { Deps } from '../deps.ts'
import { readChannel } from '../store/channels.ts'
import { readContact } from '../store/contacts.ts'
import { deleteVisitorSessions } from '../store/sessions.ts'

/**
 * Ends the sessions of a contact's or a channel's visitors and closes their sockets. Returns how many. Signed-in
 * customers get a new session with their next identity token, everyone else as a new visitor. Throws `not_found`.
 */
export async function endVisitorSessions(
  deps: Pick<Deps, 'store' | 'signals'>,
  workspaceId: string,
  of: { channelId: string } | { contactId: string },
): Promise<number> {
  const { pool } = deps.store
  if ('contactId' in of) await readContact(pool, workspaceId, of.contactId)
  else await readChannel(pool, workspaceId, of.channelId)
  return revoke(deps, await deleteVisitorSessions(pool, workspaceId, of))
}

/** Closes the sockets of ended sessions, in every process. Call it after the commit. Returns how many. */
export function revoke({ signals }: Pick<Deps, 'signals'>, ended: ReadonlySet<string>): number {
  for (const credential of ended) signals.send({ kind: 'revoked', credential })
  return ended.size
}

import type { Deps } from '../deps.ts'
import { closeChannel, lockChannel } from '../store/channels.ts'
import { deleteVisitorSessions } from '../store/sessions.ts'
import { revoke } from './end-visitor-sessions.ts'

/**
 * Closes a channel and ends its visitors' sessions. Pages that still carry its token find nothing; conversations stay.
 */
export async function deleteChannel(
  deps: Pick<Deps, 'store' | 'signals'>,
  workspaceId: string,
  id: string,
): Promise<void> {
  const ended = await deps.store.transaction(async (tx) => {
    await lockChannel(tx, workspaceId, id)
    await closeChannel(tx, workspaceId, id)
    return deleteVisitorSessions(tx, workspaceId, { channelId: id })
  })
  revoke(deps, ended)
}

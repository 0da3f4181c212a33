import type { Deps } from '../deps.ts'
import { closeChannel, lockChannel } from '../store/channels.ts'
import { deleteChannelSessions } from '../store/sessions.ts'

/**
 * Closes a channel and ends its visitors' sessions. Pages that still carry its token find nothing; conversations stay.
 */
export async function deleteChannel(
  { store, signals }: Pick<Deps, 'store' | 'signals'>,
  workspaceId: string,
  id: string,
): Promise<void> {
  const ended = await store.transaction(async (tx) => {
    await lockChannel(tx, workspaceId, id)
    await closeChannel(tx, workspaceId, id)
    return deleteChannelSessions(tx, workspaceId, id)
  })
  for (const credential of ended) signals.send({ kind: 'revoked', credential })
}

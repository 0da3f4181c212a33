import type { Deps } from '../deps.ts'
import { deleteSession } from '../store/sessions.ts'

/** Ends one session and closes its sockets. `credential` is the hash of its token. */
export async function signOut(
  { store, signals }: Pick<Deps, 'store' | 'signals'>,
  { workspaceId, credential }: { workspaceId: string; credential: string },
): Promise<void> {
  await deleteSession(store.pool, workspaceId, credential)
  signals.send({ kind: 'revoked', credential })
}

import { AppError } from '@baton/core'
import type { Deps } from '../deps.ts'
import { verifyPassword } from '../passwords.ts'
import { listSignIns } from '../store/teammates.ts'

/** Returns the active teammate with this email and password, and their workspace. Throws `unauthorized`. */
export async function signIn(
  { store }: Pick<Deps, 'store'>,
  email: string,
  password: string,
): Promise<{ workspaceId: string; teammateId: string }> {
  const found = await listSignIns(store.pool, email)
  if (found.length === 0) await verifyPassword(null, password)
  for (const { workspaceId, teammateId, passwordHash } of found) {
    if (await verifyPassword(passwordHash, password)) return { workspaceId, teammateId }
  }
  throw new AppError(
    'unauthorized',
    'Email or password is wrong. An admin can send you a link to choose a new password.',
  )
}

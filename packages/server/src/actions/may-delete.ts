import { AppError } from '@baton/core'
import { type Acting, ownRoleOf, teammateIdOf } from '../acting.ts'

/**
 * Throws `forbidden` unless the author may delete what `authorId` of the team has written. Teammates delete their own,
 * owners and admins anyone's. An API key deletes anyone's; one that names a teammate deletes what that teammate wrote.
 */
export function mayDelete(acting: Acting, authorId: string | null): void {
  if (acting.author.kind === 'api') return
  const role = ownRoleOf(acting)
  if (role === 'owner' || role === 'admin') return
  const own = teammateIdOf(acting)
  if (own !== null && own === authorId) return
  throw new AppError('forbidden', 'You can delete only what you wrote yourself. Ask an admin to delete it.')
}

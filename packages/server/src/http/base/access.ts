import { AppError, Role, Scope } from '@baton/core'
import type { SignedIn } from './auth.ts'

/**
 * Who may call a route; every route must declare it. `role` is the lowest role of a teammate and `scope` the lowest
 * scope of an API key that may call it. Left out, none may.
 */
export type Access = 'public' | { contact?: true; role?: Role; scope?: Scope }

/** From the least to the most. */
const roles = Role.options.toReversed()
const scopes = Scope.options

/** Throws `forbidden` for a kind of author, a role or a scope that may not use this route. */
export function checkAccess(access: Exclude<Access, 'public'>, { acting: { author }, credential }: SignedIn) {
  if (credential.kind === 'api_key') {
    const { scope } = credential.key
    if (access.scope && scopes.indexOf(scope) >= scopes.indexOf(access.scope)) return
    throw new AppError(
      'forbidden',
      access.scope
        ? `This needs an API key with the scope “${access.scope}”. Yours has “${scope}”.`
        : 'API keys cannot use this.',
    )
  }
  if (author.kind === 'teammate') {
    if (access.role && roles.indexOf(author.role) >= roles.indexOf(access.role)) return
    throw new AppError(
      'forbidden',
      access.role
        ? `This needs the role “${access.role}”. Your role is “${author.role}”.`
        : 'This is not for teammates.',
    )
  }
  if (author.kind === 'contact' && access.contact) return
  throw new AppError('forbidden', 'This is for the team. A visitor’s token cannot use it.')
}

export const forReaders = { role: 'viewer', scope: 'read' } as const
export const forTeammates = { role: 'teammate', scope: 'write' } as const
export const forAdmins = { role: 'admin', scope: 'admin' } as const

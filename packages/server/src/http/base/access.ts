import { AppError, type Role } from '@baton/core'
import type { Caller } from '../../caller.ts'

type Scope = 'read' | 'write' | 'admin'

/**
 * Who may call a route: the row every route must bring. `role` is the least a teammate needs, `scope` an API key;
 * left out means: not at all.
 */
export type Access = 'public' | { contact?: true; role?: Role; scope?: Scope }

const roles: Role[] = ['viewer', 'teammate', 'admin', 'owner']
const scopes: Scope[] = ['read', 'write', 'admin']

/** Refuses a caller whose kind, role or scope may not use this route. */
export function checkAccess(access: Exclude<Access, 'public'>, caller: Caller) {
  switch (caller.kind) {
    case 'contact':
      if (access.contact) return
      throw new AppError('forbidden', 'This is for the team. A visitor’s token cannot use it.')
    case 'teammate':
      if (access.role && roles.indexOf(caller.teammate.role) >= roles.indexOf(access.role)) return
      throw new AppError(
        'forbidden',
        access.role
          ? `This needs the role “${access.role}”. Your role is “${caller.teammate.role}”.`
          : 'This is not for teammates.',
      )
    case 'api_key':
      if (access.scope && scopes.indexOf(caller.key.scope) >= scopes.indexOf(access.scope)) return
      throw new AppError(
        'forbidden',
        access.scope
          ? `This needs an API key with the scope “${access.scope}”. Yours has “${caller.key.scope}”.`
          : 'API keys cannot use this.',
      )
  }
}

export const forReaders = { role: 'viewer', scope: 'read' } as const
export const forTeammates = { role: 'teammate', scope: 'write' } as const
export const forAdmins = { role: 'admin', scope: 'admin' } as const

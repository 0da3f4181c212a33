import { AppError } from '@baton/core'
import type { FastifyRequest } from 'fastify'
import type { Caller, TeammateRef } from '../../caller.ts'
import type { Deps } from '../../deps.ts'
import { hashToken } from '../../secrets.ts'
import { findApiKey, touchApiKey } from '../../store/api-keys.ts'
import { findSession } from '../../store/sessions.ts'
import { findTeammateNamed } from '../../store/teammates.ts'

export const cookieName = 'baton_session'

/** The credentials of a request or socket. A bearer token overrides the cookie. */
export interface Credentials {
  bearer?: string | undefined
  cookie?: string | undefined
  /** The teammate an API key acts as: their id or email. */
  teammate?: string | undefined
}

export function credentialsOf(request: FastifyRequest): Credentials {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ')
  const named = request.headers['x-teammate']
  return {
    ...(scheme?.toLowerCase() === 'bearer' && token ? { bearer: token } : {}),
    cookie: request.cookies[cookieName],
    teammate: typeof named === 'string' ? named : undefined,
  }
}

/** Returns the caller behind these credentials. Unknown, expired and revoked ones get 401 and a hint what to do. */
export async function authenticate(
  deps: Pick<Deps, 'store'>,
  { bearer, cookie, teammate }: Credentials,
): Promise<Caller> {
  const token = bearer ?? cookie
  if (!token)
    throw new AppError(
      'unauthorized',
      'Sign in, or send Authorization: Bearer with an API key or a widget session’s token.',
    )
  const caller =
    (bearer ? await apiKeyCaller(deps, bearer, teammate) : null) ??
    (await sessionCaller(deps, token, bearer !== undefined))
  if (caller) return caller
  throw new AppError(
    'unauthorized',
    bearer
      ? 'This token is invalid or revoked. Check it, or create a new one.'
      : 'Your session has ended. Sign in again.',
  )
}

async function sessionCaller({ store }: Pick<Deps, 'store'>, token: string, isBearer: boolean): Promise<Caller | null> {
  const credential = hashToken(token)
  const session = await findSession(store.pool, credential)
  if (!session) return null
  const { workspaceId, kind, subjectId: id, channelId, contactName, teammate } = session
  // Cookies belong to teammates and bearer tokens to contacts: neither is accepted in the place of the other.
  if (kind === 'contact')
    return isBearer && channelId ? { kind, workspaceId, credential, contactId: id, contactName, channelId } : null
  return !isBearer && teammate ? { kind, workspaceId, credential, teammate: { id, ...teammate } } : null
}

async function apiKeyCaller(
  { store }: Pick<Deps, 'store'>,
  token: string,
  named: string | undefined,
): Promise<Caller | null> {
  const found = await findApiKey(store.pool, hashToken(token))
  if (!found) return null
  const { workspaceId, stale, ...key } = found
  // Once a minute is enough to tell whether a key is in use.
  if (stale) await touchApiKey(store.pool, workspaceId, key.id)
  return {
    kind: 'api_key',
    workspaceId,
    credential: `key:${key.id}`,
    key,
    actingAs: named ? await teammateNamed(store.pool, workspaceId, named) : null,
  }
}

async function teammateNamed(pool: Deps['store']['pool'], workspaceId: string, named: string): Promise<TeammateRef> {
  const teammate = await findTeammateNamed(pool, workspaceId, named.slice(0, 254))
  if (teammate) return teammate
  throw new AppError('invalid', 'X-Teammate: there is no active teammate with this id or email.', {
    errors: [{ field: 'X-Teammate', message: 'This teammate does not exist.' }],
  })
}

/**
 * Refuses a request from another site's page. Browsers attach cookies to any page's requests, so an unsafe request must
 * come from our own pages: its Origin matches the Host that the browser asked for, or the public URL behind a proxy.
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string | undefined) {
  const { origin, host } = request.headers
  if (origin && isOwnOrigin(origin, host, publicUrl)) return
  throw new AppError(
    'forbidden',
    origin
      ? 'This request comes from another site.'
      : 'Send the Origin header. A cookie alone is not enough to change data.',
  )
}

export function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false
  return (
    new URL(origin).host === host || (publicUrl !== undefined && new URL(origin).origin === new URL(publicUrl).origin)
  )
}

import { AppError, invalidField, type Scope } from '@baton/core'
import type { FastifyRequest } from 'fastify'
import { type Acting, type TeammateRef, teammateIdOf } from '../../acting.ts'
import type { Deps } from '../../deps.ts'
import { hashToken } from '../../secrets.ts'
import { findApiKey, touchApiKey } from '../../store/api-keys.ts'
import { findTeammateNamed } from '../../store/teammates.ts'

export const cookieName = 'baton_session'

/** The proof of identity that a request or socket sends. A bearer token overrides the cookie. */
export interface Proof {
  bearer?: string | undefined
  cookie?: string | undefined
  /** The id or email of the teammate that an API key acts as. */
  teammate?: string | undefined
}

/** A valid credential. `id` identifies it for rate limits, idempotency keys and revocation. */
export type Credential =
  /** `signed`: a signed identity started the session. */
  | { kind: 'session'; id: string; signed: boolean }
  | { kind: 'api_key'; id: string; key: { id: string; name: string; scope: Scope } }

export interface SignedIn {
  acting: Acting
  credential: Credential
}

/** Returns the proof of identity in a request's headers and cookie. */
export function proofOf(request: FastifyRequest): Proof {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ')
  const named = request.headers['x-teammate']
  return {
    ...(scheme?.toLowerCase() === 'bearer' && token ? { bearer: token } : {}),
    cookie: request.cookies[cookieName],
    teammate: typeof named === 'string' ? named : undefined,
  }
}

/** Returns the id of the teammate or API key whose credential a request has. Links that it makes end with it. */
export const makerOf = ({ acting, credential }: SignedIn): string | null =>
  credential.kind === 'api_key' ? credential.key.id : teammateIdOf(acting)

type Lookups = Pick<Deps, 'store' | 'sessions'>

/**
 * Returns who acts, and with which credential. Throws `unauthorized` with a hint for a missing, unknown, expired or
 * revoked credential.
 */
export async function authenticate(deps: Lookups, { bearer, cookie, teammate }: Proof): Promise<SignedIn> {
  const token = bearer ?? cookie
  if (!token)
    throw new AppError(
      'unauthorized',
      'Sign in, or send Authorization: Bearer with an API key or a widget session’s token.',
    )
  const byToken = () => bySession(deps, token, bearer !== undefined)
  // The prefix only decides what to try first: an operator may choose any text as API key.
  const signedIn = bearer?.startsWith('ct_')
    ? ((await byToken()) ?? (await byApiKey(deps, bearer, teammate)))
    : ((bearer ? await byApiKey(deps, bearer, teammate) : null) ?? (await byToken()))
  if (signedIn) return signedIn
  throw new AppError(
    'unauthorized',
    bearer
      ? 'This token is invalid or revoked. Check it, or create a new one.'
      : 'Your session has ended. Sign in again.',
  )
}

async function bySession({ sessions }: Lookups, token: string, isBearer: boolean): Promise<SignedIn | null> {
  const tokenHash = hashToken(token)
  const session = await sessions.find(tokenHash)
  if (!session) return null
  const { workspaceId, kind, subjectId: id, channelId, contactName, teammate, signed } = session
  const credential: Credential = { kind: 'session', id: tokenHash, signed }
  // Cookies are for teammates and bearer tokens for contacts. Neither is accepted in place of the other.
  if (kind === 'contact') {
    if (!isBearer || !channelId) return null
    return { acting: { workspaceId, author: { kind, id, name: contactName, channelId }, via: 'widget' }, credential }
  }
  if (isBearer || !teammate) return null
  return { acting: { workspaceId, author: { kind, id, ...teammate }, via: 'console' }, credential }
}

async function byApiKey({ store }: Lookups, token: string, named: string | undefined): Promise<SignedIn | null> {
  const found = await findApiKey(store.pool, hashToken(token))
  if (!found) return null
  const { workspaceId, stale, ...key } = found
  // A write once a minute is enough to show whether a key is in use.
  if (stale) await touchApiKey(store.pool, workspaceId, key.id)
  const teammate = named ? await teammateNamed(store.pool, workspaceId, named) : null
  const author = teammate
    ? { kind: 'teammate' as const, ...teammate }
    : { kind: 'api' as const, id: key.id, name: key.name }
  return {
    acting: { workspaceId, author, via: 'api' },
    credential: { kind: 'api_key', id: `key:${key.id}`, key },
  }
}

async function teammateNamed(pool: Deps['store']['pool'], workspaceId: string, named: string): Promise<TeammateRef> {
  const teammate = await findTeammateNamed(pool, workspaceId, named.slice(0, 254))
  if (teammate) return teammate
  throw invalidField('X-Teammate', 'X-Teammate: there is no active teammate with this id or email.')
}

/**
 * Throws `forbidden` for a request from another site's page. Browsers attach cookies to any page's requests, so a
 * request that changes data must come from our own pages.
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string | undefined) {
  const { origin } = request.headers
  if (isOwnOrigin(callerOf(request), publicUrl)) return
  throw new AppError(
    'forbidden',
    origin
      ? 'This request comes from another site. If this is your own address, set BATON_PUBLIC_URL to it.'
      : 'Send the Origin header. A cookie alone is not enough to change data.',
  )
}

/** The page that a request comes from, and the address that it called. */
export interface Caller {
  origin: string | undefined
  host: string | undefined
  protocol: string
}

/** Returns where a request comes from and what it called. */
export function callerOf(request: FastifyRequest): Caller {
  const { origin, host } = request.headers
  // A socket that a test opens without a network has no scheme.
  const isReal: boolean = request.raw.socket !== undefined
  return { origin, host, protocol: isReal ? request.protocol : 'http' }
}

/**
 * Returns whether the Origin is ours: that of the public URL, or the scheme and host that were called. On the public
 * URL's own host only its scheme counts, because behind a proxy the called scheme may be unknown.
 */
export function isOwnOrigin({ origin, host, protocol }: Caller, publicUrl: string | undefined): boolean {
  if (!origin || !URL.canParse(origin)) return false
  const page = new URL(origin)
  const own = publicUrl === undefined ? null : new URL(publicUrl)
  if (own?.origin === page.origin) return true
  return own?.host !== page.host && page.host === host && page.protocol === `${protocol}:`
}

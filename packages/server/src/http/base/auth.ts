import { AppError } from '@baton/core'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Caller, TeammateRef } from '../../caller.ts'
import type { Deps } from '../../deps.ts'
import { hashToken } from '../../secrets.ts'

export const cookieName = 'baton_session'

/** What a request or a socket brings to say who it is. A bearer wins over a cookie. */
export interface Credentials {
  bearer?: string | undefined
  cookie?: string | undefined
  /** Whose name an API key writes in: a teammate's id or e-mail. */
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

/** Who is behind these credentials. Unknown, expired or revoked ones get 401 with what to do. */
export async function authenticate(
  deps: Pick<Deps, 'store'>,
  { bearer, cookie, teammate }: Credentials,
): Promise<Caller> {
  const token = bearer ?? cookie
  if (!token)
    throw new AppError(
      'unauthorized',
      'Send a credential: sign in, or use Authorization: Bearer with an API key or a widget session’s token.',
    )
  const caller =
    (bearer ? await apiKeyCaller(deps, bearer, teammate) : null) ??
    (await sessionCaller(deps, token, bearer !== undefined))
  if (caller) return caller
  throw new AppError(
    'unauthorized',
    bearer
      ? 'This token is not valid (any more): check it, or make a new one.'
      : 'Your session has ended: sign in again.',
  )
}

async function sessionCaller({ store }: Pick<Deps, 'store'>, token: string, isBearer: boolean): Promise<Caller | null> {
  const credential = hashToken(token)
  const { rows } = await store.pool.query({
    name: 'session',
    text: `select s.workspace_id, s.kind, s.subject_id, s.channel_id, t.name, t.role, c.name as contact_name from sessions s
           left join teammates t on s.kind = 'teammate' and t.workspace_id = s.workspace_id and t.id = s.subject_id and t.disabled_at is null
           left join contacts c on s.kind = 'contact' and c.workspace_id = s.workspace_id and c.id = s.subject_id
           where s.token_hash = $1 and s.expires_at > now()`,
    values: [credential],
  })
  const row = Session.safeParse(rows[0])
  if (!row.success) return null
  const {
    workspace_id: workspaceId,
    kind,
    subject_id: id,
    name,
    role,
    channel_id: channelId,
    contact_name: contactName,
  } = row.data
  // A cookie is a teammate's and a bearer a contact's: neither stands for the other.
  if (kind === 'contact')
    return isBearer && channelId ? { kind, workspaceId, credential, contactId: id, contactName, channelId } : null
  return !isBearer && name && role ? { kind, workspaceId, credential, teammate: { id, name, role } } : null
}

const Session = z.object({
  workspace_id: z.string(),
  kind: z.enum(['teammate', 'contact']),
  subject_id: z.string(),
  channel_id: z.string().nullable(),
  name: z.string().nullable(),
  role: z.enum(['owner', 'admin', 'teammate', 'viewer']).nullable(),
  contact_name: z.string().nullable(),
})

async function apiKeyCaller(
  { store }: Pick<Deps, 'store'>,
  key: string,
  named: string | undefined,
): Promise<Caller | null> {
  const { rows } = await store.pool.query<{
    workspace_id: string
    id: string
    name: string
    scope: 'read' | 'write' | 'admin'
    stale: boolean
  }>({
    name: 'api-key',
    text: `select workspace_id, id, name, scope, coalesce(last_used_at < now() - interval '1 minute', true) as stale from api_keys where token_hash = $1 and revoked_at is null`,
    values: [hashToken(key)],
  })
  const row = rows[0]
  if (!row) return null
  // Once a minute is enough to tell whether a key is in use.
  if (row.stale)
    await store.pool.query('update api_keys set last_used_at = now() where workspace_id = $1 and id = $2', [
      row.workspace_id,
      row.id,
    ])
  const { workspace_id: workspaceId, id, name, scope } = row
  return {
    kind: 'api_key',
    workspaceId,
    credential: `key:${id}`,
    key: { id, name, scope },
    actingAs: named ? await teammateNamed(store.pool, workspaceId, named) : null,
  }
}

async function teammateNamed(pool: Deps['store']['pool'], workspaceId: string, named: string): Promise<TeammateRef> {
  const { rows } = await pool.query<TeammateRef>(
    'select id, name, role from teammates where workspace_id = $1 and (id = $2 or email = lower($2)) and disabled_at is null',
    [workspaceId, named.slice(0, 254)],
  )
  if (rows[0]) return rows[0]
  throw new AppError('invalid', 'X-Teammate: there is no active teammate with this id or e-mail.', {
    errors: [{ field: 'X-Teammate', message: 'There is no such teammate.' }],
  })
}

/**
 * A browser sends cookies wherever a page tells it to: an unsafe request must come from our own pages. Compared with the
 * Host the browser asked for, or with the public URL behind a proxy.
 */
export function checkOrigin(request: FastifyRequest, publicUrl: string | undefined) {
  const { origin, host } = request.headers
  if (origin && isOwnOrigin(origin, host, publicUrl)) return
  throw new AppError(
    'forbidden',
    origin
      ? 'This request comes from another site.'
      : 'Send the Origin header: a cookie alone is not enough to change something.',
  )
}

export function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false
  return (
    new URL(origin).host === host || (publicUrl !== undefined && new URL(origin).origin === new URL(publicUrl).origin)
  )
}

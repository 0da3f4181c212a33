import * as api from '@baton/core/api'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { signIn, startSession, teammateOf } from '../../actions/people.ts'
import type { Caller } from '../../caller.ts'
import type { Deps } from '../../deps.ts'
import type { App } from '../base/app-types.ts'
import { checkOrigin, cookieName } from '../base/auth.ts'

const tags = ['Signing in']

export function sessionRoutes(app: App, deps: Deps) {
  app.post(
    '/v1/session',
    {
      config: { access: 'public', perMinute: 20 },
      schema: { summary: 'Sign in', tags, body: api.SignIn, response: { 200: api.Me } },
    },
    async (request, reply) => {
      checkOrigin(request, deps.env.BATON_PUBLIC_URL)
      const { workspaceId, teammateId } = await signIn(deps, request.body.email, request.body.password)
      return enter(deps, reply, workspaceId, teammateId)
    },
  )

  app.delete(
    '/v1/session',
    { config: { access: { role: 'viewer' } }, schema: { summary: 'Sign out', tags, response: { 204: z.null() } } },
    async ({ caller }, reply) => {
      await deps.store.pool.query('delete from sessions where token_hash = $1', [caller.credential])
      deps.signals.send({ kind: 'revoked', credential: caller.credential })
      return reply.clearCookie(cookieName, { path: '/' }).status(204).send(null)
    },
  )

  app.get(
    '/v1/me',
    {
      config: { access: { role: 'viewer', scope: 'read', contact: true }, cors: true },
      schema: { summary: 'Who am I?', tags, response: { 200: api.Me } },
    },
    async ({ caller }) => me(deps, caller),
  )
}

/** Signs a teammate in: cookie and who he is. */
export async function enter(deps: Deps, reply: FastifyReply, workspaceId: string, teammateId: string) {
  const token = await startSession(deps.store.pool, workspaceId, teammateId)
  reply.setCookie(cookieName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: deps.env.publicUrl.startsWith('https:'),
    maxAge: 30 * 24 * 3600,
  })
  return me(deps, {
    kind: 'teammate',
    workspaceId,
    credential: '',
    teammate: { id: teammateId, name: '', role: 'viewer' },
  })
}

async function me(deps: Deps, caller: Caller): Promise<api.Me> {
  const { pool } = deps.store
  const { rows } = await pool.query<{ id: string; name: string }>('select id, name from workspaces where id = $1', [
    caller.workspaceId,
  ])
  const workspace = { id: caller.workspaceId, name: rows[0]?.name ?? '' }
  if (caller.kind === 'contact')
    return { kind: 'contact', workspace, contact: { id: caller.contactId, name: caller.contactName } }
  if (caller.kind === 'api_key') return { kind: 'api_key', workspace, apiKey: caller.key }
  const { rows: teammates } = await pool.query('select * from teammates where workspace_id = $1 and id = $2', [
    caller.workspaceId,
    caller.teammate.id,
  ])
  return { kind: 'teammate', workspace, teammate: teammateOf(teammates[0]) }
}

import * as api from '@baton/core/api'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { signIn } from '../../actions/sign-in.ts'
import { signOut } from '../../actions/sign-out.ts'
import { sessionDays, startSession } from '../../actions/start-session.ts'
import type { Deps } from '../../deps.ts'
import { readTeammate } from '../../store/teammates.ts'
import { readWorkspace } from '../../store/workspaces.ts'
import type { App } from '../base/app-types.ts'
import { checkOrigin, cookieName } from '../base/auth.ts'

const tags = ['Sign-in']

export function sessionRoutes(app: App, deps: Deps) {
  const { pool } = deps.store

  app.post(
    '/v1/session',
    {
      config: { access: 'public', perMinute: 20 },
      schema: { summary: 'Sign in', tags, body: api.SignIn, response: { 200: api.Me } },
    },
    async (request, reply) => {
      checkOrigin(request, deps.env.BATON_PUBLIC_URL)
      return enter(deps, reply, await signIn(deps, request.body.email, request.body.password))
    },
  )

  app.delete(
    '/v1/session',
    { config: { access: { role: 'viewer' } }, schema: { summary: 'Sign out', tags, response: { 204: z.null() } } },
    async ({ caller }, reply) => {
      await signOut(deps, caller)
      return reply.clearCookie(cookieName, { path: '/' }).status(204).send(null)
    },
  )

  app.get(
    '/v1/me',
    {
      config: { access: { role: 'viewer', scope: 'read', contact: true }, cors: true },
      schema: { summary: 'Show the signed-in teammate', tags, response: { 200: api.Me } },
    },
    async ({ caller }): Promise<api.Me> => {
      if (caller.kind === 'teammate')
        return teammateMe(deps, { workspaceId: caller.workspaceId, teammateId: caller.teammate.id })
      const { id, name } = await readWorkspace(pool, caller.workspaceId)
      return caller.kind === 'contact'
        ? { kind: 'contact', workspace: { id, name }, contact: { id: caller.contactId, name: caller.contactName } }
        : { kind: 'api_key', workspace: { id, name }, apiKey: caller.key }
    },
  )
}

interface SignedIn {
  workspaceId: string
  teammateId: string
}

/** Signs a teammate in: sets the cookie and returns who they are. */
export async function enter(deps: Deps, reply: FastifyReply, signedIn: SignedIn): Promise<api.Me> {
  const token = await startSession(deps.store.pool, signedIn.workspaceId, signedIn.teammateId)
  reply.setCookie(cookieName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: deps.env.publicUrl.startsWith('https:'),
    maxAge: sessionDays * 24 * 3600,
  })
  return teammateMe(deps, signedIn)
}

async function teammateMe(
  { store: { pool } }: Pick<Deps, 'store'>,
  { workspaceId, teammateId }: SignedIn,
): Promise<api.Me> {
  const { id, name } = await readWorkspace(pool, workspaceId)
  return {
    kind: 'teammate',
    workspace: { id, name },
    teammate: await readTeammate(pool, workspaceId, teammateId),
  }
}

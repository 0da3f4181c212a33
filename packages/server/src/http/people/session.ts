import { AppError } from '@baton/core'
import * as api from '@baton/core/api'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { signIn } from '../../actions/sign-in.ts'
import { signOut } from '../../actions/sign-out.ts'
import { sessionDays, startSession } from '../../actions/start-session.ts'
import type { Deps } from '../../deps.ts'
import { hasTeammates, readTeammate } from '../../store/teammates.ts'
import { readWorkspace } from '../../store/workspaces.ts'
import type { App } from '../base/app-types.ts'
import { checkOrigin, cookieName } from '../base/auth.ts'
import { guarded } from '../base/limits.ts'

const tags = ['Sign-in']

/** Registers the routes to sign in, sign out and show who is signed in. */
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
      const { email, password } = request.body
      const signedIn = await guarded(app.limits.guesses, `email ${email.toLowerCase()}`, () =>
        signIn(deps, email, password),
      )
      return enter(deps, reply, signedIn)
    },
  )

  app.get(
    '/v1/sign-in',
    {
      config: { access: 'public' },
      schema: { summary: 'Show whether anyone can sign in yet', tags, response: { 200: api.SignInState } },
    },
    async () => ({ possible: await hasTeammates(pool) }),
  )

  app.delete(
    '/v1/session',
    { config: { access: { role: 'viewer' } }, schema: { summary: 'Sign out', tags, response: { 204: z.null() } } },
    async ({ acting, credential }, reply) => {
      await signOut(deps, { workspaceId: acting.workspaceId, credential: credential.id })
      return reply.clearCookie(cookieName, { path: '/' }).status(204).send(null)
    },
  )

  app.get(
    '/v1/me',
    {
      config: { access: { role: 'viewer', scope: 'read', contact: true }, cors: true },
      schema: { summary: 'Show the signed-in teammate', tags, response: { 200: api.Me } },
    },
    async ({ acting: { workspaceId, author }, credential }): Promise<api.Me> => {
      if (credential.kind === 'session' && author.kind === 'teammate' && author.id)
        return teammateMe(deps, { workspaceId, teammateId: author.id })
      const { id, name } = await readWorkspace(pool, workspaceId)
      if (credential.kind === 'api_key') return { kind: 'api_key', workspace: { id, name }, apiKey: credential.key }
      if (author.kind !== 'contact') throw new AppError('unauthorized', 'Your session has ended: sign in again.')
      return { kind: 'contact', workspace: { id, name }, contact: { id: author.id, name: author.name } }
    },
  )
}

interface SignedIn {
  workspaceId: string
  teammateId: string
}

/** Signs a teammate in: opens a session, sets its cookie and returns who they are. */
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

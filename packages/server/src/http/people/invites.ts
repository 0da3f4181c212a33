import * as api from '@baton/core/api'
import { z } from 'zod'
import { acceptInvite } from '../../actions/accept-invite.ts'
import { createInvite } from '../../actions/create-invite.ts'
import { openInvite } from '../../actions/open-invite.ts'
import { withdrawInvite } from '../../actions/withdraw-invite.ts'
import type { Deps } from '../../deps.ts'
import { listOpenInvites } from '../../store/invites.ts'
import { forAdmins } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { checkOrigin, makerOf } from '../base/auth.ts'
import { slicePage } from '../base/cursor.ts'
import { enter } from './session.ts'

const tags = ['Teammates']
const Token = z.strictObject({ token: z.string().max(100) })
const Id = z.strictObject({ id: z.string().max(60) })

/** Registers the routes for invites, and the public routes that show and use a one-time link. */
export function inviteRoutes(app: App, deps: Deps) {
  const { pool } = deps.store

  app.get(
    '/v1/invites',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'List the links that nobody has used: invites, password links and owner links',
        tags,
        querystring: api.PageQuery,
        response: { 200: api.page(api.Invite) },
      },
    },
    async ({ acting, query }) => slicePage(await listOpenInvites(pool, acting.workspaceId), query, ({ id }) => id),
  )

  app.post(
    '/v1/invites',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Invite a teammate; the response holds a link to send',
        tags,
        body: api.CreateInvite.optional().default({ role: 'teammate' }),
        response: { 201: api.Invite },
      },
    },
    // An Idempotency-Key has no effect here: the response contains the link, and secrets are stored only as hashes.
    async (request, reply) => {
      const { acting, body } = request
      const invite = await createInvite(deps, pool, {
        workspaceId: acting.workspaceId,
        purpose: 'invite',
        email: body.email ?? null,
        role: body.role,
        createdBy: makerOf(request),
      })
      return reply.status(201).send(invite)
    },
  )

  app.delete(
    '/v1/invites/:id',
    {
      config: { access: forAdmins },
      schema: { summary: 'Withdraw a link', tags, params: Id, response: { 204: z.null() } },
    },
    async ({ acting, params }, reply) => {
      await withdrawInvite(deps, acting.workspaceId, params.id)
      return reply.status(204).send(null)
    },
  )

  app.get(
    '/v1/invites/:token/preview',
    {
      config: { access: 'public', perMinute: 60 },
      schema: { summary: 'Show what a link is for', tags, params: Token, response: { 200: api.InvitePreview } },
    },
    async ({ params }) => {
      const { workspaceName, email, role, purpose, expiresAt } = await openInvite(pool, params.token)
      return { workspace: { name: workspaceName }, email, role, purpose, expiresAt: expiresAt.toISOString() }
    },
  )

  app.post(
    '/v1/invites/:token/accept',
    {
      config: { access: 'public', perMinute: 10 },
      schema: {
        summary: 'Use a link: join, or choose a new password',
        tags,
        params: Token,
        body: api.AcceptInvite,
        response: { 200: api.Me },
      },
    },
    async (request, reply) => {
      checkOrigin(request, deps.env.BATON_PUBLIC_URL)
      return enter(deps, reply, await acceptInvite(deps, request.params.token, request.body))
    },
  )
}

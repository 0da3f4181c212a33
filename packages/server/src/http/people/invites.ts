import { AppError } from '@baton/core'
import * as api from '@baton/core/api'
import { z } from 'zod'
import { acceptInvite, createInvite, inviteOf, openInvite } from '../../actions/people.ts'
import type { Deps } from '../../deps.ts'
import { forAdmins } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { checkOrigin } from '../base/auth.ts'
import { slicePage } from '../base/cursor.ts'
import { enter } from './session.ts'

const tags = ['Teammates']
const Token = z.strictObject({ token: z.string().max(100) })
const Id = z.strictObject({ id: z.string().max(60) })

export function inviteRoutes(app: App, deps: Deps) {
  const { store } = deps

  app.get(
    '/v1/invites',
    {
      config: { access: forAdmins },
      schema: { summary: 'Open invites', tags, querystring: api.PageQuery, response: { 200: api.page(api.Invite) } },
    },
    async ({ caller, query }) => {
      const { rows } = await store.pool.query(
        `select * from invites where workspace_id = $1 and accepted_at is null and purpose = 'invite' order by created_at desc limit 5000`,
        [caller.workspaceId],
      )
      return slicePage(rows.map(inviteOf), query, ({ id }) => id)
    },
  )

  app.post(
    '/v1/invites',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Invite somebody: answers a link to send',
        tags,
        body: api.CreateInvite.optional().default({ role: 'teammate' }),
        response: { 201: api.Invite },
      },
    },
    // Its Idempotency-Key is not kept: the answer holds the link, and secrets are stored as hashes only.
    async ({ caller, body }, reply) =>
      reply.status(201).send(
        await createInvite(deps, store.pool, caller.workspaceId, {
          purpose: 'invite',
          email: body.email ?? null,
          role: body.role,
        }),
      ),
  )

  app.delete(
    '/v1/invites/:id',
    {
      config: { access: forAdmins },
      schema: { summary: 'Withdraw an invite', tags, params: Id, response: { 204: z.null() } },
    },
    async ({ caller, params }, reply) => {
      const { rowCount } = await store.pool.query(
        'delete from invites where workspace_id = $1 and id = $2 and accepted_at is null',
        [caller.workspaceId, params.id],
      )
      if (rowCount === 0) throw new AppError('not_found', 'There is no such open invite.')
      return reply.status(204).send(null)
    },
  )

  app.get(
    '/v1/invites/:token/preview',
    {
      config: { access: 'public', perMinute: 60 },
      schema: { summary: 'What a link is for', tags, params: Token, response: { 200: api.InvitePreview } },
    },
    async ({ params }) => {
      const invite = await openInvite(store.pool, params.token)
      return {
        workspace: { name: invite.workspace_name },
        email: invite.email,
        role: invite.role,
        purpose: invite.purpose,
        expiresAt: invite.expires_at.toISOString(),
      }
    },
  )

  app.post(
    '/v1/invites/:token/accept',
    {
      config: { access: 'public', perMinute: 10 },
      schema: { summary: 'Come in by a link', tags, params: Token, body: api.AcceptInvite, response: { 200: api.Me } },
    },
    async (request, reply) => {
      checkOrigin(request, deps.env.BATON_PUBLIC_URL)
      const { workspaceId, teammateId } = await store.transaction((tx) =>
        acceptInvite(deps, tx, request.params.token, request.body),
      )
      return enter(deps, reply, workspaceId, teammateId)
    },
  )
}

import { AppError } from '@baton/core'
import * as api from '@baton/core/api'
import { z } from 'zod'
import { createInvite, createTeammate, teammateOf } from '../../actions/people.ts'
import { updateTeammate } from '../../actions/update-teammate.ts'
import type { Deps } from '../../deps.ts'
import { forAdmins, forReaders } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { slicePage } from '../base/cursor.ts'
import { idempotent } from '../base/idempotency.ts'

const tags = ['Teammates']
const Id = z.strictObject({ id: z.string().max(60) })

export function teammateRoutes(app: App, deps: Deps) {
  const { store } = deps

  app.get(
    '/v1/teammates',
    {
      config: { access: forReaders },
      schema: {
        summary: 'List teammates',
        tags,
        querystring: api.PageQuery,
        response: { 200: api.page(api.Teammate) },
      },
    },
    async ({ caller, query }) => {
      const { rows } = await store.pool.query(
        'select * from teammates where workspace_id = $1 order by name, id limit 5000',
        [caller.workspaceId],
      )
      return slicePage(rows.map(teammateOf), query, ({ id }) => id)
    },
  )

  app.post(
    '/v1/teammates',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Make a teammate at once',
        description: 'He signs in after a reset link; people usually join by invite.',
        tags,
        body: api.CreateTeammate,
        response: { 201: api.Teammate },
      },
    },
    async (request, reply) =>
      idempotent(deps, request, reply, async (tx) => {
        const { workspaceId } = request.caller
        const id = await createTeammate(deps, tx, workspaceId, { ...request.body, passwordHash: null })
        const { rows } = await tx.query('select * from teammates where workspace_id = $1 and id = $2', [
          workspaceId,
          id,
        ])
        return { status: 201, body: teammateOf(rows[0]) }
      }),
  )

  app.patch(
    '/v1/teammates/:id',
    {
      config: { access: { role: 'viewer', scope: 'admin' } },
      schema: {
        summary: 'Change a teammate; `me` is oneself',
        description:
          'Everybody changes his own name and password (with `currentPassword`); role and access are an admin’s.',
        tags,
        params: Id,
        body: api.UpdateTeammate,
        response: { 200: api.Teammate },
      },
    },
    async ({ caller, params, body }) => updateTeammate(deps, caller, params.id, body),
  )

  app.post(
    '/v1/teammates/:id/reset',
    {
      config: { access: forAdmins },
      schema: { summary: 'A link to choose a new password', tags, params: Id, response: { 201: api.Invite } },
    },
    async ({ caller, params }, reply) => {
      const { rows } = await store.pool.query<{
        id: string
        email: string
        role: 'owner' | 'admin' | 'teammate' | 'viewer'
      }>('select id, email, role from teammates where workspace_id = $1 and id = $2 and disabled_at is null', [
        caller.workspaceId,
        params.id,
      ])
      const teammate = rows[0]
      if (!teammate) throw new AppError('not_found', 'There is no such active teammate.')
      if (teammate.role === 'owner' && !(caller.kind === 'teammate' && caller.teammate.role === 'owner'))
        throw new AppError('forbidden', 'Only an owner makes a link for an owner.')
      const invite = await createInvite(deps, store.pool, caller.workspaceId, {
        purpose: 'reset',
        email: teammate.email,
        role: teammate.role,
        teammateId: teammate.id,
      })
      return reply.status(201).send(invite)
    },
  )
}

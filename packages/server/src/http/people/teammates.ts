import * as api from '@baton/core/api'
import { z } from 'zod'
import { teammateIdOf } from '../../acting.ts'
import { createResetLink } from '../../actions/create-reset-link.ts'
import { createTeammate } from '../../actions/create-teammate.ts'
import { updateTeammate } from '../../actions/update-teammate.ts'
import type { Deps } from '../../deps.ts'
import { listTeammates } from '../../store/teammates.ts'
import { forAdmins, forReaders } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { makerOf } from '../base/auth.ts'
import { slicePage } from '../base/cursor.ts'
import { idempotent } from '../base/idempotency.ts'
import { guarded } from '../base/limits.ts'

const tags = ['Teammates']
const Id = z.strictObject({ id: z.string().max(60) })

/** Registers the routes for teammates. */
export function teammateRoutes(app: App, deps: Deps) {
  app.get(
    '/v1/teammates',
    {
      config: { access: forReaders },
      schema: {
        summary: 'List teammates',
        tags,
        querystring: api.PageQuery,
        response: { 200: api.page(api.ListedTeammate) },
      },
    },
    async ({ acting: { workspaceId }, query }) => {
      const listed = (await listTeammates(deps.store.pool, workspaceId)).map((teammate) => ({
        ...teammate,
        here: deps.here.has(workspaceId, teammate.id),
      }))
      return slicePage(listed, query, ({ id }) => id)
    },
  )

  app.post(
    '/v1/teammates',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Create a teammate',
        description: 'They sign in after a reset link. Usually teammates join by invite.',
        tags,
        body: api.CreateTeammate,
        response: { 201: api.Teammate },
      },
    },
    async (request, reply) =>
      idempotent(deps, reply, async (tx) => {
        const { workspaceId } = request.acting
        return {
          status: 201,
          body: await createTeammate(deps, tx, { workspaceId, ...request.body, passwordHash: null }),
        }
      }),
  )

  app.patch(
    '/v1/teammates/:id',
    {
      config: { access: { role: 'viewer', scope: 'admin' } },
      schema: {
        summary: 'Change a teammate; `me` is the signed-in one',
        description:
          'Teammates change their own name and password (with `currentPassword`); admins change roles and access.',
        tags,
        params: Id,
        body: api.UpdateTeammate,
        response: { 200: api.Teammate },
      },
    },
    async ({ acting, credential, params, body }) => {
      const update = () => updateTeammate(deps, acting, { id: params.id, change: body, session: credential.id })
      if (body.password === undefined) return update()
      return guarded(app.limits.guesses, `teammate ${teammateIdOf(acting) ?? credential.id}`, update)
    },
  )

  app.post(
    '/v1/teammates/:id/reset',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Create a link to choose a new password',
        tags,
        params: Id,
        response: { 201: api.Invite },
      },
    },
    async (request, reply) => {
      const of = { teammateId: request.params.id, createdBy: makerOf(request) }
      return reply.status(201).send(await createResetLink(deps, request.acting, of))
    },
  )
}

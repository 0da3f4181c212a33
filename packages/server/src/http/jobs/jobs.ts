import * as api from '@baton/core/api'
import { z } from 'zod'
import { replayDeadJob } from '../../actions/replay-dead-job.ts'
import type { Deps } from '../../deps.ts'
import { listDeadJobs } from '../../store/dead-jobs.ts'
import { forAdmins } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { decodeCursor, pageOf } from '../base/cursor.ts'

const tags = ['Jobs']
const Id = z.strictObject({ id: z.string().max(60) })

/** Registers the routes for permanently failed jobs. */
export function jobRoutes(app: App, deps: Deps) {
  app.get(
    '/v1/jobs',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'List failed jobs',
        description: 'Work that failed at every attempt, newest first: what it was, why it failed, since when.',
        tags,
        querystring: api.ListJobs,
        response: { 200: api.page(api.Job) },
      },
    },
    async ({ acting, query: { limit, cursor } }) => {
      const [before = null] = decodeCursor(cursor, 1)
      const jobs = await listDeadJobs(deps.store.pool, acting.workspaceId, { limit, before })
      return pageOf(jobs, limit, ({ id }) => [id])
    },
  )

  app.post(
    '/v1/jobs/:id/replay',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Run a failed job again',
        description: 'It runs before later work of the same conversation, once the job that runs there has ended.',
        tags,
        params: Id,
        body: z.strictObject({}).optional(),
        response: { 204: z.null() },
      },
    },
    async ({ acting, params }, reply) => {
      await replayDeadJob(deps, acting.workspaceId, params.id)
      return reply.status(204).send(null)
    },
  )
}

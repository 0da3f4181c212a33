import * as api from '@baton/core/api'
import { z } from 'zod'
import { createApiKey } from '../../actions/create-api-key.ts'
import { revokeApiKey } from '../../actions/revoke-api-key.ts'
import type { Deps } from '../../deps.ts'
import { listApiKeys } from '../../store/api-keys.ts'
import { forAdmins } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { slicePage } from '../base/cursor.ts'

const tags = ['API keys']
const Id = z.strictObject({ id: z.string().max(60) })

/** Registers the routes for API keys. */
export function apiKeyRoutes(app: App, deps: Deps) {
  const { pool } = deps.store

  app.get(
    '/v1/api-keys',
    {
      config: { access: forAdmins },
      schema: { summary: 'List API keys', tags, querystring: api.PageQuery, response: { 200: api.page(api.ApiKey) } },
    },
    async ({ acting, query }) => slicePage(await listApiKeys(pool, acting.workspaceId), query, ({ id }) => id),
  )

  app.post(
    '/v1/api-keys',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Create an API key; it is shown once',
        tags,
        body: api.CreateApiKey,
        response: { 201: api.ApiKey },
      },
    },
    // An Idempotency-Key has no effect here: the response contains a secret, and secrets are stored only as hashes.
    async ({ acting, body }, reply) =>
      reply.status(201).send(await createApiKey(deps, pool, { workspaceId: acting.workspaceId, ...body })),
  )

  app.delete(
    '/v1/api-keys/:id',
    {
      config: { access: forAdmins },
      schema: { summary: 'Revoke an API key', tags, params: Id, response: { 204: z.null() } },
    },
    async ({ acting, params }, reply) => {
      await revokeApiKey(deps, acting.workspaceId, params.id)
      return reply.status(204).send(null)
    },
  )
}

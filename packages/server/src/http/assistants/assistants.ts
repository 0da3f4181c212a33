import * as api from '@baton/core/api'
import { assistants as kinds } from '@baton/core/assistants/index'
import { namesOf } from '@baton/core/kind'
import { z } from 'zod'
import { askAssistant } from '../../actions/ask-assistant.ts'
import { createAssistant } from '../../actions/create-assistant.ts'
import { deleteAssistant } from '../../actions/delete-assistant.ts'
import { updateAssistant } from '../../actions/update-assistant.ts'
import type { Deps } from '../../deps.ts'
import { assistantOf, listAssistants, readAssistant } from '../../store/assistants.ts'
import type { Client } from '../../store/client.ts'
import { forAdmins, forReaders } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { slicePage } from '../base/cursor.ts'
import { idempotent } from '../base/idempotency.ts'

const tags = ['Assistants']
const Id = z.strictObject({ id: z.string().max(60) })

/** Registers the routes for assistants: settings, kinds and a try-out. */
export function assistantRoutes(app: App, deps: Deps) {
  const { store, secrets } = deps

  app.get(
    '/v1/assistants',
    {
      config: { access: forReaders },
      schema: {
        summary: 'List assistants',
        tags,
        querystring: api.PageQuery,
        response: { 200: api.page(api.Assistant) },
      },
    },
    async ({ acting, query }) => {
      const rows = await listAssistants(store.pool, acting.workspaceId)
      return slicePage(
        rows.map((row) => assistantOf(secrets, row)),
        query,
        ({ id }) => id,
      )
    },
  )

  app.get(
    '/v1/assistants/kinds',
    {
      config: { access: forReaders },
      schema: {
        summary: 'List the kinds of assistant, each with the JSON Schema of its settings',
        tags,
        response: { 200: z.object({ items: z.array(z.looseObject({ kind: z.string(), title: z.string() })) }) },
      },
    },
    async () => ({
      items: namesOf(kinds).map((kind) => ({
        kind,
        title: kinds[kind].title,
        schema: z.toJSONSchema(kinds[kind].settings, { io: 'input' }),
      })),
    }),
  )

  app.post(
    '/v1/assistants',
    {
      config: { access: forAdmins },
      schema: { summary: 'Create an assistant', tags, body: api.CreateAssistant, response: { 201: api.Assistant } },
    },
    async (request, reply) => {
      const { acting, body } = request
      const create = (tx: Client) => createAssistant(deps, tx, { workspaceId: acting.workspaceId, assistant: body })
      // A response with a new signing secret is not stored for its Idempotency-Key, because secrets are stored only
      // encrypted.
      const { signingSecret } = kinds[body.kind]
      if (signingSecret && !body.settings[signingSecret]) return reply.status(201).send(await store.transaction(create))
      return idempotent(deps, reply, async (tx) => ({ status: 201, body: await create(tx) }))
    },
  )

  app.get(
    '/v1/assistants/:id',
    {
      config: { access: forReaders },
      schema: { summary: 'Get an assistant', tags, params: Id, response: { 200: api.Assistant } },
    },
    async ({ acting, params }) => assistantOf(secrets, await readAssistant(store.pool, acting.workspaceId, params.id)),
  )

  app.patch(
    '/v1/assistants/:id',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Change an assistant',
        tags,
        params: Id,
        body: api.UpdateAssistant,
        response: { 200: api.Assistant },
      },
    },
    async ({ acting, params, body }) =>
      updateAssistant(deps, { workspaceId: acting.workspaceId, id: params.id, change: body }),
  )

  app.delete(
    '/v1/assistants/:id',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Delete an assistant',
        description:
          'Its channels use the workspace’s oldest assistant from then on. The last assistant cannot be deleted.',
        tags,
        params: Id,
        response: { 204: z.null() },
      },
    },
    async ({ acting, params }, reply) => {
      await deleteAssistant(deps, acting.workspaceId, params.id)
      return reply.status(204).send(null)
    },
  )

  app.post(
    '/v1/assistants/:id/answer',
    {
      config: { access: forReaders, perMinute: 120 },
      schema: {
        summary: 'Try an assistant: returns its answer to a question',
        description: 'Stores nothing.',
        tags,
        params: Id,
        body: api.AskAssistant,
        response: { 200: api.AssistantAnswer },
      },
    },
    async ({ acting, params, body }) => askAssistant(deps, { workspaceId: acting.workspaceId, id: params.id }, body),
  )
}

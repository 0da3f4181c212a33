import { AppError } from '@baton/core'
import * as api from '@baton/core/api'
import { assistantSettings } from '@baton/core/assistants'
import { z } from 'zod'
import { askAssistant } from '../../actions/ask-assistant.ts'
import { createAssistant, updateAssistant } from '../../actions/assistants.ts'
import { assistants } from '../../assistants/index.ts'
import type { Deps } from '../../deps.ts'
import { type AssistantRow, assistantOf, readAssistant } from '../../store/assistants.ts'
import { forAdmins, forReaders } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { slicePage } from '../base/cursor.ts'
import { idempotent } from '../base/idempotency.ts'

const tags = ['Assistants']
const Id = z.strictObject({ id: z.string().max(60) })

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
    async ({ caller, query }) => {
      const { rows } = await store.pool.query<AssistantRow>(
        'select * from assistants where workspace_id = $1 and deleted_at is null order by created_at, id limit 5000',
        [caller.workspaceId],
      )
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
        summary: 'What kinds of assistant there are, each with the JSON Schema of its settings',
        tags,
        response: { 200: z.object({ items: z.array(z.looseObject({ kind: z.string(), title: z.string() })) }) },
      },
    },
    async () => ({
      items: Object.entries(assistantSettings).map(([kind, schema]) => ({
        kind,
        title: titleOf(kind),
        schema: z.toJSONSchema(schema, { io: 'input' }),
      })),
    }),
  )

  app.post(
    '/v1/assistants',
    {
      config: { access: forAdmins },
      schema: { summary: 'Make an assistant', tags, body: api.CreateAssistant, response: { 201: api.Assistant } },
    },
    async (request, reply) => {
      const { caller, body } = request
      // An answer that tells a new signing secret is not kept beside its Idempotency-Key: secrets are stored sealed only.
      if (body.kind === 'webhook' && !body.settings['secret'])
        return reply
          .status(201)
          .send(await store.transaction((tx) => createAssistant(deps, tx, caller.workspaceId, body)))
      return idempotent(deps, request, reply, async (tx) => ({
        status: 201,
        body: await createAssistant(deps, tx, caller.workspaceId, body),
      }))
    },
  )

  app.get(
    '/v1/assistants/:id',
    {
      config: { access: forReaders },
      schema: { summary: 'One assistant', tags, params: Id, response: { 200: api.Assistant } },
    },
    async ({ caller, params }) => assistantOf(secrets, await readAssistant(store.pool, caller.workspaceId, params.id)),
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
    async ({ caller, params, body }) => updateAssistant(deps, caller.workspaceId, params.id, body),
  )

  app.delete(
    '/v1/assistants/:id',
    {
      config: { access: forAdmins },
      schema: {
        summary: 'Delete an assistant',
        description: 'Its channels get the workspace’s first assistant; the last one stays.',
        tags,
        params: Id,
        response: { 204: z.null() },
      },
    },
    async ({ caller, params }, reply) => {
      await store.transaction(async (tx) => {
        const { rows } = await tx.query<{ id: string }>(
          'select id from assistants where workspace_id = $1 and deleted_at is null order by id for update',
          [caller.workspaceId],
        )
        if (!rows.some(({ id }) => id === params.id)) throw new AppError('not_found', 'There is no such assistant.')
        if (rows.length === 1)
          throw new AppError('conflict', 'This is the last assistant: somebody has to answer. Make another one first.')
        await tx.query('update assistants set deleted_at = now() where workspace_id = $1 and id = $2', [
          caller.workspaceId,
          params.id,
        ])
      })
      return reply.status(204).send(null)
    },
  )

  app.post(
    '/v1/assistants/:id/answer',
    {
      config: { access: forReaders, perMinute: 120 },
      schema: {
        summary: 'Playground: what would it say?',
        description: 'Writes nothing.',
        tags,
        params: Id,
        body: api.AskAssistant,
        response: { 200: api.AssistantAnswer },
      },
    },
    async ({ caller, params, body }) => askAssistant(deps, caller.workspaceId, params.id, body),
  )
}

const titleOf = (kind: string) => Object.entries(assistants).find(([name]) => name === kind)?.[1].title ?? kind

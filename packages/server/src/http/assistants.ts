import { AppError } from '@baton/core'
import * as api from '@baton/core/api'
import { z } from 'zod'
import { askAssistant } from '../actions/ask-assistant.ts'
import type { Deps } from '../deps.ts'
import { forAdmins, forReaders } from './access.ts'
import type { App } from './app-types.ts'
import { slicePage } from './cursor.ts'
import { idempotent } from './idempotency.ts'

const tags = ['Assistants']
const Id = z.strictObject({ id: z.string().max(60) })

interface AssistantRow {
  id: string
  name: string
  kind: 'builtin' | 'api'
  allow_handoff: boolean
  instructions: string
  created_at: Date
  updated_at: Date
}

const assistantOf = (row: AssistantRow): api.Assistant => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  allowHandoff: row.allow_handoff,
  instructions: row.instructions,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
})

export function assistantRoutes(app: App, deps: Deps) {
  const { store } = deps
  const one = (rows: AssistantRow[]) => {
    if (rows[0]) return assistantOf(rows[0])
    throw new AppError('not_found', 'There is no such assistant.')
  }

  app.get(
    '/v1/assistants',
    { config: { access: forReaders }, schema: { summary: 'List assistants', tags, querystring: api.PageQuery, response: { 200: api.page(api.Assistant) } } },
    async ({ caller, query }) => {
      const { rows } = await store.pool.query<AssistantRow>('select * from assistants where workspace_id = $1 and deleted_at is null order by created_at, id limit 5000', [caller.workspaceId])
      return slicePage(rows.map(assistantOf), query, ({ id }) => id)
    },
  )

  app.post('/v1/assistants', { config: { access: forAdmins }, schema: { summary: 'Make an assistant', tags, body: api.CreateAssistant, response: { 201: api.Assistant } } }, async (request, reply) =>
    idempotent(deps, request, reply, async (tx) => {
      const { name, kind, allowHandoff, instructions } = request.body
      const { rows } = await tx.query<AssistantRow>('insert into assistants (workspace_id, id, name, kind, allow_handoff, instructions) values ($1, $2, $3, $4, $5, $6) returning *', [
        request.caller.workspaceId,
        deps.newId('ast'),
        name,
        kind,
        allowHandoff,
        instructions,
      ])
      return { status: 201, body: one(rows) }
    }),
  )

  app.get('/v1/assistants/:id', { config: { access: forReaders }, schema: { summary: 'One assistant', tags, params: Id, response: { 200: api.Assistant } } }, async ({ caller, params }) => {
    const { rows } = await store.pool.query<AssistantRow>('select * from assistants where workspace_id = $1 and id = $2 and deleted_at is null', [caller.workspaceId, params.id])
    return one(rows)
  })

  app.patch(
    '/v1/assistants/:id',
    { config: { access: forAdmins }, schema: { summary: 'Change an assistant', tags, params: Id, body: api.UpdateAssistant, response: { 200: api.Assistant } } },
    async ({ caller, params, body }) => {
      const { rows } = await store.pool.query<AssistantRow>(
        `update assistants set name = coalesce($3, name), allow_handoff = coalesce($4, allow_handoff), instructions = coalesce($5, instructions), updated_at = now()
         where workspace_id = $1 and id = $2 and deleted_at is null returning *`,
        [caller.workspaceId, params.id, body.name ?? null, body.allowHandoff ?? null, body.instructions ?? null],
      )
      return one(rows)
    },
  )

  app.delete(
    '/v1/assistants/:id',
    {
      config: { access: forAdmins },
      schema: { summary: 'Delete an assistant', description: 'Its channels get the workspace’s first assistant; the last one stays.', tags, params: Id, response: { 204: z.null() } },
    },
    async ({ caller, params }, reply) => {
      await store.transaction(async (tx) => {
        const { rows } = await tx.query<{ id: string }>('select id from assistants where workspace_id = $1 and deleted_at is null order by id for update', [caller.workspaceId])
        if (!rows.some(({ id }) => id === params.id)) throw new AppError('not_found', 'There is no such assistant.')
        if (rows.length === 1) throw new AppError('conflict', 'This is the last assistant: somebody has to answer. Make another one first.')
        await tx.query('update assistants set deleted_at = now() where workspace_id = $1 and id = $2', [caller.workspaceId, params.id])
      })
      return reply.status(204).send(null)
    },
  )

  app.post(
    '/v1/assistants/:id/answer',
    {
      config: { access: forReaders, perMinute: 120 },
      schema: { summary: 'Playground: what would it say?', description: 'Writes nothing.', tags, params: Id, body: api.AskAssistant, response: { 200: api.AssistantAnswer } },
    },
    async ({ caller, params, body }) => askAssistant(deps, caller.workspaceId, params.id, body),
  )
}

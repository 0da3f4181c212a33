import * as api from '@baton/core/api'
import type { Deps } from '../../deps.ts'
import { forReaders } from '../base/access.ts'
import type { App } from '../base/app-types.ts'

const tags = ['Workspace']

export function workspaceRoutes(app: App, { store }: Deps) {
  app.get(
    '/v1/workspace',
    { config: { access: forReaders }, schema: { summary: 'The workspace', tags, response: { 200: api.Workspace } } },
    async ({ caller }) => {
      const { rows } = await store.pool.query<{ id: string; name: string; created_at: Date }>(
        'select id, name, created_at from workspaces where id = $1',
        [caller.workspaceId],
      )
      return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at.toISOString() }))[0]
    },
  )

  app.patch(
    '/v1/workspace',
    {
      config: { access: { role: 'owner', scope: 'admin' } },
      schema: { summary: 'Rename the workspace', tags, body: api.UpdateWorkspace, response: { 200: api.Workspace } },
    },
    async ({ caller, body }) => {
      const { rows } = await store.pool.query<{ id: string; name: string; created_at: Date }>(
        'update workspaces set name = $2 where id = $1 returning id, name, created_at',
        [caller.workspaceId, body.name],
      )
      return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at.toISOString() }))[0]
    },
  )
}

import * as api from '@baton/core/api'
import { renameWorkspace } from '../../actions/rename-workspace.ts'
import type { Deps } from '../../deps.ts'
import { readWorkspace } from '../../store/workspaces.ts'
import { forReaders } from '../base/access.ts'
import type { App } from '../base/app-types.ts'

const tags = ['Workspace']

/** Registers the routes for the workspace. */
export function workspaceRoutes(app: App, deps: Deps) {
  app.get(
    '/v1/workspace',
    {
      config: { access: forReaders },
      schema: { summary: 'Get the workspace', tags, response: { 200: api.Workspace } },
    },
    async ({ acting }) => readWorkspace(deps.store.pool, acting.workspaceId),
  )

  app.patch(
    '/v1/workspace',
    {
      config: { access: { role: 'owner', scope: 'admin' } },
      schema: { summary: 'Rename the workspace', tags, body: api.UpdateWorkspace, response: { 200: api.Workspace } },
    },
    async ({ acting, body }) => renameWorkspace(deps, acting.workspaceId, body.name),
  )
}

import type { Deps } from '../deps.ts'
import { changeWorkspaceName, type Workspace } from '../store/workspaces.ts'

/** Renames a workspace. Customers see the name in the widget. */
export function renameWorkspace({ store }: Pick<Deps, 'store'>, workspaceId: string, name: string): Promise<Workspace> {
  return changeWorkspaceName(store.pool, workspaceId, name)
}

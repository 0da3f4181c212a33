import { AppError } from '@baton/core'
import type { Deps } from '../deps.ts'
import { lockAssistants, markAssistantDeleted } from '../store/assistants.ts'

/** Deletes an assistant; its channels use the workspace's oldest one from now on. The last one stays. */
export function deleteAssistant({ store }: Pick<Deps, 'store'>, workspaceId: string, id: string): Promise<void> {
  return store.transaction(async (tx) => {
    const ids = await lockAssistants(tx, workspaceId)
    if (!ids.includes(id)) throw new AppError('not_found', 'This assistant does not exist.')
    if (ids.length === 1)
      throw new AppError('conflict', 'This is the last assistant, and customers need one. Create another one first.')
    await markAssistantDeleted(tx, workspaceId, id)
  })
}

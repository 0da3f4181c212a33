import type { Deps } from '../deps.ts'
import { removeArticle } from '../store/articles.ts'

/** Deletes an article. Assistants stop answering from it at once. */
export function deleteArticle({ store }: Pick<Deps, 'store'>, workspaceId: string, id: string): Promise<void> {
  return removeArticle(store.pool, workspaceId, id)
}

import type { Article, UpdateArticle } from '@baton/core/api'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { changeArticle } from '../store/articles.ts'

/** Changes the given fields of an article. Assistants answer from the new text at once. */
export function updateArticle(
  { store }: Pick<Deps, 'store'>,
  { workspaceId, id, change }: { workspaceId: string; id: string; change: z.output<typeof UpdateArticle> },
): Promise<Article> {
  return changeArticle(store.pool, workspaceId, { id, ...change })
}

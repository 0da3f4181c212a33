import type { Article, CreateArticle } from '@baton/core/api'
import type { z } from 'zod'
import type { Deps } from '../deps.ts'
import { insertArticle } from '../store/articles.ts'
import type { Client } from '../store/client.ts'

/** Creates an article. Assistants answer from it at once. */
export function createArticle(
  { newId }: Pick<Deps, 'newId'>,
  tx: Client,
  { workspaceId, article }: { workspaceId: string; article: z.output<typeof CreateArticle> },
): Promise<Article> {
  return insertArticle(tx, workspaceId, { ...article, id: newId('art') })
}

import type { Pool } from 'pg'
import { type ArticleIndex, buildIndex } from './search.ts'

/** The articles of a workspace, ready to be searched. */
export interface ArticlesCache {
  indexOf(workspaceId: string): Promise<ArticleIndex>
}

/**
 * Keeps an index per workspace and makes it anew when the articles have changed: one cheap look (how many, when last)
 * before each use, so that every process sees a change at once without being told.
 */
export function createArticlesCache(pool: Pool): ArticlesCache {
  const kept = new Map<string, { stamp: string; index: ArticleIndex }>()
  return {
    async indexOf(workspaceId) {
      const { rows } = await pool.query<{ stamp: string }>({
        name: 'articles-stamp',
        text: `select count(*) || ' ' || coalesce(max(updated_at)::text, '') as stamp from articles where workspace_id = $1`,
        values: [workspaceId],
      })
      const stamp = rows[0]?.stamp ?? ''
      const known = kept.get(workspaceId)
      if (known?.stamp === stamp) return known.index
      const { rows: articles } = await pool.query<{ id: string; title: string; body: string; questions: string[] }>(
        'select id, title, body, questions from articles where workspace_id = $1 order by id',
        [workspaceId],
      )
      const index = buildIndex(articles)
      kept.delete(workspaceId)
      kept.set(workspaceId, { stamp, index })
      // The workspaces nobody asked for the longest time go first.
      for (const key of [...kept.keys()].slice(0, Math.max(0, kept.size - 50))) kept.delete(key)
      return index
    },
  }
}

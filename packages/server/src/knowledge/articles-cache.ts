import type { Pool } from 'pg'
import { type ArticleIndex, buildIndexInSlices } from './search.ts'

/** The articles of a workspace, ready to be searched. */
export interface ArticlesCache {
  indexOf(workspaceId: string): Promise<ArticleIndex>
}

const mostKept = 50

/**
 * Keeps an index per workspace and makes it anew when the articles have changed: one cheap look (how many, when last)
 * before each use, so that every process sees a change at once without being told. Whoever asks while it is being made
 * waits for the same one.
 */
export function createArticlesCache(pool: Pool): ArticlesCache {
  const kept = new Map<string, { stamp: string; index: Promise<ArticleIndex> }>()

  async function build(workspaceId: string): Promise<ArticleIndex> {
    const { rows } = await pool.query<{ id: string; title: string; body: string; questions: string[] }>(
      'select id, title, body, questions from articles where workspace_id = $1 order by id',
      [workspaceId],
    )
    return buildIndexInSlices(rows)
  }

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
      const made = { stamp, index: build(workspaceId) }
      kept.delete(workspaceId)
      kept.set(workspaceId, made)
      // The workspaces nobody asked for the longest time go first.
      for (const key of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(key)
      try {
        return await made.index
      } catch (error) {
        if (kept.get(workspaceId) === made) kept.delete(workspaceId)
        throw error
      }
    },
  }
}

import { type ArticleIndex, buildIndexInSlices } from './search.ts'

/** The articles of a workspace, ready to be searched. */
export interface ArticlesCache {
  indexOf(workspaceId: string): Promise<ArticleIndex>
}

/** Where the articles come from. */
export interface ArticlesSource {
  /** Returns a text that changes with every change of the articles. It must be cheap: it is read before each search. */
  stamp(workspaceId: string): Promise<string>
  articles(workspaceId: string): Promise<Parameters<typeof buildIndexInSlices>[0]>
}

const mostKept = 50

/**
 * Keeps an index per workspace and rebuilds it when the articles have changed. Every process sees a change at once,
 * because the stamp is read before each use. Concurrent searches wait for the same build.
 */
export function createArticlesCache(source: ArticlesSource): ArticlesCache {
  const kept = new Map<string, { stamp: string; index: Promise<ArticleIndex> }>()

  return {
    async indexOf(workspaceId) {
      const stamp = await source.stamp(workspaceId)
      const known = kept.get(workspaceId)
      if (known?.stamp === stamp) return known.index
      const made = { stamp, index: source.articles(workspaceId).then(buildIndexInSlices) }
      kept.delete(workspaceId)
      kept.set(workspaceId, made)
      // The least recently built index goes first.
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

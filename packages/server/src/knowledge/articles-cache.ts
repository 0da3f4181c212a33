import { createCorpus } from './corpus.ts'
import { type ArticleIndex, buildIndexInSlices } from './search.ts'

/** The articles of a workspace, ready to be searched. */
export interface ArticlesCache {
  /** Returns the index of the articles as they are now. */
  indexOf(workspaceId: string): Promise<ArticleIndex>
  /** Builds the index soon, if the articles have changed, so that the next question need not wait for it. */
  prepare(workspaceId: string): void
  /** Prepares nothing from now on. */
  close(): void
}

/** Where the articles come from. */
export interface ArticlesSource {
  /** Returns a text that changes with every change of the articles. It must be cheap: it is read before each search. */
  stamp(workspaceId: string): Promise<string>
  articles(workspaceId: string): Promise<Parameters<typeof buildIndexInSlices>[0]>
  /** Reports that an index could not be prepared; the next question tries again. */
  onError?(error: unknown): void
}

const mostKept = 50
/** Several changes within this time, as in an import of many files, are prepared together. */
const prepareMs = 150

interface Kept {
  stamp: string
  index: Promise<ArticleIndex>
  corpus: ReturnType<typeof createCorpus>
}

/**
 * Keeps an index per workspace and rebuilds it when the articles have changed; of the articles, only changed ones are
 * read again. Every process sees a change at once, because the stamp is read before each use. Concurrent searches wait
 * for the same build.
 */
export function createArticlesCache(source: ArticlesSource): ArticlesCache {
  const kept = new Map<string, Kept>()
  const preparing = new Set<string>()
  let closed = false

  async function indexOf(workspaceId: string): Promise<ArticleIndex> {
    const stamp = await source.stamp(workspaceId)
    const known = kept.get(workspaceId)
    if (known?.stamp === stamp) return known.index
    const corpus = known?.corpus ?? createCorpus()
    const build = async () => {
      // Two builds must not read into one corpus at the same time.
      await known?.index.catch(() => undefined)
      return buildIndexInSlices(await source.articles(workspaceId), { corpus })
    }
    const made = { stamp, corpus, index: build() }
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
  }

  return {
    indexOf,
    prepare(workspaceId) {
      if (preparing.has(workspaceId)) return
      preparing.add(workspaceId)
      setTimeout(() => {
        preparing.delete(workspaceId)
        if (closed) return
        indexOf(workspaceId).catch((error) => (closed ? undefined : source.onError?.(error)))
      }, prepareMs).unref()
    },
    close() {
      closed = true
    },
  }
}

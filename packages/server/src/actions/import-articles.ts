import { AppError } from '@baton/core'
import type { ImportOutcome } from '@baton/core/api'
import type { Deps } from '../deps.ts'
import type { ImportedArticle, Parsed } from '../knowledge/import/article.ts'
import { deleteLostParts, upsertImported } from '../store/articles.ts'
import { takeLock } from '../store/locks.ts'

const mostProblems = 100
const batchArticles = 200
const batchCharacters = 200_000

/**
 * Stores parsed articles: creates new sources, updates changed ones, leaves the others alone. It writes in batches, so
 * that a large import does not block live conversations, and stops between batches when the signal is aborted. An
 * import that failed half-way can be repeated.
 */
export async function importArticles(
  deps: Pick<Deps, 'store' | 'newId'>,
  workspaceId: string,
  { articles, problems, leftOut, signal }: Parsed & { signal?: AbortSignal },
): Promise<ImportOutcome> {
  // Of two articles with the same source the last one counts: one statement cannot write a row twice.
  const bySource = [...new Map(articles.map((article) => [article.source, article])).values()]
  const counts = { created: 0, updated: 0, unchanged: 0 }
  for (const batch of batches(bySource)) {
    signal?.throwIfAborted()
    const { created, updated } = await write(deps, workspaceId, batch).catch((cause: unknown) => {
      const kept = counts.created + counts.updated + counts.unchanged
      if (kept === 0) throw cause
      throw new AppError(
        'unavailable',
        `The import stopped: ${kept} of ${bySource.length} articles are stored. Import the same again to continue.`,
        { cause },
      )
    })
    counts.created += created
    counts.updated += updated
    counts.unchanged += batch.length - created - updated
  }
  if (bySource.length > 0)
    await deleteLostParts(
      deps.store.pool,
      workspaceId,
      bySource.map(({ source }) => source),
    )
  return {
    ...counts,
    problems: problems.slice(0, mostProblems),
    problemCount: problems.length,
    ...(leftOut ? { leftOut } : {}),
  }
}

function* batches(articles: ImportedArticle[]) {
  let batch: ImportedArticle[] = []
  let characters = 0
  for (const article of articles) {
    if (batch.length === batchArticles || (batch.length > 0 && characters + article.body.length > batchCharacters)) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(article)
    characters += article.body.length
  }
  if (batch.length > 0) yield batch
}

/** Writes one batch. Imports of a workspace take turns, so that two don't wait for each other's rows. */
function write({ store, newId }: Pick<Deps, 'store' | 'newId'>, workspaceId: string, batch: ImportedArticle[]) {
  return store.transaction(async (tx) => {
    await takeLock(tx, 'importArticles', workspaceId)
    return upsertImported(
      tx,
      workspaceId,
      batch.map((article) => ({ ...article, id: newId('art') })),
    )
  })
}

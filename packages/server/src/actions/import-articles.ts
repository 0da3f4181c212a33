import { AppError } from '@baton/core'
import type { ImportOutcome } from '@baton/core/api'
import type { Deps } from '../deps.ts'
import type { ImportedArticle, Parsed } from '../knowledge/import/article.ts'

const mostProblems = 100
const batchArticles = 200
const batchCharacters = 200_000

/**
 * Keeps what was read: new sources are created, changed ones updated, the others left alone. In batches, so that a large
 * import does not keep live conversations waiting; should it break off, importing again goes on where it was.
 */
export async function importArticles(
  deps: Pick<Deps, 'store' | 'newId'>,
  workspaceId: string,
  { articles, problems }: Parsed,
): Promise<ImportOutcome> {
  // Of two with the same source the last one counts: one statement cannot write a row twice.
  const bySource = [...new Map(articles.map((article) => [article.source, article])).values()]
  const counts = { created: 0, updated: 0, unchanged: 0 }
  for (const batch of batches(bySource)) {
    const { created, updated } = await write(deps, workspaceId, batch).catch((cause: unknown) => {
      const kept = counts.created + counts.updated + counts.unchanged
      if (kept === 0) throw cause
      throw new AppError(
        'unavailable',
        `The import broke off: ${kept} of ${bySource.length} articles are kept. Import the same again, and it goes on from there.`,
        {},
        { cause },
      )
    })
    counts.created += created
    counts.updated += updated
    counts.unchanged += batch.length - created - updated
  }
  if (bySource.length > 0) await dropLostParts(deps, workspaceId, bySource)
  return { ...counts, problems: problems.slice(0, mostProblems), problemCount: problems.length }
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

/** One import at a time writes to a workspace, so that none waits for a row the other holds, and what is stamped later is seen later. */
function write({ store, newId }: Pick<Deps, 'store' | 'newId'>, workspaceId: string, batch: ImportedArticle[]) {
  return store.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7262))', [workspaceId])
    const { rows } = await tx.query<{ created: boolean }>(
      `insert into articles (workspace_id, id, title, body, questions, source, updated_at)
       select $1, id, title, body, questions, source, clock_timestamp()
         from jsonb_to_recordset($2::jsonb) as given(id text, title text, body text, questions jsonb, source text) order by source
       on conflict (workspace_id, source) where source is not null do update
         set title = excluded.title, body = excluded.body, questions = excluded.questions, updated_at = excluded.updated_at
         where (articles.title, articles.body, articles.questions) is distinct from (excluded.title, excluded.body, excluded.questions)
       returning xmax = 0 as created`,
      [workspaceId, JSON.stringify(batch.map((article) => ({ ...article, id: newId('art') })))],
    )
    const created = rows.filter((row) => row.created).length
    return { created, updated: rows.length - created }
  })
}

/** A text that was several articles and is shorter now: what is no longer part of it must not go on being an answer. */
async function dropLostParts({ store }: Pick<Deps, 'store'>, workspaceId: string, articles: ImportedArticle[]) {
  const sources = articles.map(({ source }) => source)
  await store.pool.query(
    `delete from articles where workspace_id = $1 and source ~ '#[0-9]+$' and source <> all($2::text[]) and regexp_replace(source, '#[0-9]+$', '') = any($2::text[])`,
    [workspaceId, sources],
  )
}

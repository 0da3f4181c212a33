import { AppError } from '@baton/core'
import type { Article } from '@baton/core/api'
import type { Client } from './client.ts'
import { containing } from './like.ts'
import type { articles } from './schema/setup.ts'
import type { Row } from './schema/shared.ts'

type ArticleRow = Row<typeof articles>

/** The texts of an article that an assistant searches. */
export type ArticleText = Pick<ArticleRow, 'id' | 'title' | 'body' | 'questions'>

/** Returns one page of articles, last changed first, and one row more. Cursor: (updated at, id). */
export async function listArticles(
  client: Client,
  workspaceId: string,
  { q, limit, cursor }: { q: string | null; limit: number; cursor: (string | null)[] },
): Promise<Article[]> {
  const { rows } = await client.query<ArticleRow>(
    `select * from articles
     where workspace_id = $1
       and ($2::text is null or title ilike $2 or body ilike $2 or questions::text ilike $2)
       and ($3::text is null or (updated_at, id) < ($3::timestamptz, $4))
     order by updated_at desc, id desc limit $5`,
    [workspaceId, q ? containing(q) : null, cursor[0] ?? null, cursor[1] ?? null, limit + 1],
  )
  return rows.map(shown)
}

/** Returns an article. Throws `not_found`. */
export async function readArticle(client: Client, workspaceId: string, id: string): Promise<Article> {
  const { rows } = await client.query<ArticleRow>('select * from articles where workspace_id = $1 and id = $2', [
    workspaceId,
    id,
  ])
  return only(rows)
}

/** The beginning of a sample's source. Imports escape #, so that none has this source. */
const sampleSource = '#sample/'

/** Adds an article. `sample`: it came with the workspace, to have something to try. */
export async function insertArticle(
  client: Client,
  workspaceId: string,
  { id, title, body, questions, sample = false }: ArticleText & { sample?: boolean },
): Promise<Article> {
  const { rows } = await client.query<ArticleRow>(
    `insert into articles (workspace_id, id, title, body, questions, source) values ($1, $2, $3, $4, $5, $6)
     returning *`,
    [workspaceId, id, title, body, JSON.stringify(questions), sample ? sampleSource + id : null],
  )
  return only(rows)
}

/** Changes the given fields. A sample that a teammate changes stops being a sample. Throws `not_found`. */
export async function changeArticle(
  client: Client,
  workspaceId: string,
  {
    id,
    title,
    body,
    questions,
  }: { id: string; title?: string | undefined; body?: string | undefined; questions?: string[] | undefined },
): Promise<Article> {
  const { rows } = await client.query<ArticleRow>(
    `update articles set title = coalesce($3, title), body = coalesce($4, body),
       questions = coalesce($5::jsonb, questions), updated_at = clock_timestamp(),
       source = case when starts_with(source, $6) then null else source end
     where workspace_id = $1 and id = $2 returning *`,
    [workspaceId, id, title ?? null, body ?? null, questions ? JSON.stringify(questions) : null, sampleSource],
  )
  return only(rows)
}

/** Deletes an article. Throws `not_found`. */
export async function removeArticle(client: Client, workspaceId: string, id: string): Promise<void> {
  const { rowCount } = await client.query('delete from articles where workspace_id = $1 and id = $2', [workspaceId, id])
  if (rowCount === 0) throw notFound()
}

/** Deletes the sample articles. */
export async function removeSamples(client: Client, workspaceId: string): Promise<void> {
  await client.query('delete from articles where workspace_id = $1 and starts_with(source, $2)', [
    workspaceId,
    sampleSource,
  ])
}

/** Returns all articles of a workspace as an assistant searches them. */
export async function readArticleTexts(client: Client, workspaceId: string): Promise<ArticleText[]> {
  const { rows } = await client.query<ArticleText>(
    'select id, title, body, questions from articles where workspace_id = $1 order by id',
    [workspaceId],
  )
  return rows
}

/**
 * Returns a text that changes with every change of a workspace's articles: their number and the time of the last
 * change.
 */
export async function readArticlesStamp(client: Client, workspaceId: string): Promise<string> {
  const { rows } = await client.query<{ stamp: string }>({
    name: 'articles-stamp',
    text: `select count(*) || ' ' || coalesce(max(updated_at)::text, '') as stamp from articles
      where workspace_id = $1`,
    values: [workspaceId],
  })
  return rows[0]?.stamp ?? ''
}

/** Adds new sources and updates changed ones; equal ones stay. The caller must hold the lock `importArticles`. */
export async function upsertImported(
  tx: Client,
  workspaceId: string,
  imported: (ArticleText & { source: string })[],
): Promise<{ created: number; updated: number }> {
  const { rows } = await tx.query<{ created: boolean }>(
    `insert into articles (workspace_id, id, title, body, questions, source, updated_at)
     select $1, id, title, body, questions, source, clock_timestamp()
       from jsonb_to_recordset($2::jsonb) as given(id text, title text, body text, questions jsonb, source text)
       order by source
     on conflict (workspace_id, source) where source is not null do update
       set title = excluded.title, body = excluded.body, questions = excluded.questions,
           updated_at = excluded.updated_at
       where (articles.title, articles.body, articles.questions)
         is distinct from (excluded.title, excluded.body, excluded.questions)
     returning xmax = 0 as created`,
    [workspaceId, JSON.stringify(imported)],
  )
  const created = rows.filter((row) => row.created).length
  return { created, updated: rows.length - created }
}

/**
 * Deletes the imported parts (`source#2`) of the given texts that are not among `sources`. A text that was several
 * articles and is now shorter must not keep answering with its old parts.
 */
export async function deleteLostParts(client: Client, workspaceId: string, sources: string[]): Promise<void> {
  await client.query(
    `delete from articles where workspace_id = $1 and source ~ '#[0-9]+$' and source <> all($2::text[])
       and regexp_replace(source, '#[0-9]+$', '') = any($2::text[])`,
    [workspaceId, sources],
  )
}

function only(rows: ArticleRow[]): Article {
  if (!rows[0]) throw notFound()
  return shown(rows[0])
}

const notFound = () => new AppError('not_found', 'This article does not exist.')

const shown = ({ created_at, updated_at, id, title, body, questions, source }: ArticleRow): Article => ({
  id,
  title,
  body,
  questions,
  sample: source?.startsWith(sampleSource) ?? false,
  createdAt: created_at.toISOString(),
  updatedAt: updated_at.toISOString(),
})

import { AppError } from '@baton/core'
import * as api from '@baton/core/api'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { forReaders, forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { decodeCursor, pageOf } from '../base/cursor.ts'
import { idempotent } from '../base/idempotency.ts'

const tags = ['Knowledge']
const Id = z.strictObject({ id: z.string().max(60) })
const List = api.PageQuery.extend({ q: z.string().trim().max(200).optional() })

interface ArticleRow {
  id: string
  title: string
  body: string
  questions: string[]
  created_at: Date
  updated_at: Date
}

const articleOf = ({ created_at, updated_at, id, title, body, questions }: ArticleRow): api.Article => ({
  id,
  title,
  body,
  questions,
  createdAt: created_at.toISOString(),
  updatedAt: updated_at.toISOString(),
})

export function articleRoutes(app: App, deps: Deps) {
  const { pool } = deps.store
  const one = (rows: ArticleRow[]) => {
    if (rows[0]) return articleOf(rows[0])
    throw new AppError('not_found', 'There is no such article.')
  }

  app.get(
    '/v1/knowledge/articles',
    {
      config: { access: forReaders },
      schema: {
        summary: 'List articles, newest first',
        tags,
        querystring: List,
        response: { 200: api.page(api.Article) },
      },
    },
    async ({ caller, query }) => {
      const cursor = decodeCursor(query.cursor, 2)
      const { rows } = await pool.query<ArticleRow>(
        `select * from articles where workspace_id = $1 and ($2::text is null or title ilike $2 or body ilike $2 or questions::text ilike $2)
           and ($3::text is null or (updated_at, id) < ($3::timestamptz, $4)) order by updated_at desc, id desc limit $5`,
        [
          caller.workspaceId,
          query.q ? `%${query.q.replace(/[\\%_]/g, '\\$&')}%` : null,
          cursor[0],
          cursor[1],
          query.limit + 1,
        ],
      )
      return pageOf(rows.map(articleOf), query.limit, ({ updatedAt, id }) => [updatedAt, id])
    },
  )

  app.post(
    '/v1/knowledge/articles',
    {
      config: { access: forTeammates },
      schema: { summary: 'Write an article', tags, body: api.CreateArticle, response: { 201: api.Article } },
    },
    async (request, reply) =>
      idempotent(deps, request, reply, async (tx) => {
        const { title, body, questions } = request.body
        const { rows } = await tx.query<ArticleRow>(
          'insert into articles (workspace_id, id, title, body, questions) values ($1, $2, $3, $4, $5) returning *',
          [request.caller.workspaceId, deps.newId('art'), title, body, JSON.stringify(questions)],
        )
        return { status: 201, body: one(rows) }
      }),
  )

  app.get(
    '/v1/knowledge/articles/:id',
    {
      config: { access: forReaders },
      schema: { summary: 'One article', tags, params: Id, response: { 200: api.Article } },
    },
    async ({ caller, params }) => {
      const { rows } = await pool.query<ArticleRow>('select * from articles where workspace_id = $1 and id = $2', [
        caller.workspaceId,
        params.id,
      ])
      return one(rows)
    },
  )

  app.patch(
    '/v1/knowledge/articles/:id',
    {
      config: { access: forTeammates },
      schema: {
        summary: 'Change an article',
        tags,
        params: Id,
        body: api.UpdateArticle,
        response: { 200: api.Article },
      },
    },
    async ({ caller, params, body }) => {
      const { rows } = await pool.query<ArticleRow>(
        `update articles set title = coalesce($3, title), body = coalesce($4, body), questions = coalesce($5::jsonb, questions), updated_at = clock_timestamp()
         where workspace_id = $1 and id = $2 returning *`,
        [
          caller.workspaceId,
          params.id,
          body.title ?? null,
          body.body ?? null,
          body.questions ? JSON.stringify(body.questions) : null,
        ],
      )
      return one(rows)
    },
  )

  app.delete(
    '/v1/knowledge/articles/:id',
    {
      config: { access: forTeammates },
      schema: { summary: 'Delete an article', tags, params: Id, response: { 204: z.null() } },
    },
    async ({ caller, params }, reply) => {
      const { rowCount } = await pool.query('delete from articles where workspace_id = $1 and id = $2', [
        caller.workspaceId,
        params.id,
      ])
      if (rowCount === 0) throw new AppError('not_found', 'There is no such article.')
      return reply.status(204).send(null)
    },
  )
}

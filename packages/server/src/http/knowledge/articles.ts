import * as api from '@baton/core/api'
import { z } from 'zod'
import { createArticle } from '../../actions/create-article.ts'
import { deleteArticle } from '../../actions/delete-article.ts'
import { deleteSamples } from '../../actions/delete-samples.ts'
import { updateArticle } from '../../actions/update-article.ts'
import type { Deps } from '../../deps.ts'
import { listArticles, readArticle } from '../../store/articles.ts'
import { forReaders, forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { decodeCursor, pageOf } from '../base/cursor.ts'
import { idempotent } from '../base/idempotency.ts'

const tags = ['Knowledge']
const Id = z.strictObject({ id: z.string().max(60) })
const List = api.PageQuery.extend({ q: z.string().trim().max(200).optional() })

/** Registers the routes for single articles. */
export function articleRoutes(app: App, deps: Deps) {
  const { pool } = deps.store
  const changed = (workspaceId: string) => deps.signals.send({ kind: 'articles', workspaceId })
  app.get(
    '/v1/knowledge/articles',
    {
      config: { access: forReaders },
      schema: {
        summary: 'List articles, last changed first',
        tags,
        querystring: List,
        response: { 200: api.page(api.Article) },
      },
    },
    async ({ acting, query }) => {
      const articles = await listArticles(pool, acting.workspaceId, {
        q: query.q ?? null,
        limit: query.limit,
        cursor: decodeCursor(query.cursor, 2),
      })
      return pageOf(articles, query.limit, ({ updatedAt, id }) => [updatedAt, id])
    },
  )

  app.post(
    '/v1/knowledge/articles',
    {
      config: { access: forTeammates },
      schema: { summary: 'Create an article', tags, body: api.CreateArticle, response: { 201: api.Article } },
    },
    async (request, reply) => {
      const { workspaceId } = request.acting
      const answer = await idempotent(deps, reply, async (tx) => ({
        status: 201,
        body: await createArticle(deps, tx, { workspaceId, article: request.body }),
      }))
      changed(workspaceId)
      return answer
    },
  )

  app.get(
    '/v1/knowledge/articles/:id',
    {
      config: { access: forReaders },
      schema: { summary: 'Get an article', tags, params: Id, response: { 200: api.Article } },
    },
    async ({ acting, params }) => readArticle(pool, acting.workspaceId, params.id),
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
    async ({ acting, params, body }) => {
      const article = await updateArticle(deps, { workspaceId: acting.workspaceId, id: params.id, change: body })
      changed(acting.workspaceId)
      return article
    },
  )

  app.delete(
    '/v1/knowledge/samples',
    {
      config: { access: forTeammates },
      schema: { summary: 'Delete the sample articles', tags, response: { 204: z.null() } },
    },
    async ({ acting }, reply) => {
      await deleteSamples(deps, acting.workspaceId)
      changed(acting.workspaceId)
      return reply.status(204).send(null)
    },
  )

  app.delete(
    '/v1/knowledge/articles/:id',
    {
      config: { access: forTeammates },
      schema: { summary: 'Delete an article', tags, params: Id, response: { 204: z.null() } },
    },
    async ({ acting, params }, reply) => {
      await deleteArticle(deps, acting.workspaceId, params.id)
      changed(acting.workspaceId)
      return reply.status(204).send(null)
    },
  )
}

import { AppError } from '@baton/core'
import * as api from '@baton/core/api'
import type { FastifyError } from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { importArticles } from '../../actions/import-articles.ts'
import type { Deps } from '../../deps.ts'
import type { Parsed } from '../../knowledge/import/article.ts'
import { parseJsonl } from '../../knowledge/import/jsonl.ts'
import { parseMarkdownFile } from '../../knowledge/import/markdown.ts'
import { cleanPath, isMarkdown, parseZip } from '../../knowledge/import/zip.ts'
import { forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { errorHandler, sendProblem } from '../base/problem.ts'

const mostBytes = 50 * 1024 * 1024
const readers: Record<string, (bytes: Buffer, name: string) => Promise<Parsed> | Parsed> = {
  'application/x-ndjson': parseJsonl,
  'application/jsonl': parseJsonl,
  'application/zip': parseZip,
  'text/markdown': parseMarkdownFile,
}
const types = ['application/json', ...Object.keys(readers)]

/**
 * Registers the import of articles from files and web pages. The same import again updates the articles, so it needs no
 * Idempotency-Key.
 */
export async function knowledgeImportRoutes(app: App, deps: Deps) {
  await app.register(async (scope) => {
    for (const type of Object.keys(readers))
      scope.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) =>
        done(null, body),
      )
    const onError = errorHandler(deps)
    // Files are not validated as JSON: their reader reports what is wrong with them.
    scope.setValidatorCompiler<z.ZodType>(
      (route) => (data: unknown) => (Buffer.isBuffer(data) ? { value: data } : validatorCompiler(route)(data)),
    )

    scope.withTypeProvider<ZodTypeProvider>().post(
      '/v1/knowledge/import',
      {
        config: { access: forTeammates, bodyMs: 5 * 60_000 },
        schema: {
          summary: 'Import articles',
          description:
            'From web pages (JSON, `urls`), or from a file sent as the body: JSONL (`application/x-ndjson`: ' +
            '`title`, `body` or `answer`, `questions`), a zip of Markdown files (`application/zip`) or one Markdown ' +
            'file (`text/markdown`, with `?name=`); at most 50 MB. What was imported before is updated. A broken ' +
            'line, file or page is reported; the others are imported.',
          tags: ['Knowledge'],
          querystring: api.ImportQuery,
          body: api.ImportArticles,
          response: { 200: api.ImportOutcome },
        },
        errorHandler: (error, request, reply) => {
          const refusal = refusalOf(error)
          return refusal ? sendProblem(reply, ...refusal) : onError(error, request, reply)
        },
      },
      async (request) => {
        const { workspaceId } = request.acting
        const body: unknown = request.body
        if (!Buffer.isBuffer(body)) {
          const { fetchPages } = await import('../../knowledge/import/fetch-pages.ts')
          return importArticles(deps, workspaceId, await fetchPages(request.body.urls, deps))
        }
        const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
        const name = type === 'text/markdown' ? nameOf(request.query.name) : ''
        return importArticles(deps, workspaceId, (await readers[type]?.(body, name)) ?? { articles: [], problems: [] })
      },
    )
  })
}

/**
 * Returns the file's name, by which a later import finds its article again. Throws `invalid` without a name: two files
 * without one would become one article.
 */
function nameOf(name: string | undefined): string {
  const path = cleanPath(name ?? '')
  if (path === '')
    throw new AppError('invalid', 'name: send the file’s name, for example ?name=returns.md.', {
      errors: [{ field: 'name', message: 'must be the file’s name, such as returns.md' }],
    })
  return isMarkdown(path) ? path : `${path}.md`
}

function refusalOf({ code }: FastifyError): [AppError, number] | null {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return [
      new AppError('too_large', 'A file can have at most 50 MB, a list of addresses 1 MB. Send it in parts.'),
      413,
    ]
  if (code !== 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return null
  const message = `must be one of ${types.join(', ')}`
  return [
    new AppError('invalid', `Send addresses as JSON, or a file with its type: Content-Type ${message}.`, {
      errors: [{ field: 'Content-Type', message }],
    }),
    415,
  ]
}

import type { ServerResponse } from 'node:http'
import { AppError, invalidField } from '@baton/core'
import * as api from '@baton/core/api'
import type { FastifyError } from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { importArticles } from '../../actions/import-articles.ts'
import type { Deps } from '../../deps.ts'
import { kindOf } from '../../knowledge/import/files.ts'
import { cleanPath } from '../../knowledge/import/zip.ts'
import { forTeammates } from '../base/access.ts'
import type { App } from '../base/app-types.ts'
import { errorHandler, sendProblem } from '../base/problem.ts'

const mostBytes = 50 * 1024 * 1024
const manyArticles = 20
/** The type of each kind of file, and the ending that a name gets which has none of this kind. */
const files: Record<string, { kind: string; ending: string }> = {
  'text/markdown': { kind: 'markdown', ending: '.md' },
  'text/html': { kind: 'html', ending: '.html' },
  'text/plain': { kind: 'text', ending: '.txt' },
}
const bundles: Record<string, 'jsonl' | 'zip'> = {
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'application/zip': 'zip',
}
const types = ['application/json', ...Object.keys(bundles), ...Object.keys(files)]

/**
 * Registers the import of articles from files and web pages. The same import again updates the articles, so it needs no
 * Idempotency-Key.
 */
export async function knowledgeImportRoutes(app: App, deps: Deps) {
  await app.register(async (scope) => {
    for (const type of types.slice(1))
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
            '`title`, `body` or `answer`, `questions`), a zip of files (`application/zip`), or one file of Markdown, ' +
            'HTML or text (`text/markdown`, `text/html`, `text/plain`, with `?name=`); at most 50 MB. What was ' +
            'imported before is updated. A broken line, file or page is reported; the others are imported.',
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
      async (request, reply) => {
        const { workspaceId } = request.acting
        const signal = leaving(reply.raw)
        const parsed = await parsedOf(request.body)
        const outcome = await importArticles(deps, workspaceId, { ...parsed, signal })
        deps.signals.send({ kind: 'articles', workspaceId })
        // After a large import the first question must not wait for the index.
        if (outcome.created + outcome.updated >= manyArticles) await deps.articles.indexOf(workspaceId)
        return outcome

        async function parsedOf(body: unknown) {
          if (!Buffer.isBuffer(body)) {
            const { fetchPages } = await import('../../knowledge/import/fetch-pages.ts')
            return fetchPages(request.body.urls, { ...deps, signal })
          }
          const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
          const bundle = bundles[type]
          if (bundle) return deps.importReader.read({ kind: bundle, bytes: body }, signal)
          return deps.importReader.read({ kind: 'file', bytes: body, path: nameOf(request.query.name, type) }, signal)
        }
      },
    )
  })
}

/** Returns a signal that is aborted when the client leaves before it has the answer. */
function leaving(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished)
      controller.abort(new AppError('unavailable', 'The import was stopped, because its sender left.'))
  })
  return controller.signal
}

/**
 * Returns the file's name, by which a later import finds its article again. Throws `invalid` without a name: two files
 * without one would become one article.
 */
function nameOf(name: string | undefined, type: string): string {
  const path = cleanPath(name ?? '')
  if (path === '') throw invalidField('name', 'Send the file’s name, for example ?name=returns.md.')
  const { kind, ending } = files[type] ?? { kind: 'markdown', ending: '.md' }
  return kindOf(path) === kind ? path : `${path}${ending}`
}

function refusalOf({ code }: FastifyError): [AppError, number] | null {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return [
      new AppError('too_large', 'A file can have at most 50 MB, a list of addresses 1 MB. Send it in parts.'),
      413,
    ]
  if (code !== 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return null
  const message = `Send addresses as JSON, or a file with its type: Content-Type must be one of ${types.join(', ')}.`
  return [invalidField('Content-Type', message), 415]
}

import { AppError } from '@baton/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import type { App } from './app-types.ts'
import { type Caller, isOwnOrigin } from './auth.ts'

/**
 * Allows every origin on the widget's routes, because the widget runs on other people's pages. This is safe: these
 * routes need a bearer token, not a cookie. `checkAllowedOrigin` checks which pages may use a channel.
 */
export function cors(app: App, _deps: Deps) {
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.cors) allow(request, reply)
  })
  app.options('/v1/*', { config: { access: 'public' }, schema: { hide: true } }, async (request, reply) => {
    allow(request, reply)
    return reply.status(204).send(null)
  })
}

function allow(request: FastifyRequest, reply: FastifyReply) {
  const { origin } = request.headers
  if (!origin) return
  reply
    .header('access-control-allow-origin', origin)
    .header('access-control-allow-headers', 'authorization, content-type, idempotency-key')
    .header('access-control-allow-methods', 'GET, POST, PATCH, OPTIONS')
    .header('access-control-expose-headers', 'retry-after')
    .header('access-control-max-age', '600')
    .header('vary', 'Origin')
}

/**
 * Throws `forbidden` for a page that is not in the channel's list. An empty list allows every page; our own pages are
 * always allowed.
 */
export function checkAllowedOrigin(caller: Caller, allowed: string[], publicUrl: string | undefined) {
  const { origin } = caller
  if (allowed.length === 0 || !origin || allowed.includes(origin) || isOwnOrigin(caller, publicUrl)) return
  throw new AppError('forbidden', `This channel does not allow ${origin}. Add it to the channel’s allowed origins.`)
}

import { AppError } from '@baton/core'
import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { hashToken } from '../secrets.ts'
import type { App } from './app-types.ts'
import { cookieName } from './auth.ts'

const minute = 60_000

/**
 * How often somebody may ask: per credential, else per address; routes that guess at secrets (`perMinute`) per address.
 * Counted in this process: a second process doubles what is let through, which is still a limit.
 */
export async function limits(app: App, deps: Deps) {
  const limit = deps.env.BATON_RATE_LIMIT
  if (limit === 'off') return
  await app.register(rateLimit, {
    global: true,
    hook: 'onRequest',
    cache: 20_000,
    timeWindow: minute,
    max: (request) => request.routeOptions.config.perMinute ?? (credentialOf(request) ? limit : limit * 2),
    keyGenerator: (request) => {
      const { perMinute } = request.routeOptions.config
      if (perMinute) return `${request.routeOptions.url} ${request.ip}`
      return credentialOf(request) ?? request.ip
    },
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false, 'retry-after': true },
    errorResponseBuilder: (_request, { ttl }) => new AppError('rate_limited', `Too many requests: wait ${Math.ceil(ttl / 1000)} seconds.`, { retryAfter: Math.ceil(ttl / 1000) }),
  })
}

/** A hash, so that the limiter's memory holds no secrets. Not checked yet: a made-up one only gets a bucket of its own, and its 401s count per address below. */
function credentialOf(request: FastifyRequest): string | null {
  const token = request.headers.authorization ?? request.cookies?.[cookieName]
  return token ? hashToken(token).slice(0, 24) : null
}

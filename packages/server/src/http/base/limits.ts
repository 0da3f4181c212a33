import { AppError } from '@baton/core'
import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import type { App } from './app-types.ts'

const minute = 60_000
/** The default of BATON_RATE_LIMIT. The limits of single routes are written for this value. */
const standard = 600

/** Counts a request of a known credential. Throws `rate_limited` when there are too many. */
export type CredentialLimit = (request: FastifyRequest) => Promise<void>

/**
 * Limits requests per address before anything is looked up, with own limits for routes that could be used to guess
 * secrets. Returns the limit per credential, which applies once the credential is known to be valid. Counts are kept
 * per process: two processes allow twice as many.
 */
export async function limits(app: App, deps: Deps): Promise<CredentialLimit> {
  const limit = deps.env.BATON_RATE_LIMIT
  if (limit === 'off') return async () => undefined
  await app.register(rateLimit, {
    global: true,
    hook: 'onRequest',
    cache: 20_000,
    timeWindow: minute,
    max: (request) => (request.routeOptions.config.perMinute ?? 0) * raised(limit) || limit * 2,
    keyGenerator: (request) =>
      request.routeOptions.config.perMinute ? `${request.routeOptions.url} ${request.ip}` : request.ip,
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': true,
    },
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
  })
  const perCredential = app.createRateLimit({
    max: limit,
    timeWindow: minute,
    keyGenerator: (request) => request.credential.id,
  })
  return async (request) => {
    const count = await perCredential(request)
    if (!count.isAllowed && count.isExceeded) throw tooMany(count.ttl)
  }
}

/** Returns the factor by which every limit grows when BATON_RATE_LIMIT is raised. */
export const raised = (limit: number) => Math.max(1, limit / standard)

function tooMany(ttl: number): AppError {
  const seconds = Math.max(1, Math.ceil(ttl / 1000))
  return new AppError('rate_limited', `Too many requests. Wait ${seconds} seconds.`, { retryAfter: seconds })
}

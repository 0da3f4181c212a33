import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { addressKey, trusts } from '../../address.ts'
import { type Buckets, createBuckets, unlimited } from '../../buckets.ts'
import type { Deps } from '../../deps.ts'
import type { App } from './app-types.ts'

/** The default of BATON_RATE_LIMIT. The other limits are written for this value. */
const standard = 600
const wrongGuesses = { most: 10, windowMs: 5 * 60_000 }

/** What may be done within a minute, or another window. A key that does more is refused with `rate_limited`. */
export interface Limits {
  /** Requests per address, before anything is looked up. A request counts as much as the work that it asks for. */
  address: Buckets
  /** Requests per credential, once it is known to be valid. */
  credential: Buckets
  /** Wrong guesses of an account's secret, from all addresses together, within five minutes. */
  guesses: Buckets
  /** Conversations that visitors open, per address. */
  conversations: Buckets
}

/** Creates the limits. All grow when BATON_RATE_LIMIT is raised. */
export function createLimits(limit: number | 'off'): Limits {
  if (limit === 'off')
    return { address: unlimited, credential: unlimited, guesses: unlimited, conversations: unlimited }
  return {
    address: createBuckets({ most: limit * 2 }),
    credential: createBuckets({ most: limit }),
    guesses: createBuckets(wrongGuesses),
    conversations: createBuckets({ most: 10 * raised(limit) }),
  }
}

/**
 * Counts every request for its address, and routes that could be used to guess secrets on their own. Warns once when a
 * proxy forwards requests that is not trusted, because all its clients then share one address.
 */
export function limitAddresses(app: App, { env, log }: Pick<Deps, 'env' | 'log'>) {
  const limit = env.BATON_RATE_LIMIT
  const routes = new Map<string, Buckets>()
  const trusted = trusts(env.BATON_TRUST_PROXY)
  let warned = false

  function bucketsOf(url: string, perMinute: number): Buckets {
    const known = routes.get(url) ?? createBuckets({ most: perMinute * (limit === 'off' ? 1 : raised(limit)) })
    routes.set(url, known)
    return known
  }

  function warnOfProxy({ headers, raw: { socket } }: FastifyRequest) {
    if (warned || (headers['x-forwarded-for'] ?? headers.forwarded) === undefined) return
    if (trusted(socket.remoteAddress, 0)) return
    warned = true
    log.warn(
      { from: socket.remoteAddress },
      'A proxy forwards requests, but BATON_TRUST_PROXY does not name it. All its visitors share the limits of one ' +
        'address. Set BATON_TRUST_PROXY to the number of proxies or to their networks.',
    )
  }

  app.addHook('onRequest', async (request) => {
    warnOfProxy(request)
    const { rateLimit, perMinute } = request.routeOptions.config
    if (limit === 'off' || rateLimit === false) return
    const key = addressKey(request.ip)
    if (perMinute) bucketsOf(request.routeOptions.url ?? '', perMinute).take(key, workOf(request))
    else app.limits.address.take(key, workOf(request))
  })
}

/** Returns the factor by which every limit grows when BATON_RATE_LIMIT is raised. */
export const raised = (limit: number) => Math.max(1, limit / standard)

/** Returns the work of a list: one usual request for every fifty rows, and two more for a search. */
export function workOfRows({ query }: Pick<FastifyRequest, 'query'>): number {
  const { limit, q } = z
    .object({ limit: z.coerce.number().catch(50), q: z.unknown().optional() })
    .catch({ limit: 50, q: '' })
    .parse(query)
  return Math.min(4, Math.max(1, Math.ceil(limit / 50))) + (q ? 2 : 0)
}

/** Returns the work of a request, in usual requests. On routes that strangers may call, long bodies count. */
export function workOf(request: FastifyRequest): number {
  const { access, work } = request.routeOptions.config
  if (work) return work(request)
  return access === 'public' || (typeof access === 'object' && access.contact) ? workOfBody(request) : 1
}

/** Returns the work of a body: one usual request for every 4 KB. */
function workOfBody({ headers }: FastifyRequest): number {
  // A body in chunks does not say how long it is.
  if (headers['content-length'] === undefined) return headers['transfer-encoding'] === undefined ? 1 : 16
  return Math.max(1, Math.ceil(Number(headers['content-length']) / 4096) || 1)
}

/**
 * Runs `check`, which compares a secret of an account with a guess. Only failures count, and no guess is checked while
 * there were too many.
 */
export async function guarded<T>(guesses: Buckets, account: string, check: () => Promise<T>): Promise<T> {
  guesses.take(account)
  const result = await check()
  guesses.giveBack(account)
  return result
}

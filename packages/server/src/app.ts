import { AppError } from '@baton/core'
import cookie from '@fastify/cookie'
import websocket from '@fastify/websocket'
import fastify, { type FastifyRequest } from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { trusts } from './address.ts'
import type { Deps } from './deps.ts'
import { checkAccess } from './http/base/access.ts'
import type { App, RouteRow } from './http/base/app-types.ts'
import { authenticate, checkOrigin, proofOf } from './http/base/auth.ts'
import { basePathOf, withoutBase } from './http/base/base-path.ts'
import { limitBodyTime } from './http/base/body-time.ts'
import { onClientError } from './http/base/client-error.ts'
import { limitConnections } from './http/base/connections.ts'
import { cors } from './http/base/cors.ts'
import { takeTurns } from './http/base/in-turn.ts'
import { bodyText, parseBody } from './http/base/json-body.ts'
import { createLimits, limitAddresses, workOf } from './http/base/limits.ts'
import { logging } from './http/base/logging.ts'
import { errorHandler, sendProblem } from './http/base/problem.ts'
import { securityHeaders } from './http/base/security-headers.ts'
import { liveRoutes } from './http/live/live.ts'
import { docs } from './http/pages/docs.ts'
import { staticFiles } from './http/pages/static.ts'
import { routes } from './http/routes.ts'

/** A file to import may take long. Every other body has less time, see `limitBodyTime`. */
const longestRequestMs = 5 * 60_000

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Returns whether an error of a socket comes from the client's frames or its line. */
const isOfClient = (error: Error) => 'code' in error && /^(?:WS_ERR_|ECONNRESET|EPIPE)/.test(String(error.code))

/** Builds the HTTP application: the routes, with the outside world in `deps`. The caller makes it listen. */
export async function buildApp(deps: Deps): Promise<App> {
  const onError = errorHandler(deps)
  const base = basePathOf(deps.env)
  const app = fastify({
    logger: logging(deps.env.LOG_LEVEL),
    bodyLimit: 1024 * 1024,
    // Fastify trusts no proxy when it gets a number of hops, so it gets the test itself.
    trustProxy: deps.env.BATON_TRUST_PROXY === 0 ? false : trusts(deps.env.BATON_TRUST_PROXY),
    rewriteUrl: ({ url = '/' }) => withoutBase(url, base),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    requestTimeout: longestRequestMs,
    http: { connectionsCheckingInterval: 5_000 },
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: onError,
    clientErrorHandler: onClientError,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  // The schemas type the responses where they are made. To validate each again would cost more than the hot write.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  app.setErrorHandler(onError)
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      reply,
      new AppError('not_found', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`),
    ),
  )
  // No route takes plain text. With its parser, such a body would reach the routes in the wrong shape.
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async ({ headers }: FastifyRequest, bytes: Buffer) => parseBody(bodyText(bytes, headers)),
  )

  const table: RouteRow[] = []
  app.decorate('routeTable', table)
  app.addHook('onRoute', ({ url, method, config }) => {
    if (!url.startsWith('/v1')) return
    const access = config?.access
    if (!access) throw new Error(`${url} does not say who may call it. Set config.access`)
    for (const one of [method].flat()) if (one !== 'HEAD' && one !== 'OPTIONS') table.push({ method: one, url, access })
  })
  securityHeaders(app, deps)
  refuseWhileClosing(app)
  await app.register(cookie)
  await app.register(websocket, {
    options: { maxPayload: 8 * 1024 },
    errorHandler(error, socket, { log }) {
      // What a client does wrong, and a lost line, are not errors of the server.
      if (!isOfClient(error)) log.error({ err: error }, 'socket failed')
      socket.terminate()
    },
  })
  cors(app, deps)
  app.decorate('limits', createLimits(deps.env.BATON_RATE_LIMIT))
  limitAddresses(app, deps)
  limitBodyTime(app)
  limitConnections(app, deps)
  app.decorateRequest('acting')
  app.decorateRequest('credential')
  app.decorateRequest('signedIn', null)
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config
    if (!access) return
    const proof = proofOf(request)
    if (access === 'public') {
      if (proof.bearer && request.routeOptions.config.cors)
        request.signedIn = await authenticate(deps, { bearer: proof.bearer })
      return
    }
    const signedIn = await authenticate(deps, proof)
    const { acting, credential } = signedIn
    if (acting.via === 'console' && !safeMethods.has(request.method)) checkOrigin(request, deps.env.BATON_PUBLIC_URL)
    checkAccess(access, signedIn)
    request.acting = acting
    request.credential = credential
    app.limits.credential.take(credential.id, workOf(request))
  })

  takeTurns(app)

  // Verbs need no body: a missing body is the same as an empty one.
  app.addHook('preValidation', async (request) => {
    if (!safeMethods.has(request.method)) request.body ??= {}
  })

  await docs(app, deps)
  await app.register(async (scope) => {
    for (const plugin of routes) await plugin(scope.withTypeProvider<ZodTypeProvider>(), deps)
  })
  await app.register(async (scope) => liveRoutes(scope.withTypeProvider<ZodTypeProvider>(), deps))
  await staticFiles(app, deps)
  return app
}

/** Refuses requests on open connections while the server stops, so that clients send them again elsewhere. */
function refuseWhileClosing(app: App) {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onRequest', async (_request, reply) => {
    if (!closing) return
    reply.header('connection', 'close')
    throw new AppError('unavailable', 'The server is restarting. Try again in a moment.', {
      part: 'server',
      retryAfter: 1,
    })
  })
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Acting } from '../../acting.ts'
import type { Access } from './access.ts'
import type { Credential, SignedIn } from './auth.ts'
import type { Limits } from './limits.ts'

/** The application as routes see it. Schemas are Zod, so that the types match what was validated. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

/** One row of the route table: a route and who may call it. */
export interface RouteRow {
  method: string
  url: string
  access: Access
}

declare module 'fastify' {
  interface FastifyInstance {
    routeTable: RouteRow[]
    limits: Limits
  }
  interface FastifyRequest {
    /** Who acts. Set before any handler of a route that is not public. */
    acting: Acting
    /** The credential of the request, for rate limits, idempotency keys and revocation; never for actions. */
    credential: Credential
    /** Set on a public route when the request sent a credential anyway (a returning widget). */
    signedIn: SignedIn | null
  }
  interface FastifyContextConfig {
    access?: Access
    /** Limit of this route, in requests per minute and address. */
    perMinute?: number
    /** False: no limit at all, for monitoring. */
    rateLimit?: false
    /** The work that a request asks for, in usual requests; 1 when left out. Limits count it. */
    work?: (request: FastifyRequest) => number
    /** The time in which the body must have arrived, in milliseconds, where it may be large. */
    bodyMs?: number
    /** Allows calls from pages of other origins; for the widget's routes. */
    cors?: boolean
  }
}

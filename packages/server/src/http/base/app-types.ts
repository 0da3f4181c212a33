import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Acting } from '../../acting.ts'
import type { Access } from './access.ts'
import type { Credential, SignedIn } from './auth.ts'

/** The application as routes see it. Schemas are Zod, so that the types match what was validated. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

/** One row of the route table: who may call what. */
export interface RouteRow {
  method: string
  url: string
  access: Access
}

declare module 'fastify' {
  interface FastifyInstance {
    routeTable: RouteRow[]
  }
  interface FastifyRequest {
    /** Who acts; set before any handler of a route that is not public. */
    acting: Acting
    /** What they proved it with: for rate limits, idempotency keys and revocation, never for actions. */
    credential: Credential
    /** Set on a public route when the request brought a credential all the same (a returning widget). */
    signedIn: SignedIn | null
  }
  interface FastifyContextConfig {
    access?: Access
    /** Requests per minute of this route alone, per address. */
    perMinute?: number
    /** Lets pages of other origins call it: the widget's routes. */
    cors?: boolean
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Caller } from '../../caller.ts'
import type { Access } from './access.ts'

/** The application as routes see it: schemas are Zod, so that what is validated is what is typed. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

/** One line of the route table: who may call what. */
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
    /** Who asks; set before any handler of a route that is not public. */
    caller: Caller
    /** A public route whose caller sent a credential all the same (a returning widget). */
    knownCaller: Caller | null
  }
  interface FastifyContextConfig {
    access?: Access
    /** Requests per minute of this route alone, per address. */
    perMinute?: number
    /** Pages of other origins may call it: the widget's routes. */
    cors?: boolean
  }
}

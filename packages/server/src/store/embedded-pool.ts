import type { PGlite } from '@electric-sql/pglite'
import { PglitePgConnection } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'

/**
 * The usual pool, with PGlite's only session behind its only connection.
 * `failure` tells of a disk that can no longer be trusted; every query is refused from then on.
 */
export function embeddedPool(database: PGlite, failure: () => Error | undefined): pg.Pool {
  let previous = Promise.resolve()

  /**
   * The pool throws a client away whenever its query fails, while answers to the rest of that query are still under way.
   * A connection of its own, opened only when the last one has ended, keeps these from the next client.
   */
  class Connection extends PglitePgConnection {
    readonly #previous = previous
    readonly #ended = Promise.withResolvers()

    constructor() {
      super({ pglite: guarded(database, failure) })
    }
  }

  return new pg.Pool({ max: 1 })
}

import type { PGlite } from '@electric-sql/pglite'
import { PglitePgConnection } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { GuardedClient } from './guarded-client.ts'

/**
 * Returns a `pg.Pool` whose only connection is PGlite's only session.
 *
 * The pool discards a client when a query fails, while other results of that query may still arrive. On the single
 * connection of `createPgConfig` the next client would receive them, and good queries would fail with another query's
 * error. So each client gets its own connection, which opens after the previous one has ended, and a clean session.
 */
export function embeddedPool(database: PGlite): pg.Pool {
  let last = Promise.resolve()

  class Client extends GuardedClient {
    constructor(config?: pg.ClientConfig) {
      const connection = new Connection(database, last)
      last = connection.ended
      const options = { ...config, connection }
      super(options)
    }
  }

  return new pg.Pool({ Client, max: 1, idleTimeoutMillis: 0, onConnect: clean }).on('error', () => undefined)
}

class Connection extends PglitePgConnection {
  readonly ended: Promise<void>
  readonly #last: Promise<void>
  #end = () => {}

  constructor(database: PGlite, last: Promise<void>) {
    super({ pglite: database })
    this.#last = last
    this.ended = new Promise((resolve) => {
      this.#end = resolve
    })
  }

  override async connect(port: number, host: string) {
    // pg waits for the end of a connection only if it has started to connect.
    this._connecting = true
    await this.#last
    await super.connect(port, host)
  }

  // pg passes its type parsers here; the serializer would take them for a list of parameter types.
  override parse(query: object) {
    super.parse({ ...query, types: [] })
  }

  // PGlite has its own DatabaseError class, which `instanceof pg.DatabaseError` does not recognize.
  override emit(event: string | symbol, ...parts: unknown[]) {
    const [part] = parts
    return event === 'errorMessage' && part instanceof Error
      ? super.emit(event, asPgError(part))
      : super.emit(event, ...parts)
  }

  override end() {
    super.end()
    this.once('end', this.#end)
  }
}

function asPgError(error: Error) {
  return Object.assign(new pg.DatabaseError(error.message, 0, 'error'), error)
}

/** Resets the session, which outlives its clients: open transaction, prepared statements and settings. */
async function clean(client: pg.ClientBase) {
  await client.query('rollback')
  await client.query('discard all')
}

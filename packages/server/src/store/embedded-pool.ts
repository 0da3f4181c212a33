import type { PGlite } from '@electric-sql/pglite'
import { PglitePgConnection } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'

/**
 * The usual pool, with PGlite's only session behind its only connection.
 *
 * The pool throws a client away when a query fails, while answers to the rest of that query are still under way. On the one
 * connection that `createPgConfig` makes they reach the next client: good queries then fail, even with the error of another.
 * So each client has a connection of its own, which opens once the last one has ended, and a clean session as on a server.
 */
export function embeddedPool(database: PGlite): pg.Pool {
  let last = Promise.resolve()

  class Client extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      const connection = new Connection(database, last)
      last = connection.ended
      const options = { ...config, connection }
      super(options)
      this.on('error', toldByTheQuery)
    }
  }

  return new pg.Pool({ Client, max: 1, idleTimeoutMillis: 0, onConnect: clean }).on('error', toldByTheQuery)
}

/** This connection breaks only under a query, and whoever awaits that is told. Without a listener Node would exit. */
function toldByTheQuery() {}

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
    // pg waits for the end only of a connection that has begun to connect.
    this._connecting = true
    await this.#last
    await super.connect(port, host)
  }

  // pg passes its type parsers here; the serializer takes them for a list of parameter types.
  override parse(query: object) {
    super.parse({ ...query, types: [] })
  }

  // PGlite has a DatabaseError class of its own, which `instanceof pg.DatabaseError` does not know.
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

/** The session outlives its client: an open transaction, prepared statements and settings must not. */
async function clean(client: pg.ClientBase) {
  await client.query('rollback')
  await client.query('discard all')
}

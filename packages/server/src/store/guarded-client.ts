import pg from 'pg'

/**
 * A connection whose loss never ends the process. Node exits when an `error` event has no listener, and the pool
 * listens only while a connection is idle. Whatever runs on the connection fails with the same error, so nothing is
 * hidden. Every connection of the product is one of these.
 */
export class GuardedClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    this.on('error', toldByTheQuery)
  }
}

function toldByTheQuery() {}

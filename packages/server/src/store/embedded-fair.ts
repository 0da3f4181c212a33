import { setImmediate as nextTurn } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'

const patience = 10

/**
 * Makes PGlite yield to the event loop. Its results arrive as microtasks: without this, a row of queries would block
 * requests, timers and sockets until the last query is done.
 */
export class FairPGlite extends PGlite {
  #lastTurn = 0

  override async execProtocolStream(...[message, options]: Parameters<PGlite['execProtocolStream']>) {
    if (performance.now() - this.#lastTurn > patience) {
      await nextTurn()
      this.#lastTurn = performance.now()
    }
    return super.execProtocolStream(message, options)
  }
}

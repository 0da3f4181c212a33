import { setImmediate as nextTurn } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'

const patience = 10

/**
 * PGlite that leaves the event loop its turns. Its answers arrive as microtasks: without this, queries that follow one upon
 * the other would keep requests, timers and sockets waiting until the last of them is done.
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

/** A connection whose writes can be held back, as `net.Socket` does. */
export interface Connection {
  cork(): void
  uncork(): void
}

/** Replaces a connection whose writes cannot be held back (a socket without a network). */
export const unheld: Connection = { cork: () => undefined, uncork: () => undefined }

/**
 * Joins all writes to a connection within one turn of the event loop into one. Under load, writing to sockets costs
 * more than anything else. `atEnd` calls back when the turn ends.
 */
export function createOneWrite(atEnd: (flush: () => void) => void = setImmediate) {
  const held = new Set<Connection>()

  function flush() {
    const connections = [...held]
    held.clear()
    for (const connection of connections) connection.uncork()
  }

  /** Holds a connection's writes back until the turn ends. Call it before writing. */
  return function hold(connection: Connection) {
    if (held.has(connection)) return
    if (held.size === 0) atEnd(flush)
    held.add(connection)
    connection.cork()
  }
}

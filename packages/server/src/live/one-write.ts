/** A connection that can hold back what is written to it, as `net.Socket` does. */
export interface Connection {
  cork(): void
  uncork(): void
}

/** Stands for a connection that cannot be held back (a socket without a network). */
export const unheld: Connection = { cork: () => undefined, uncork: () => undefined }

/**
 * Joins what is written to a connection within one turn of the event loop into one write: under load, writing to
 * sockets costs more than anything else. `atEnd` calls back when the turn is over.
 */
export function createOneWrite(atEnd: (flush: () => void) => void = setImmediate) {
  const held = new Set<Connection>()

  function flush() {
    const connections = [...held]
    held.clear()
    for (const connection of connections) connection.uncork()
  }

  /** Call before writing: holds the connection back until the turn ends. */
  return function hold(connection: Connection) {
    if (held.has(connection)) return
    if (held.size === 0) atEnd(flush)
    held.add(connection)
    connection.cork()
  }
}

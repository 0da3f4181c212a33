import type { WebSocket } from 'ws'
import type { Connection } from '../../live/one-write.ts'
import type { LiveSocket } from '../../live/socket.ts'
import type { SignedIn } from '../base/auth.ts'
import type { SocketLimits } from './socket-limits.ts'

const slowBytes = 2 * 1024 * 1024
/** The bytes of old events that wait for a client to read them. */
const replayBytes = 256 * 1024
const drainMs = 20
const heartbeatMs = 30_000

interface Wire {
  connection: Connection
  /** Holds the connection's writes back until the turn of the event loop ends. */
  hold: (connection: Connection) => void
  limits: SocketLimits
  address: string
}

/**
 * Creates the socket of a client that has authenticated. Frames sent in one turn of the event loop leave as one write.
 */
export function liveSocket(
  ws: WebSocket,
  { acting, credential }: SignedIn,
  { connection, hold, limits, address }: Wire,
): LiveSocket {
  const keys = { address, credential: credential.id }
  const sendText = (text: string) => {
    if (ws.readyState !== ws.OPEN) return
    // A client that does not read must not fill our memory. It reconnects and reads the log. A close frame would wait
    // behind what it does not read.
    if (ws.bufferedAmount > slowBytes || limits.isOverfull(ws, keys)) return ws.terminate()
    hold(connection)
    ws.send(text)
  }
  return {
    acting,
    credential,
    watches: new Map(),
    isOpen: () => ws.readyState === ws.OPEN,
    sendText,
    send: (frame) => sendText(JSON.stringify(frame)),
    spend: (work) => limits.spend(keys, work),
    async drained() {
      while (ws.readyState === ws.OPEN && ws.bufferedAmount > replayBytes)
        await new Promise((resolve) => setTimeout(resolve, drainMs))
    },
    close: (code, reason) => ws.close(code, reason),
  }
}

/**
 * Pings the client and closes a connection that died without a close frame. Returns the interval, which the caller
 * clears.
 */
export function heartbeat(ws: WebSocket) {
  let alive = true
  ws.on('pong', () => {
    alive = true
  })
  return setInterval(() => {
    if (!alive) return ws.terminate()
    alive = false
    ws.ping()
  }, heartbeatMs)
}

/** Returns a function to call at each frame. It returns true once more than `most` frames came within a second. */
export function tooMany(most: number, now: () => number = performance.now.bind(performance)) {
  let second = now()
  let count = 0
  return () => {
    const time = now()
    if (time - second >= 1_000) {
      second = time
      count = 0
    }
    return ++count > most
  }
}

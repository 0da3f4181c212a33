import type { WebSocket } from 'ws'
import { type Buckets, createBuckets, unlimited } from '../../buckets.ts'
import type { ClientFrame } from '../../live/client-frame.ts'
import { raised } from '../base/limits.ts'

/** The work of each frame, in rows read or written. An event that a `watch` sends again counts as one more. */
export const workOf: Record<ClientFrame['type'], number> = {
  auth: 5,
  watch: 10,
  unwatch: 2,
  watch_queue: 50,
  typing: 1,
  seen: 2,
  ping: 0,
}

const socketsPer = { address: 200, credential: 50 }
/** Bytes that wait for clients to read them. */
const unsentPer = { address: 16 * 1024 * 1024, credential: 8 * 1024 * 1024 }
/** Only sockets with more than this are counted, so that sending costs nothing in the usual case. */
const worthCounting = 64 * 1024

type Kind = keyof typeof socketsPer

/** The sockets of this process, and what those of one address or credential may have and do together. */
export interface SocketLimits {
  /** Adds a socket until it closes. Returns false when there are too many. */
  admit(ws: WebSocket, kind: Kind, key: string): boolean
  /** Counts work of one minute. Throws `rate_limited` when it is too much. */
  spend(keys: Record<Kind, string>, work: number): void
  /** Returns whether too many bytes wait for the clients of this socket's address or credential. */
  isOverfull(ws: WebSocket, keys: Record<Kind, string>): boolean
}

/** Creates the limits of sockets. The number of sockets and their work grow when BATON_RATE_LIMIT is raised. */
export function createSocketLimits(limit: number | 'off'): SocketLimits {
  const factor = limit === 'off' ? Number.POSITIVE_INFINITY : raised(limit)
  const work: Record<Kind, Buckets> =
    limit === 'off'
      ? { address: unlimited, credential: unlimited }
      : { address: createBuckets({ most: limit * 50 }), credential: createBuckets({ most: limit * 10 }) }
  const groups: Record<Kind, Map<string, Set<WebSocket>>> = { address: new Map(), credential: new Map() }

  const unsent = (kind: Kind, key: string) =>
    [...(groups[kind].get(key) ?? [])].reduce((sum, { bufferedAmount }) => sum + bufferedAmount, 0)

  return {
    admit(ws, kind, key) {
      const group = groups[kind].get(key) ?? new Set()
      if (group.has(ws)) return true
      if (group.size >= socketsPer[kind] * factor) return false
      groups[kind].set(key, group.add(ws))
      ws.on('close', () => {
        group.delete(ws)
        if (group.size === 0 && groups[kind].get(key) === group) groups[kind].delete(key)
      })
      return true
    },
    spend({ address, credential }, units) {
      work.credential.take(credential, units)
      work.address.take(address, units)
    },
    isOverfull(ws, { address, credential }) {
      if (ws.bufferedAmount < worthCounting) return false
      return unsent('credential', credential) > unsentPer.credential || unsent('address', address) > unsentPer.address
    },
  }
}

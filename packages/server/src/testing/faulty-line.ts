import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A TCP line to a server that can fail: as a pooler that drops connections, or a server that hangs. */
export interface FaultyLine {
  /** The address of the server through this line. */
  url: string
  /** Closes every connection. New ones work. */
  drop(): void
  /** Stops passing on anything in either direction, also on new connections, as a server that hangs. */
  hang(): void
  /** Refuses new connections and closes all others, as a server that is not running. */
  refuse(): void
  /** Works again. What was held back while it hung is passed on. */
  mend(): void
  close(): Promise<void>
}

/** Opens a line on a free port of 127.0.0.1 to the server that a URL names. */
export async function faultyLine(to: string): Promise<FaultyLine> {
  const target = new URL(to)
  const pairs = new Set<[Socket, Socket]>()
  let state: 'works' | 'hangs' | 'refuses' = 'works'

  const server = createServer((near) => {
    if (state === 'refuses') return near.destroy()
    const far = connect({ host: target.hostname, port: Number(target.port || 5432), noDelay: true })
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    for (const [from, other] of [pair, [far, near] as const]) {
      from.pipe(other, { end: false })
      from.on('error', () => undefined)
      from.on('close', () => {
        pairs.delete(pair)
        other.destroy()
      })
    }
    if (state === 'hangs') pausePair(pair)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = new URL(to)
  url.hostname = '127.0.0.1'
  url.port = typeof address === 'object' && address ? String(address.port) : ''

  const drop = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }
  return {
    url: url.href,
    drop,
    hang() {
      state = 'hangs'
      for (const pair of pairs) pausePair(pair)
    },
    refuse() {
      state = 'refuses'
      drop()
    },
    mend() {
      state = 'works'
      for (const [near, far] of pairs) {
        near.pipe(far, { end: false })
        far.pipe(near, { end: false })
      }
    },
    async close() {
      drop()
      server.close()
      await once(server, 'close')
    },
  }
}

function pausePair([near, far]: [Socket, Socket]) {
  near.unpipe(far).pause()
  far.unpipe(near).pause()
}

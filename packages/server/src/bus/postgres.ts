import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Bus, BusMessage } from './bus.ts'
import { batcher, decode, encode } from './envelope.ts'

const channel = 'baton'

/**
 * NOTIFY by one connection per process, after the commit (inside every transaction it would halve concurrent commits).
 * A payload is at most 8,000 bytes: 20 messages of at most 350.
 */
export function postgresBus(url: string, onError: (error: unknown) => void): Bus {
  const self = randomUUID()
  const listeners = new Set<(message: BusMessage) => void>()
  let client: pg.Client | null = null
  let closed = false
  let retry: NodeJS.Timeout | undefined

  async function connect() {
    const next = new pg.Client({ connectionString: url, application_name: 'baton bus', keepAlive: true })
    next.on('error', onError)
    next.on('end', () => {
      client = null
      if (!closed) retry = setTimeout(reconnect, 500)
    })
    next.on('notification', ({ payload }) => {
      for (const message of decode(payload ?? '', self)) for (const listener of listeners) listener(message)
    })
    await next.connect()
    await next.query(`listen ${channel}`)
    client = next
  }

  function reconnect() {
    connect().catch((error) => {
      onError(error)
      if (!closed) retry = setTimeout(reconnect, 1000)
    })
  }

  const publish = batcher(
    async (messages) => {
      await client?.query('select pg_notify($1, $2)', [channel, encode({ from: self, messages })])
    },
    onError,
    20,
  )

  reconnect()
  return {
    publish,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    healthy: () => client !== null,
    async close() {
      closed = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}

import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Bus, BusMessage } from './bus.ts'
import { batcher, decode, encode } from './envelope.ts'
import { createOutage } from './outage.ts'

const channel = 'baton'
const againMs = 1_000

/**
 * Sends NOTIFY over one connection per process, after the commit: inside transactions it would halve concurrent
 * commits. A payload has at most 8,000 bytes: 20 messages of at most 350. `tell` gets failures, at most one a minute,
 * and the recovery.
 */
export function postgresBus(url: string, tell: (news: unknown) => void): Bus {
  const self = randomUUID()
  const outage = createOutage(tell)
  const listeners = new Set<(message: BusMessage) => void>()
  let client: pg.Client | null = null
  let closed = false
  let retry: NodeJS.Timeout | undefined

  async function connect() {
    const next = new pg.Client({ connectionString: url, application_name: 'baton bus', keepAlive: true })
    next.on('error', outage.failed)
    next.on('end', () => {
      if (client === next) client = null
      again()
    })
    next.on('notification', ({ payload }) => {
      for (const message of decode(payload ?? '', self)) for (const listener of listeners) listener(message)
    })
    await next.connect()
    if (closed) return next.end()
    await next.query(`listen ${channel}`)
    client = next
    outage.over()
  }

  function reconnect() {
    connect().catch((error) => {
      outage.failed(error)
      again()
    })
  }

  /** A failed connection attempt both fails and ends: it causes one retry, not two. */
  function again() {
    clearTimeout(retry)
    if (!closed) retry = setTimeout(reconnect, againMs)
  }

  const publish = batcher(
    async (messages) => {
      await client?.query('select pg_notify($1, $2)', [channel, encode({ from: self, messages })])
    },
    outage.failed,
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
      const last = client
      client = null
      await last?.end()
    },
  }
}

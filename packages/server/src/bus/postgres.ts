import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Bus, BusMessage } from './bus.ts'
import { batcher, decode, encode } from './envelope.ts'
import { createOutage } from './outage.ts'

const channel = 'baton'
const againMs = 1_000
/** After this time without an answer the connection is given up. */
const answerMs = 5_000

/**
 * Creates a bus over NOTIFY, with one connection per process. It sends after the commit: NOTIFY inside transactions
 * would halve the rate of concurrent commits. A payload can have 8,000 bytes, enough for 20 messages of at most 350.
 * `tell` gets failures, at most one a minute, and the recovery.
 */
export function postgresBus(url: string, tell: (news: unknown) => void): Bus {
  const self = randomUUID()
  const outage = createOutage(tell)
  const listeners = new Set<(message: BusMessage) => void>()
  let client: pg.Client | null = null
  let closed = false
  let retry: NodeJS.Timeout | undefined

  async function connect() {
    const next = new pg.Client({
      connectionString: url,
      application_name: 'baton bus',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
    })
    next.on('error', outage.failed)
    next.on('end', () => {
      if (client === next) client = null
      again()
    })
    next.on('notification', ({ payload }) => {
      for (const message of decode(payload ?? '', self)) for (const listener of listeners) listener(message)
    })
    try {
      await next.connect()
      if (closed) return next.end()
      await next.query(`listen ${channel}`)
    } catch (error) {
      void next.end()
      throw error
    }
    client = next
    outage.over()
  }

  function reconnect() {
    connect().catch((error) => {
      outage.failed(error)
      again()
    })
  }

  /** Schedules one retry. A failed attempt calls this twice (its error and its end), but must cause only one retry. */
  function again() {
    clearTimeout(retry)
    if (!closed) retry = setTimeout(reconnect, againMs)
  }

  const publish = batcher(
    async (messages) => {
      await client?.query('select pg_notify($1, $2)', [channel, encode({ from: self, messages })])
    },
    (error) => {
      outage.failed(error)
      // A connection that no longer answers would swallow every hint. Its end starts a new one.
      void client?.end()
    },
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

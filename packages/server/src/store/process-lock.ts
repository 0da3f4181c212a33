import { randomInt } from 'node:crypto'
import { GuardedClient } from './guarded-client.ts'
import { takeProcessLock } from './locks.ts'

const againMs = 500
/** After a lost connection, the other processes get this long to take their locks again. */
const graceMs = 2_000

/** The sign of life of one process: a lock that PostgreSQL frees when the process dies, however it dies. */
export interface ProcessLock {
  /** The number of this process; null while it does not hold its lock. */
  holder(): string | null
  /** Returns whether the locks that others do not hold say that they died. */
  mayJudge(): boolean
  release(): Promise<void>
}

/** Takes the lock of this process on a connection of its own, and takes it again when the connection is lost. */
export function holdProcessLock(url: string, onError: (error: unknown) => void): ProcessLock {
  const id = randomInt(1, 2 ** 31 - 1)
  let client: GuardedClient | null = null
  let judgesFrom = 0
  let released = false
  let retry: NodeJS.Timeout | undefined

  async function take() {
    const next = new GuardedClient({
      connectionString: url,
      application_name: 'baton process',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    })
    next.on('end', () => {
      if (client === next) {
        client = null
        judgesFrom = Number.POSITIVE_INFINITY
      }
      again()
    })
    try {
      await next.connect()
      await takeProcessLock(next, id)
    } catch (error) {
      onError(error)
      void next.end()
      return again()
    }
    if (released) return next.end()
    client = next
    if (judgesFrom > 0) judgesFrom = Date.now() + graceMs
  }

  /** Schedules one retry. A failed attempt calls this twice (its error and its end). */
  function again() {
    clearTimeout(retry)
    if (!released) retry = setTimeout(() => void take(), againMs)
  }

  void take()
  return {
    holder: () => (client ? String(id) : null),
    mayJudge: () => client !== null && Date.now() >= judgesFrom,
    async release() {
      released = true
      clearTimeout(retry)
      const last = client
      client = null
      await last?.end()
    },
  }
}

import { AppError } from '@baton/core'

type Trouble = 'away' | 'full' | 'locked' | 'collided'

/**
 * PostgreSQL's error codes for which a request may succeed when it is sent again. Two characters stand for a whole
 * class.
 */
const codes: Record<string, Trouble> = {
  '08': 'away', // connection exceptions
  '57P01': 'away', // stopped by an administrator, as at an upgrade or failover
  '57P02': 'away', // stopped after a crash of another connection
  '57P03': 'away', // starting or stopping
  '57P04': 'away', // database dropped
  '57P05': 'away', // idle for too long
  '25P03': 'away', // idle in a transaction for too long
  '25006': 'away', // read-only: after a failover this connection leads to a standby
  '3D000': 'away', // no such database (while it is restored)
  '28000': 'away', // user or password refused
  '28P01': 'away',
  '53': 'away', // too few resources: memory, connections
  '53100': 'full', // disk full
  '58': 'away', // the server's own files or devices fail
  '57014': 'locked', // statement timeout
  '55P03': 'locked', // lock timeout
  '40001': 'collided', // serialization failure
  '40P01': 'collided', // deadlock
}

/** Node's error codes of a connection that cannot be made or was lost, and of a full disk. */
const systemCodes: Record<string, Trouble> = {
  ...Object.fromEntries(
    [
      ...(['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENETDOWN', 'ENETUNREACH'] as const),
      ...(['EHOSTDOWN', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'] as const),
    ].map((code) => [code, 'away' as const]),
  ),
  EIO: 'away',
  ENOSPC: 'full',
  EDQUOT: 'full',
}

/** How the driver and its pool say the same. These errors have no code. */
const driverWords =
  /^(connection terminated|timeout exceeded when trying to connect|query read timeout|client (has encountered|was closed).*not queryable|cannot use a pool after)/i

const busy = 'Others are changing the same data, so this would take too long. Try again in a moment.'
const words: Record<Trouble, string> = {
  away: 'The database does not respond. Try again in a moment.',
  locked: busy,
  collided: busy,
  full: 'The disk of the database is full, so nothing can be saved. Free some space, then try again.',
}

/**
 * Returns the refusal (`unavailable`) for an error of the database that says nothing about the request: it is away,
 * hangs, has no room or is busy. Returns null for every other error.
 */
export function databaseRefusal(error: unknown): AppError | null {
  const trouble = troubleOf(error)
  if (trouble === null) return null
  return new AppError('unavailable', words[trouble], {
    part: trouble === 'full' ? 'disk' : 'database',
    retryAfter: 1,
    cause: error,
  })
}

/** The refusal while the disk of the database is full. */
export const diskFull = () => new AppError('unavailable', words.full, { part: 'disk', retryAfter: 1 })

/** Returns whether an error says that the database is of no use to anyone right now, and not only to this request. */
export const isDatabaseDown = (error: unknown) => ['away', 'full'].includes(troubleOf(error) ?? '')

/** Returns whether an error would also meet the next change to the same conversation. */
export const meetsTheNext = (error: unknown) => isDatabaseDown(error) || troubleOf(error) === 'locked'

/** Returns whether an error says that the disk of the database is full. */
export const isDiskFull = (error: unknown) => troubleOf(error) === 'full'

function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error) || error instanceof AppError) return null
  const code = 'code' in error ? String(error.code) : ''
  const known = codes[code] ?? systemCodes[code]
  if (known) return known
  if (/^[0-9A-Z]{5}$/.test(code)) return codes[code.slice(0, 2)] ?? null
  return driverWords.test(error.message) ? 'away' : null
}

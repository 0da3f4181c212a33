import type { Side } from '@baton/core'
import type { Signals } from './bus/signals.ts'

const keptMs = 2_000

/** The fields of a session that the cache needs. */
interface CachedSession {
  kind: Side
  expiresAt: Date
}

export interface SessionCache<S extends CachedSession> {
  /** Returns the session with this token hash, or null. */
  find(tokenHash: string): Promise<S | null>
  /** Drops a session that has changed. */
  forget(tokenHash: string): void
}

/**
 * Creates a cache that keeps contacts' sessions for two seconds, so that a visitor's messages don't each look up the
 * session. A revocation drops the session at once in every process. While the bus is down nothing is kept. Teammates'
 * sessions are always read.
 */
export function createSessionCache<S extends CachedSession>(
  load: (tokenHash: string) => Promise<S | null>,
  signals: Pick<Signals, 'on' | 'healthy'>,
  now: () => number = Date.now,
): SessionCache<S> {
  const kept = new Map<string, { session: S; until: number }>()
  // Counts revocations. A session that was read while one was revoked may be the revoked one, so it is not kept.
  let revocations = 0

  signals.on((message) => {
    if (message.kind !== 'revoked') return
    revocations++
    kept.delete(message.credential)
  })

  /** Drops expired entries. Entries are in the order in which they expire, so the expired ones come first. */
  function dropOld(time: number) {
    for (const [tokenHash, { until }] of kept) {
      if (until > time) return
      kept.delete(tokenHash)
    }
  }

  return {
    async find(tokenHash) {
      const time = now()
      const entry = signals.healthy() ? kept.get(tokenHash) : undefined
      if (entry && entry.until > time && entry.session.expiresAt.getTime() > time) return entry.session
      const before = revocations
      const session = await load(tokenHash)
      if (session?.kind === 'contact' && before === revocations && signals.healthy()) {
        dropOld(time)
        kept.delete(tokenHash)
        kept.set(tokenHash, { session, until: time + keptMs })
      }
      return session
    },
    forget(tokenHash) {
      revocations++
      kept.delete(tokenHash)
    },
  }
}

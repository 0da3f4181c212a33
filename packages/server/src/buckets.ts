import { AppError } from '@baton/core'

const minuteMs = 60_000

interface Bucket {
  used: number
  until: number
}

interface BucketOptions {
  /** The work that a key may do within one window. */
  most: number
  windowMs?: number
  /** The number of keys that are remembered. The oldest window is forgotten first. */
  keys?: number
  now?: () => number
}

export interface Buckets {
  /** Counts `work` of a key. Throws `rate_limited` with the seconds to wait when the window holds no more. */
  take(key: string, work?: number): void
  /** Takes work back that turned out not to count. */
  giveBack(key: string, work?: number): void
  /** Returns the work that the key may still do in its window. */
  left(key: string): number
}

/**
 * Creates buckets that count work per key in windows of a minute. Counts are kept per process: two processes allow
 * twice as much.
 */
export function createBuckets({
  most,
  windowMs = minuteMs,
  keys = 20_000,
  now = performance.now.bind(performance),
}: BucketOptions): Buckets {
  // A key moves to the end when its window begins, so the oldest window comes first.
  const buckets = new Map<string, Bucket>()

  function bucketOf(key: string): Bucket {
    const time = now()
    const known = buckets.get(key)
    if (known && known.until > time) return known
    const fresh = { used: 0, until: time + windowMs }
    buckets.delete(key)
    buckets.set(key, fresh)
    if (buckets.size > keys) for (const oldest of buckets.keys()) return forget(oldest, fresh)
    return fresh
  }

  function forget(key: string, fresh: Bucket): Bucket {
    buckets.delete(key)
    return fresh
  }

  return {
    take(key, work = 1) {
      const bucket = bucketOf(key)
      // A single piece of work larger than the whole bucket is done when nothing else was: it would never fit.
      if (bucket.used > 0 && bucket.used + work > most) throw tooMany(bucket.until - now())
      bucket.used += work
    },
    giveBack(key, work = 1) {
      const bucket = bucketOf(key)
      bucket.used = Math.max(0, bucket.used - work)
    },
    left: (key) => Math.max(0, most - bucketOf(key).used),
  }
}

/** Buckets that allow everything, for BATON_RATE_LIMIT=off. */
export const unlimited: Buckets = {
  take: () => undefined,
  giveBack: () => undefined,
  left: () => Number.POSITIVE_INFINITY,
}

function tooMany(ms: number): AppError {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  return new AppError('rate_limited', `Too many requests. Wait ${seconds} seconds.`, { retryAfter: seconds })
}

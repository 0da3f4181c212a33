const quietMs = 60_000

export interface Outage {
  /** Reports a failure at once, then at most once a minute. */
  failed(error: unknown): void
  /** Reports the recovery once, if a failure was reported before. */
  over(): void
}

/** Returns functions that report an unstable connection without flooding the log. */
export function createOutage(tell: (news: unknown) => void, now: () => number = Date.now): Outage {
  let toldAt = Number.NEGATIVE_INFINITY
  let since: number | null = null
  let failures = 0
  return {
    failed(error) {
      failures++
      if (now() - toldAt < quietMs) return
      toldAt = now()
      since ??= toldAt
      tell(error)
    },
    over() {
      if (since !== null)
        tell(
          `Connected again after ${Math.round((now() - since) / 1000)} seconds; ${failures} ` +
            `${failures === 1 ? 'failure' : 'failures'}.`,
        )
      since = null
      failures = 0
    },
  }
}

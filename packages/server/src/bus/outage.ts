const quietMs = 60_000

export interface Outage {
  /** Something failed: said at once, then at most once a minute. */
  failed(error: unknown): void
  /** It works (again): said once, when a failure was said before. */
  over(): void
}

/** Tells of a connection that comes and goes without filling the log. Times in milliseconds; `now` is handed in by tests. */
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
          `Connected again after ${Math.round((now() - since) / 1000)} seconds; ${failures} ${failures === 1 ? 'failure' : 'failures'}.`,
        )
      since = null
      failures = 0
    },
  }
}

/** Time and chance, so that tests can hold both. */
export interface Clock {
  now(): number
  random(): number
  /** Runs `act` once after `ms` milliseconds. Returns what cancels it. */
  later(ms: number, act: () => void): () => void
}

export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  later(ms, act) {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}

/** The time and random source, which tests replace. */
export interface Clock {
  now(): number
  random(): number
  /** Runs `act` once after `ms` milliseconds. Returns a function that cancels it. */
  later(ms: number, act: () => void): () => void
}

/** The clock of the running system. */
export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  later(ms, act) {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
}

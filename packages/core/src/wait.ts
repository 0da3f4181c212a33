/** When a handoff was requested and when its wait ended, as milliseconds of one clock. */
export interface Wait {
  from: number
  to: number
}

/** What was measured about the queue lately. */
export interface QueuePace {
  now: number
  /** The latest waits that ended with a claim, and whether there were earlier ones that are left out. */
  claimed: Wait[]
  earlierClaims: boolean
  /** Waits that ended without a claim: the contact left, or the request was cancelled. */
  left: Wait[]
  /** When the oldest wait that still goes on was requested; null when nobody waits. */
  oldestWaitFrom: number | null
}

/** With fewer claims the pace says nothing. */
const fewest = 3

/**
 * Returns the expected wait at a position in the queue, in whole seconds: the position times the measured time per
 * claim. That is the time during which anyone waited, divided by the claims in it. The waits that still go on and those
 * that ended without a claim count as time without a claim. Returns null where there are too few data.
 */
export function expectedWait(position: number, pace: QueuePace): number | null {
  const perClaim = timePerClaim(pace)
  return perClaim === null ? null : Math.ceil((position * perClaim) / 1000)
}

function timePerClaim({ now, claimed, earlierClaims, left, oldestWaitFrom }: QueuePace): number | null {
  const byEnd = claimed.toSorted((a, b) => a.to - b.to)
  const [first] = byEnd
  if (!first || byEnd.length < fewest) return null
  // Where earlier claims are left out, the time begins with the first claim, which is then not counted itself.
  const begin = earlierClaims ? first.to : Math.min(...claimed.map(({ from }) => from))
  const counted = earlierClaims ? byEnd.slice(1) : byEnd
  const going = oldestWaitFrom === null ? [] : [{ from: oldestWaitFrom, to: now }]
  return busyTime([...counted, ...left, ...going], { from: begin, to: now }) / counted.length
}

/** Returns the part of the window that at least one wait covers. */
function busyTime(waits: Wait[], window: Wait): number {
  let busy = 0
  let until = window.from
  for (const { from, to } of waits.toSorted((a, b) => a.from - b.from)) {
    const end = Math.min(to, window.to)
    if (end <= until) continue
    busy += end - Math.max(from, until)
    until = end
  }
  return busy
}

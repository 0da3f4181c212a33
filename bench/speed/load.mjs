import { setImmediate as nextTick, setTimeout as sleep } from 'node:timers/promises'

const words = ' hello, I need a hand with my order 1234567890, it has not come yet and the tracking page says nothing'
const mostInFlight = 4_000
const drainMs = 5_000

/**
 * Creates an open loop: messages leave at `rate` per second whether or not the earlier ones came back. The latency of a
 * message is the time from when it was due to when the teammate's socket has it, so a server that stalls cannot hide
 * it.
 */
export function createLoad() {
  let phase = 0
  let latencies = []
  let seen = new Set()
  let repeated = 0

  return {
    /** Takes the text of each message that arrives on the teammate's socket. */
    arrived(text) {
      const now = performance.now()
      const [, of, number, due] = /#(\d+)\.(\d+)@([\d.]+)#/.exec(text) ?? []
      if (Number(of) !== phase) return
      if (seen.has(number)) {
        repeated++
        return
      }
      seen.add(number)
      latencies.push(now - Number(due))
    },

    /**
     * Sends for `seconds`, then waits up to five seconds for responses, and up to five more for accepted messages to
     * arrive.
     */
    async run({ visitors, rate, seconds }) {
      phase++
      latencies = []
      seen = new Set()
      repeated = 0
      const total = Math.round(rate * seconds)
      const accepted = new Set()
      let [sent, refused, inFlight] = [0, 0, 0]
      const started = performance.now()
      while (sent < total && performance.now() - started < seconds * 2_000) {
        const due = started + (sent / rate) * 1_000
        if (due > performance.now() || inFlight >= mostInFlight) {
          await sleep(1)
          continue
        }
        const number = String(++sent)
        inFlight++
        visitors[(sent * 7) % visitors.length](`#${phase}.${sent}@${due.toFixed(3)}#${words}`)
          .then(
            () => accepted.add(number),
            () => refused++,
          )
          .finally(() => inFlight--)
        // Lets arrivals run during a burst of sends.
        if (sent % 64 === 0) await nextTick()
      }
      const sending = performance.now() - started
      await until(() => inFlight === 0)
      const unanswered = inFlight
      // What is accepted from now on is counted as unanswered: only these must arrive.
      const owed = [...accepted]
      await until(() => owed.every((number) => seen.has(number)))
      return {
        rate,
        sent,
        perSecond: Math.round((sent / sending) * 1_000),
        refused: refused + unanswered,
        lost: owed.filter((number) => !seen.has(number)).length,
        repeated,
        p50: quantile(latencies, 0.5),
        p99: quantile(latencies, 0.99),
      }
    },
  }
}

async function until(done) {
  const end = performance.now() + drainMs
  while (!done() && performance.now() < end) await sleep(5)
}

function quantile(values, share) {
  if (values.length === 0) return Number.NaN
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
}

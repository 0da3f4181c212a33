import type { Clock } from '@baton/client/clock'

/**
 * Returns a function that waits for a request, but at most `longest` milliseconds, and one that ends every wait at
 * once: after a break of the line the answer over the old one is unlikely to come.
 */
export function interruptible(clock: Clock, longest: number) {
  const waits = new Set<() => void>()
  return {
    wait: <T>(work: Promise<T>): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        const giveUp = () => reject(new Error('The server did not answer.'))
        const cancel = clock.later(longest, giveUp)
        waits.add(giveUp)
        const end = () => {
          cancel()
          waits.delete(giveUp)
        }
        work.then(resolve, reject).then(end, end)
      }),
    interrupt() {
      for (const giveUp of [...waits]) giveUp()
    },
  }
}

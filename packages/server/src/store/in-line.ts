import { AppError } from '@baton/core'
import { meetsTheNext } from './database-refusal.ts'

/** One who waits for its turn. */
interface Waiting {
  go(): void
  fail(error: unknown): void
}

/**
 * Returns a function that runs work of the same key one after the other, in order. Work that waits holds no connection,
 * so one locked conversation cannot take the whole pool. When the database refuses the work that runs, it would refuse
 * those behind it too: they fail with it. Nobody waits longer than `patienceMs`.
 */
export function inLine(patienceMs: number) {
  const lines = new Map<string, Set<Waiting>>()

  function turn(line: Set<Waiting>): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => waiting.fail(tooLate()), patienceMs)
      const leave = () => {
        clearTimeout(late)
        line.delete(waiting)
      }
      const waiting: Waiting = {
        go() {
          leave()
          resolve()
        },
        fail(error) {
          leave()
          reject(error)
        },
      }
      line.add(waiting)
    })
  }

  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const line = lines.get(key)
    if (line) await turn(line)
    else lines.set(key, new Set())
    try {
      return await work()
    } catch (error) {
      if (meetsTheNext(error)) for (const waiting of lines.get(key) ?? []) waiting.fail(error)
      throw error
    } finally {
      const [next] = lines.get(key) ?? []
      if (next) next.go()
      else lines.delete(key)
    }
  }
}

const tooLate = () =>
  new AppError('unavailable', 'Many changes to this conversation wait for each other. Try again in a moment.', {
    part: 'database',
    retryAfter: 1,
  })

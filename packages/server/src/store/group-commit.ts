/** How many commits may be on their way at once before messages begin to share one. */
export interface GroupLimits {
  /** Messages that commit alone. */
  alone: number
  /** Groups. */
  groups: number
  /** Messages in one group. */
  size: number
}

interface Waiting<V, R> {
  value: V
  resolve(result: R | null): void
  reject(error: unknown): void
}

/**
 * Lets messages that arrive while others are being committed share one commit. A message that comes alone is not held up:
 * it commits at once. `commit` runs one statement; in a group it skips what is locked, so that one busy conversation does
 * not hold up the others. What a group leaves out (null) or breaks on (throw) is tried again alone.
 * `keyOf`: of two values with the same key, one group takes only the first.
 */
export function groupCommit<V, R>(
  commit: (values: V[], options: { skipLocked: boolean }) => Promise<(R | null)[]>,
  keyOf: (value: V) => string,
  limits: GroupLimits,
): (value: V) => Promise<R | null> {
  let queue: Waiting<V, R>[] = []
  let alone = 0
  let groups = 0

  async function commitAlone({ value, resolve, reject }: Waiting<V, R>) {
    try {
      const [result] = await commit([value], { skipLocked: false })
      resolve(result ?? null)
    } catch (error) {
      reject(error)
    }
  }

  /** Takes what fits into one group, in order; the second message of a conversation waits for the next. */
  function nextGroup(): Waiting<V, R>[] {
    const group = new Map<string, Waiting<V, R>>()
    const rest: Waiting<V, R>[] = []
    for (const waiting of queue) {
      const key = keyOf(waiting.value)
      if (group.size < limits.size && !group.has(key)) group.set(key, waiting)
      else rest.push(waiting)
    }
    queue = rest
    return [...group.values()]
  }

  async function commitGroup(group: Waiting<V, R>[]) {
    let results: (R | null)[] = []
    try {
      results = await commit(
        group.map(({ value }) => value),
        { skipLocked: true },
      )
    } catch {
      // One bad message must not fail its neighbours: each alone reports its own error.
    }
    for (const [i, waiting] of group.entries()) {
      const result = results[i]
      if (result) waiting.resolve(result)
      else void commitAlone(waiting)
    }
  }

  function pump() {
    while (queue.length > 0 && groups < limits.groups) {
      groups++
      void commitGroup(nextGroup()).finally(() => {
        groups--
        pump()
      })
    }
  }

  return (value) =>
    new Promise((resolve, reject) => {
      const waiting = { value, resolve, reject }
      if (alone < limits.alone && queue.length === 0) {
        alone++
        void commitAlone(waiting).finally(() => {
          alone--
        })
        return
      }
      queue.push(waiting)
      pump()
    })
}

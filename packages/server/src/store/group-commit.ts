/** How many commits may be on their way at once before messages begin to share one. */
export interface GroupLimits {
  /** Messages that commit alone. */
  alone: number
  /** Groups. */
  groups: number
  /** Messages in one group. */
  size: number
}

/** How values of one kind are committed. */
export interface Commit<V, R> {
  /** Commits one value and waits for what is locked. */
  alone(value: V): Promise<R | null>
  /** Commits several at once and skips what is locked, so that one busy conversation does not hold up the others. */
  group(values: V[]): Promise<(R | null)[]>
  /** Of two values with the same key, one group takes only the first. */
  keyOf(value: V): string
  /** Hears why a group could not be committed; its values are tried again alone. */
  onGroupError?(error: unknown): void
}

interface Waiting<V, R> {
  value: V
  resolve(result: R | null): void
  reject(error: unknown): void
}

/**
 * Lets messages that arrive while others are being committed share one commit. A message that comes alone is not held
 * up: it commits at once. What a group leaves out (null) or breaks on (throw) is tried again alone.
 */
export function groupCommit<V, R>(commit: Commit<V, R>, limits: GroupLimits): (value: V) => Promise<R | null> {
  let queue: Waiting<V, R>[] = []
  const retries: Waiting<V, R>[] = []
  let alone = 0
  let groups = 0
  let retrying = 0

  async function commitAlone({ value, resolve, reject }: Waiting<V, R>) {
    try {
      resolve(await commit.alone(value))
    } catch (error) {
      reject(error)
    }
  }

  /** Takes what fits into one group, in order; the second message of a conversation waits for the next. */
  function nextGroup(): Waiting<V, R>[] {
    const group = new Map<string, Waiting<V, R>>()
    const rest: Waiting<V, R>[] = []
    for (const waiting of queue) {
      const key = commit.keyOf(waiting.value)
      if (group.size < limits.size && !group.has(key)) group.set(key, waiting)
      else rest.push(waiting)
    }
    queue = rest
    return [...group.values()]
  }

  async function commitGroup(group: Waiting<V, R>[]) {
    let results: (R | null)[] = []
    try {
      results = await commit.group(group.map(({ value }) => value))
    } catch (error) {
      // One bad message must not fail its neighbours: each alone reports its own error to its sender.
      commit.onGroupError?.(error)
    }
    for (const [i, waiting] of group.entries()) {
      const result = results[i]
      if (result) waiting.resolve(result)
      else retries.push(waiting)
    }
    retry()
  }

  /** Tries again alone, no more at once than commit alone at first: the pool has other work. */
  function retry() {
    while (retrying < limits.alone) {
      const waiting = retries.shift()
      if (!waiting) return
      retrying++
      void commitAlone(waiting).finally(() => {
        retrying--
        retry()
      })
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

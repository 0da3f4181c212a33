/** The numbers of concurrent commits. Beyond them, messages share commits. */
export interface GroupLimits {
  /** Concurrent commits of a message that arrived alone. */
  alone: number
  /** Concurrent commits of a group. */
  groups: number
  /** Concurrent commits of messages that a group left out. Each may wait for a lock. */
  again: number
  /** Messages in one group. */
  size: number
}

/** How values of one kind are committed. */
export interface Commit<V, R> {
  /** Commits one value and waits for locks. */
  alone(value: V): Promise<R | null>
  /**
   * Commits several values at once and skips locked ones, so that one busy conversation does not hold up the others. A
   * skipped value's result is null.
   */
  group(values: V[]): Promise<(R | null)[]>
  /** Returns the key of a value. A group takes only the first of two values with the same key. */
  keyOf(value: V): string
  /** Receives the error when a group could not be committed. Its values are then committed alone. */
  onGroupError?(error: unknown): void
  /** Returns whether an error would also meet each value alone. The values of the group then fail with it at once. */
  isDown?(error: unknown): boolean
}

interface Waiting<V, R> {
  value: V
  resolve(result: R | null): void
  reject(error: unknown): void
}

/**
 * Returns a function that commits a value. Values that arrive while others are being committed share a commit; a value
 * that arrives alone is committed at once. When a group leaves a value out (null) or fails, the value is committed
 * alone.
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

  /** Takes the next group from the queue, in order. The second message of a conversation waits for the next group. */
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
      if (commit.isDown?.(error)) {
        for (const { reject } of group) reject(error)
        return
      }
      // One bad message must not fail the others: committed alone, each reports its own error to its sender.
      commit.onGroupError?.(error)
    }
    for (const [i, waiting] of group.entries()) {
      const result = results[i]
      if (result) waiting.resolve(result)
      else retries.push(waiting)
    }
    retry()
  }

  /** Commits values alone, at most `limits.again` at once: the pool has other work. */
  function retry() {
    while (retrying < limits.again) {
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

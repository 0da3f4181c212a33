/**
 * Returns a function that calls `tell` for a key at once, and after that at most once per interval (ms) while the key
 * keeps coming.
 */
export function paced(tell: (key: string) => void, everyMs: number) {
  const resting = new Map<string, { again: boolean }>()
  return function next(key: string) {
    const rest = resting.get(key)
    if (rest) {
      rest.again = true
      return
    }
    const begun = { again: false }
    resting.set(key, begun)
    tell(key)
    setTimeout(() => {
      resting.delete(key)
      if (begun.again) next(key)
    }, everyMs).unref()
  }
}

interface Gathering {
  /** Processes all items of a group at once; never runs twice at the same time for one group. */
  run: (group: string, items: string[]) => Promise<void>
  restMs: number
  onError: (error: unknown) => void
}

/**
 * Returns a function that gathers the items of a group. The first items are processed at once, later ones together
 * after a rest.
 */
export function gathered({ run, restMs, onError }: Gathering) {
  const waiting = new Map<string, Set<string>>()

  async function work(group: string, items: Set<string>) {
    while (items.size > 0) {
      const taken = [...items]
      items.clear()
      await run(group, taken).catch(onError)
      await new Promise((resolve) => setTimeout(resolve, restMs).unref())
    }
    waiting.delete(group)
  }

  return (group: string, item: string) => {
    const items = waiting.get(group)
    if (items) {
      items.add(item)
      return
    }
    const first = new Set([item])
    waiting.set(group, first)
    // Waits for the end of this turn of the event loop, so that items added in it are processed together.
    setImmediate(work, group, first)
  }
}

/**
 * What is kept on a device or in a tab. Falls back to memory where the browser blocks storage or has no room, so that
 * nothing that people write depends on it.
 */
export interface Kept {
  get(key: string): string | null
  /** Returns whether the value outlives the page. */
  set(key: string, value: string): boolean
  remove(key: string): void
  /** Returns the keys that begin with `start`, without the prefix. */
  keys(start: string): string[]
}

export type Area = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Returns the part of an area whose keys begin with `prefix`. While `closed` returns true, nothing new is kept. */
export function keptIn(
  area: Area | null,
  { memory, prefix, closed }: { memory: Map<string, string>; prefix: string; closed?: () => boolean },
): Kept {
  return {
    get: (key) => memory.get(prefix + key) ?? area?.getItem(prefix + key) ?? null,
    set(key, value) {
      if (closed?.()) return false
      try {
        if (!area) throw new Error('no storage')
        area.setItem(prefix + key, value)
        memory.delete(prefix + key)
        return true
      } catch {
        // Storage is blocked or full. The value lives as long as the page.
        memory.set(prefix + key, value)
        return false
      }
    },
    remove(key) {
      memory.delete(prefix + key)
      area?.removeItem(prefix + key)
    },
    keys(start) {
      const kept = Array.from({ length: area?.length ?? 0 }, (_, index) => area?.key(index) ?? '')
      return [...new Set([...kept, ...memory.keys()])]
        .filter((name) => name.startsWith(prefix + start))
        .map((name) => name.slice(prefix.length))
    },
  }
}

/** Returns the browser's storage, null where the visitor blocks it: then even reading the property throws. */
export function browserArea(name: 'localStorage' | 'sessionStorage'): Area | null {
  try {
    return globalThis[name] ?? null
  } catch {
    return null
  }
}

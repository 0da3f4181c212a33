/**
 * The widget's storage on the visitor's device. Empty before the first interaction. Falls back to memory where the
 * browser blocks storage.
 */
export interface Storage {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
  /** Returns the keys that begin with `start`, without the widget's prefix. */
  keys(start: string): string[]
}

export type Area = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * Returns the storage of one widget. The prefix contains the public token, so that several widgets on a site stay
 * separate.
 */
export function storageOf(token: string, area: Area | null = browserArea()): Storage {
  const prefix = storagePrefix(token)
  const memory = new Map<string, string>()
  return {
    get: (key) => memory.get(key) ?? area?.getItem(prefix + key) ?? null,
    set(key, value) {
      try {
        if (!area) throw new Error('no storage')
        area.setItem(prefix + key, value)
        memory.delete(key)
      } catch {
        // Storage is blocked or full. The value lives as long as the page.
        memory.set(key, value)
      }
    },
    remove(key) {
      memory.delete(key)
      area?.removeItem(prefix + key)
    },
    keys(start) {
      const kept = Array.from({ length: area?.length ?? 0 }, (_, index) => area?.key(index) ?? '')
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length))
      return [...new Set([...kept, ...memory.keys()])].filter((name) => name.startsWith(start))
    },
  }
}

const storagePrefix = (token: string) => `baton.${token}.`

/** Returns `localStorage`, or null: even reading the property throws where the visitor blocks storage. */
function browserArea(): Area | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

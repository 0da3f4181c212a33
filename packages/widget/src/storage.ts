/**
 * What the widget keeps on the visitor's device: nothing before the first interaction; in memory where the browser
 * keeps nothing.
 */
export interface Storage {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
  /** Names, without the prefix, that begin with `start`. */
  keys(start: string): string[]
}

export type Area = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** One page may carry several widgets: each keeps its own, by public token. */
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
        // Blocked or full: the conversation goes on for as long as the page lives.
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

/** Reading `localStorage` itself throws where a visitor forbids it. */
function browserArea(): Area | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}

export interface Prefs {
  theme: 'system' | 'light' | 'dark'
  sound: boolean
  /** The banner that offers sound and notifications was answered. */
  asked: boolean
  /** The context column of a conversation is folded away. */
  contextClosed: boolean
}

const key = 'baton:prefs'
const defaults: Prefs = { theme: 'system', sound: true, asked: false, contextClosed: false }
const listeners = new Set<() => void>()
let current = read()

function read(): Prefs {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return { ...defaults, ...(typeof kept === 'object' ? kept : {}) }
  } catch {
    return defaults
  }
}

/** A teammate's preferences on this device. */
export const prefs = {
  get: () => current,
  set(change: Partial<Prefs>) {
    current = { ...current, ...change }
    localStorage.setItem(key, JSON.stringify(current))
    applyTheme()
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

const dark = matchMedia('(prefers-color-scheme: dark)')
dark.addEventListener('change', applyTheme)

/** Light or dark on the root element, before the first paint. */
export function applyTheme() {
  const { theme } = current
  document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
}

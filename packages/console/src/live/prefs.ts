import { device } from './kept.ts'

export const themes = ['system', 'light', 'dark'] as const

export interface Prefs {
  theme: (typeof themes)[number]
  sound: boolean
  /** Whether the offer of sound and notifications was answered. */
  asked: boolean
  /** Whether the details column of a conversation is hidden. */
  contextClosed: boolean
}

const key = 'prefs'
const defaults: Prefs = { theme: 'system', sound: true, asked: false, contextClosed: false }
const listeners = new Set<() => void>()
let current = read()

function read(): Prefs {
  try {
    const kept: unknown = JSON.parse(device.get(key) ?? '{}')
    return { ...defaults, ...(typeof kept === 'object' ? kept : {}) }
  } catch {
    return defaults
  }
}

/** The teammate's preferences, kept on this device. */
export const prefs = {
  get: () => current,
  set(change: Partial<Prefs>) {
    current = { ...current, ...change }
    device.set(key, JSON.stringify(current))
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

/** Sets the light or dark theme on the root element. Called before the first render. */
export function applyTheme() {
  const { theme } = current
  document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
}

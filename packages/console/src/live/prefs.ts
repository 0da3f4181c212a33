import { type AnnouncementKind, announcementKinds } from './announcement.ts'
import { device } from './kept.ts'

/** How long a reply is held, in milliseconds. */
export const holdMs = 5_000

export const themes = ['system', 'light', 'dark'] as const

export interface Announced {
  sound: boolean
  notification: boolean
}

export interface Prefs {
  theme: (typeof themes)[number]
  /** How this device announces each kind. */
  announce: Record<AnnouncementKind, Announced>
  /** Whether the offer of notifications was answered. */
  asked: boolean
  /** Whether replies are held for five seconds, so that they can be taken back. */
  holdReplies: boolean
  /** Whether each customer message shows what was decided about it. */
  decisions: boolean
  /** Whether the details column of a conversation is hidden. */
  contextClosed: boolean
}

const key = 'prefs'
const defaults: Prefs = {
  theme: 'system',
  announce: announceAll(true),
  asked: false,
  holdReplies: true,
  decisions: true,
  contextClosed: false,
}
const listeners = new Set<() => void>()
let current = read(device.get(key))

/** Returns the preferences in a kept text. What it does not hold, or holds in another form, is as by default. */
function read(text: string | null): Prefs {
  try {
    const kept: Partial<Prefs> & { sound?: boolean } = JSON.parse(text ?? '{}') ?? {}
    // An earlier version had one switch, for the sound.
    const announce = announceAll(kept.sound !== false)
    for (const kind of announcementKinds) Object.assign(announce[kind], kept.announce?.[kind])
    const { sound: _, ...rest } = kept
    return { ...defaults, ...rest, announce }
  } catch {
    return defaults
  }
}

function announceAll(sound: boolean): Prefs['announce'] {
  const each = () => ({ sound, notification: true })
  return { handoff: each(), assigned: each(), passed: each(), reply: each() }
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

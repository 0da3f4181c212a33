import type { HandoffSettings } from '@baton/core'

let kept: Partial<HandoffSettings> | null = null
const listeners = new Set<() => void>()

/**
 * The changes of the handoff settings that Settings, Handoff and Trigger Lab share for as long as the console is open;
 * null: there are none. They are no whole settings, so that what others save meanwhile is not undone by them.
 */
export const keptDraft = {
  get: () => kept,
  set(changes: Partial<HandoffSettings> | null) {
    kept = changes
    for (const listener of [...listeners]) listener()
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

import type { HandoffSettings } from '@baton/core'

let kept: HandoffSettings | null = null
const listeners = new Set<() => void>()

/**
 * The draft of the handoff settings that Settings, Handoff and Trigger Lab share for as long as the console is open;
 * null: there is none.
 */
export const keptDraft = {
  get: () => kept,
  set(draft: HandoffSettings | null) {
    kept = draft
    for (const listener of [...listeners]) listener()
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

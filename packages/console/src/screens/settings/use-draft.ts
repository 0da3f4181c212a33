import { useState } from 'react'

/**
 * Keeps a form's draft: the saved values with the typed ones on top. Values that others save in the meantime appear,
 * except in fields that were typed in here. `changes` has only the typed values that differ, so that two people do not
 * overwrite each other. `begun`: what was typed before the form was opened.
 */
export function useDraft<T extends object>(saved: T, begun: Partial<T> = {}) {
  const [typed, setTyped] = useState<Partial<T>>(begun)
  const changes = changesOf(saved, typed)
  return {
    draft: { ...saved, ...typed },
    changes,
    changed: Object.keys(changes).length > 0,
    set: (part: Partial<T>) => setTyped((before) => ({ ...before, ...part })),
    reset: () => setTyped({}),
    /** Call it after a save: drops the typed values that were sent and keeps those typed since. */
    settle: (sent: Partial<T>) => setTyped((now) => changesOf(sent, now)),
  }
}

/** Returns the typed values that differ from `base`. */
export function changesOf<T extends object>(base: Partial<T>, typed: Partial<T>): Partial<T> {
  const changes = { ...typed }
  for (const name in changes) if (JSON.stringify(changes[name]) === JSON.stringify(base[name])) delete changes[name]
  return changes
}

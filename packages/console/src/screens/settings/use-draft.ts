import { useState } from 'react'

/**
 * What stands in a form: what is saved, and over it what was typed. What others save meanwhile comes in, except where
 * somebody types here; and only what was typed is sent, so two people in one form do not undo each other.
 */
export function useDraft<T extends object>(saved: T) {
  const [typed, setTyped] = useState<Partial<T>>({})
  const changes = changesOf(saved, typed)
  return {
    draft: { ...saved, ...typed },
    changes,
    changed: Object.keys(changes).length > 0,
    set: (part: Partial<T>) => setTyped((before) => ({ ...before, ...part })),
    reset: () => setTyped({}),
    /** It is saved: what was sent is no longer typed, what was typed since still is. */
    settle: (sent: Partial<T>) => setTyped((now) => changesOf(sent, now)),
  }
}

/** What was typed and differs from this. */
export function changesOf<T extends object>(base: Partial<T>, typed: Partial<T>): Partial<T> {
  const changes = { ...typed }
  for (const name in changes) if (JSON.stringify(changes[name]) === JSON.stringify(base[name])) delete changes[name]
  return changes
}

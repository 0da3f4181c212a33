import { useState } from 'react'

/**
 * Keeps a form's draft: the saved values with the typed ones over them. Values that others save meanwhile appear,
 * except in fields that were typed in here. Only typed values are sent, so two people do not undo each other.
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

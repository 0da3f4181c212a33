import type { Mark } from '@baton/core'

/** What each mark says on its button and chip. */
export const markNames: Record<Mark['label'], string> = {
  right: 'Right',
  unnecessary: 'Unnecessary',
  missed: 'Missed',
}

/** Returns who marked a decision, as a sentence. */
export function markedBy({ label, by }: Mark, meId: string): string {
  const who = by.id === meId ? 'You' : (by.name ?? 'An API client')
  return `${who} marked it ${label}.`
}
